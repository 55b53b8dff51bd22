/** Push and workers as processes, over a real Redis. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { dateline, type Ended, ended, fingerprintOf, startDateline } from '../support/dateline-process.ts';
import { folderWith } from '../support/folder.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';
import { syntheticRelease, syntheticRows } from '../support/synthetic-releases.ts';

const SMALL = ['--tagger', 'compromise'];
/** A lock that is lost soon, so that a test need not wait half a minute for a dead worker's jobs. */
const LOCK = ['--lock', '2'];

if (!HAS_REDIS) console.warn('The tests of the queue are left out: no redis-server is installed');

interface Place {
  readonly folder: string;
  readonly redis: RedisServer;
  readonly push: (...inputs: readonly string[]) => Promise<Ended>;
  readonly queue: (...args: readonly string[]) => Promise<Ended>;
  /** A worker that has said that it is ready. */
  readonly worker: (
    ...args: readonly string[]
  ) => Promise<{ readonly child: ChildProcess; readonly end: Promise<Ended> }>;
  readonly counts: () => Promise<Readonly<Record<string, number>>>;
}

async function placeWith(files: Readonly<Record<string, string>>): Promise<Place> {
  const folder = folderWith({ ...files, 'redis/.keep': '' });
  const redis = await startRedis(join(folder, 'redis'));
  onTestFinished(() => redis.stop());
  const options = { cwd: folder, env: { REDIS_URL: redis.url } };
  const queue = (...args: readonly string[]): Promise<Ended> => dateline(['queue', ...args], options);
  return {
    folder,
    redis,
    queue,
    push: (...inputs) => queue('push', ...inputs, '-o', 'out', ...SMALL),
    worker: async (...args) => {
      const child = startDateline(['worker', '-o', 'out', ...SMALL, ...LOCK, ...args], options);
      onTestFinished(() => void child.kill('SIGKILL'));
      const end = ended(child);
      await new Promise((done) =>
        child.stderr?.on('data', (chunk: Buffer) => String(chunk).includes('Ready') && done(0)),
      );
      return { child, end };
    },
    counts: async () => JSON.parse((await queue('status')).stdout) as Record<string, number>,
  };
}

const resultsOf = ({ folder }: Place): readonly string[] => Object.keys(fingerprintOf(join(folder, 'out')));

/** Until nothing waits, is worked on or will be tried again. */
async function drained(place: Place): Promise<void> {
  await until(async () => {
    const { waiting, active, delayed } = await place.counts();
    return waiting === 0 && active === 0 && delayed === 0;
  });
}

describe.skipIf(!HAS_REDIS)('a queue over several machines', () => {
  beforeAll(async () => {
    await dateline(['annotate', ...SMALL], { stdin: 'Acme' });
  }, 120_000);

  test('two workers, one killed at its work: every release once, the same as batch writes', async () => {
    const place = await placeWith({ 'rows.ndjson': syntheticRows(120) });
    expect((await place.push('rows.ndjson')).stderr).toBe(
      '120 read: 120 pushed, 0 stood already, 0 unreadable\n',
    );
    const [first, second] = await Promise.all([place.worker('--jobs', '1'), place.worker('--jobs', '1')]);
    await until(() => resultsOf(place).length > 10);
    first.child.kill('SIGKILL');
    await first.end;
    await drained(place);
    second.child.kill('SIGTERM');
    expect(await second.end).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(' annotated') as string,
    });
    expect(resultsOf(place)).toHaveLength(120);

    await dateline(['batch', 'rows.ndjson', '-o', 'batch', ...SMALL], { cwd: place.folder });
    const bytes = Object.values(fingerprintOf(join(place.folder, 'out'))).sort();
    expect(bytes).toEqual(Object.values(fingerprintOf(join(place.folder, 'batch'))).sort());
    // Nothing is left of the bodies, and pushing again finds everything done.
    expect(filesBelow(join(place.folder, 'out/.dateline/bodies'))).toEqual([]);
    expect((await place.push('rows.ndjson')).stderr).toContain('0 pushed, 120 stood already');
  }, 180_000);

  test('pushed twice and delivered twice: once in the result; a result that is gone is made again', async () => {
    const place = await placeWith({ 'rows.ndjson': syntheticRows(10) });
    await place.push('rows.ndjson');
    await place.push('rows.ndjson');
    expect(await place.counts()).toMatchObject({ waiting: 10 });
    const { child, end } = await place.worker();
    await drained(place);
    const before = fingerprintOf(join(place.folder, 'out'));
    rmSync(join(place.folder, 'out', Object.keys(before)[3]!));
    expect((await place.push('rows.ndjson')).stderr).toContain('1 pushed, 9 stood already');
    await drained(place);
    expect(fingerprintOf(join(place.folder, 'out'))).toEqual(before);
    child.kill('SIGTERM');
    expect((await end).stderr).toContain('11 annotated');
  }, 120_000);

  test('Redis goes away as by a loss of power and comes back: every release once', async () => {
    const place = await placeWith({ 'rows.ndjson': syntheticRows(80) });
    await place.push('rows.ndjson');
    const { child, end } = await place.worker('--jobs', '1');
    await until(() => resultsOf(place).length > 5);
    await place.redis.stop();
    await pause(1500);
    await place.redis.start();
    await drained(place);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
    expect(resultsOf(place)).toHaveLength(80);
  }, 120_000);

  test('poison: bad releases fail at once, slow ones after all tries; both are dead letters that can be put back', async () => {
    const long = Array.from({ length: 500 }, (_, number) => syntheticRelease(number).text).join('\n');
    const place = await placeWith({ 'in/long.txt': long, 'in/rows.ndjson': `${syntheticRows(3)}no json\n` });
    await place.push('in');
    const hurried = await place.worker('--jobs', '1', '--timeout', '1');
    await drained(place);
    expect(resultsOf(place)).toHaveLength(3);
    const letters = (await place.queue('failed')).stdout
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { readonly place: string; readonly message: string; readonly attempts: number },
      )
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    expect(letters).toMatchObject([
      {
        place: 'in/long.txt',
        message: expect.stringContaining('at most 1 seconds') as string,
        attempts: 4,
      },
      {
        place: 'line 4 of in/rows.ndjson',
        message: expect.stringContaining('broken JSON') as string,
        attempts: 1,
      },
    ]);
    hurried.child.kill('SIGTERM');
    await hurried.end;
    expect((await place.queue('retry')).stderr).toBe('2 put back\n');
    const patient = await place.worker('--jobs', '1');
    await drained(place);
    expect(resultsOf(place)).toHaveLength(4);
    expect(await place.counts()).toMatchObject({ failed: 1 });
    patient.child.kill('SIGTERM');
    await patient.end;
  }, 120_000);

  test('metrics and health on a port; a worker without Redis is not healthy', async () => {
    const place = await placeWith({ 'rows.ndjson': syntheticRows(2) });
    const port = 20_000 + (process.pid % 20_000);
    const { child, end } = await place.worker('--port', String(port));
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, text: await response.text() };
    };
    await place.push('rows.ndjson');
    await drained(place);
    const { text } = await ask('/metrics');
    expect(text).toContain('# TYPE dateline_annotated_total counter\ndateline_annotated_total 2\n');
    expect(text).toMatch(/^bullmq_job_count\{queue="dateline", state="failed"\} 0$/m);
    expect(
      text.split('\n').filter((line) => line !== '' && !/^(?:#|\w+(?:\{[^}]*\})? [\d.]+$)/.test(line)),
    ).toEqual([]);
    expect(await ask('/health')).toMatchObject({
      status: 200,
      text: expect.stringContaining('"healthy":true') as string,
    });
    expect(await ask('/other')).toMatchObject({ status: 404 });
    await place.redis.stop();
    await until(async () => (await ask('/health')).status === 503);
    await place.redis.start();
    await until(async () => (await ask('/health')).status === 200);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  }, 120_000);
});

test('a server that is not there is one sentence', async () => {
  const { code, stderr } = await dateline(['queue', 'status', '--redis', 'redis://127.0.0.1:1']);
  expect(stderr).toMatch(
    /^dateline: Expected a Redis server at redis:\/\/127\.0\.0\.1:1, got .*ECONNREFUSED.*\n$/,
  );
  expect(code).toBe(2);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await condition()) return;
    await pause(100);
  }
  throw new Error('Waited half a minute and more in vain');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
