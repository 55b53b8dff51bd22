/** The built program over real folders: what comes out, what is done again, what is refused. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { dateline, ended, fingerprintOf, startDateline } from '../support/dateline-process.ts';
import { folderWith } from '../support/folder.ts';
import { syntheticRelease, syntheticRows } from '../support/synthetic-releases.ts';

const SMALL = ['--tagger', 'compromise'];
const ROWS = syntheticRows(30);
const row = (number: number): string => `${JSON.stringify(syntheticRelease(number))}\n`;
const lineCount = (text: string): number => text.split('\n').length - 1;

const batch = (cwd: string, ...args: readonly string[]) => dateline(['batch', ...SMALL, ...args], { cwd });

interface DeadLetter {
  readonly place: string;
  readonly id?: string;
  readonly stage: string;
  readonly rule: string;
  readonly message: string;
  readonly attempts: number;
}

function deadLetters(folder: string): readonly DeadLetter[] {
  return readFileSync(join(folder, 'dead-letters.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DeadLetter);
}

// The index of the knowledge base is built once, before anything is timed.
beforeAll(() => dateline(['annotate', ...SMALL], { stdin: 'Acme' }), 120_000);

describe('what comes out', () => {
  test('one file a release, the same as annotate writes; a second run does nothing', async () => {
    const { id, text } = syntheticRelease(7);
    const folder = folderWith({
      [`in/2024/${id}.txt`]: text,
      'in/b.html': `<p>${text}</p>`,
      'in/pic.png': 'P',
    });
    const { code, stderr } = await batch(folder, 'in', '-o', 'out');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^2 read: 2 annotated, 0 failed \(.*\)\n1 files of other kinds passed over\n$/);
    expect(Object.keys(fingerprintOf(join(folder, 'out')))).toEqual([`2024/${id}.jsonld`, 'b.jsonld']);
    const { stdout } = await dateline(['annotate', ...SMALL, 'in/b.html'], { cwd: folder });
    expect(readFileSync(join(folder, 'out/b.jsonld'), 'utf8')).toBe(stdout);
    expect((await batch(folder, 'in', '-o', 'out')).stderr).toMatch(
      /^2 read: 0 annotated, 2 stood already, 0 failed/,
    );
  });

  test('the same shards for any number of threads, order of the input, time zone and number of runs', async () => {
    const shuffled = ROWS.trimEnd().split('\n').reverse().join('\n');
    const folder = folderWith({ 'a.ndjson': ROWS, 'b.ndjson': shuffled });
    const shape = ['--ndjson', '--shards', '3', '--gzip'];
    await batch(folder, 'a.ndjson', '-o', 'one', ...shape, '--jobs', '1');
    await dateline(['batch', ...SMALL, 'b.ndjson', '-o', 'four', ...shape, '--jobs', '4'], {
      cwd: folder,
      env: { TZ: 'Asia/Kathmandu' },
    });
    for (const limit of ['7', '11', '100'])
      await batch(folder, 'a.ndjson', '-o', 'parts', ...shape, '--limit', limit);
    const one = fingerprintOf(join(folder, 'one'));
    expect(Object.keys(one)).toHaveLength(3);
    expect(fingerprintOf(join(folder, 'four'))).toEqual(one);
    expect(fingerprintOf(join(folder, 'parts'))).toEqual(one);
    const texts = Object.keys(one).map((name) =>
      gunzipSync(readFileSync(join(folder, 'one', name))).toString(),
    );
    expect(texts.map(lineCount).reduce((sum, count) => sum + count)).toBe(30);
    // The system's own gzip reads the shards, too.
    expect(execFileSync('gzip', ['-dc', join(folder, 'one', Object.keys(one)[0]!)]).toString()).toBe(
      texts[0],
    );
  });

  test('parts of the input for several machines: together everything, nothing twice', async () => {
    const folder = folderWith({ 'a.ndjson': ROWS });
    for (const part of ['1/3', '2/3', '3/3'])
      await batch(folder, 'a.ndjson', '-o', `out${part[0]}`, '--shard', part);
    const parts = [1, 2, 3].map((part) =>
      readdirSync(join(folder, `out${part}`)).filter((name) => name !== '.dateline'),
    );
    expect(parts.every((names) => names.length > 0)).toBe(true);
    expect(new Set(parts.flat()).size).toBe(30);
    expect(parts.flat()).toHaveLength(30);
  });

  test('one id, two releases: both stay, under the same names in any order; the same release twice is one', async () => {
    const { id, text } = syntheticRelease(1);
    const first = `${JSON.stringify({ id, text })}\n`;
    const second = `${JSON.stringify({ id, text: text.replaceAll('today', 'yesterday') })}\n`;
    const folder = folderWith({ 'a.ndjson': first + second + first, 'b.ndjson': second + first });
    const { code, stderr } = await batch(folder, 'a.ndjson', '-o', 'a');
    expect(code).toBe(0);
    // Whichever a worker finishes first is named first.
    expect(stderr).toMatch(
      /id "r000001" names two releases: line [12] of a.ndjson and line [12] of a.ndjson/,
    );
    expect(stderr).toContain('3 read: 2 annotated, 1 duplicates, 0 failed');
    await batch(folder, 'b.ndjson', '-o', 'b');
    expect(Object.keys(fingerprintOf(join(folder, 'a')))).toHaveLength(2);
    expect(fingerprintOf(join(folder, 'b'))).toEqual(fingerprintOf(join(folder, 'a')));
  });
});

describe('what is done again', () => {
  test('what changed: a release, the settings, an output that is gone; and nothing else', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'in'));
    for (const number of [1, 2, 3]) {
      const { id, text } = syntheticRelease(number);
      writeFileSync(join(folder, 'in', `${id}.txt`), text);
    }
    const run = async (...args: readonly string[]) =>
      (await batch(folder, 'in', '-o', 'out', ...args)).stderr;
    expect(await run()).toContain('3 read: 3 annotated');
    writeFileSync(join(folder, 'in/r000002.txt'), syntheticRelease(20).text);
    expect(await run()).toContain('3 read: 1 annotated, 2 stood already');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      '.dateline',
      'r000001.jsonld',
      'r000002.jsonld',
      'r000003.jsonld',
    ]);
    rmSync(join(folder, 'out/r000003.jsonld'));
    expect(await run()).toContain('3 read: 1 annotated, 2 stood already');
    expect(await run('--profile', 'compact')).toContain('3 read: 3 annotated');
    rmSync(join(folder, 'in/r000001.txt'));
    expect(await run('--profile', 'compact', '--prune')).toMatch(/2 stood already[\s\S]*1 taken out/);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      '.dateline',
      'r000002.jsonld',
      'r000003.jsonld',
    ]);
  });

  test('killed at random moments: the same bytes as an undisturbed run, every release done', async () => {
    const folder = folderWith({ 'a.ndjson': syntheticRows(120) });
    const args = ['a.ndjson', '--ndjson', '--shards', '2', '--jobs', '2'];
    await batch(folder, ...args, '-o', 'calm');
    for (const delay of [400, 700, 900, 1100, 1300]) {
      const child = startDateline(['batch', ...SMALL, ...args, '-o', 'killed'], { cwd: folder, stdin: '' });
      const end = ended(child);
      await new Promise((done) => setTimeout(done, delay));
      child.kill('SIGKILL');
      await end;
    }
    const { code, stderr } = await batch(folder, ...args, '-o', 'killed');
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^120 read: /m) as string,
    });
    expect(fingerprintOf(join(folder, 'killed'))).toEqual(fingerprintOf(join(folder, 'calm')));
    expect(readdirSync(join(folder, 'killed/.dateline/drafts'))).toEqual([]);
  });

  test('asked to stop: what was begun is finished, the code tells, the next run goes on', async () => {
    const folder = folderWith({ 'a.ndjson': syntheticRows(40) });
    // Standard input that never ends: only the signal ends the run.
    const child = startDateline(['batch', ...SMALL, '-', '-o', 'out', '--jobs', '1'], { cwd: folder });
    const end = ended(child);
    child.stdin?.write(syntheticRows(40));
    await until(() => readdirSync(folder).includes('out') && readdirSync(join(folder, 'out')).length > 5);
    child.kill('SIGTERM');
    child.stdin?.write(row(99));
    const { code, stderr } = await end;
    expect(code).toBe(143);
    expect(stderr).toContain('Ended before the end of the input');
    const { stderr: next } = await batch(folder, 'a.ndjson', '-o', 'out');
    const [, annotated, stood] = /^40 read: (\d+) annotated, (\d+) stood already, 0 failed/.exec(next) ?? [];
    expect(Number(stood)).toBeGreaterThan(4);
    expect(Number(annotated) + Number(stood)).toBe(40);
  });
});

describe('nothing is lost', () => {
  test('bad releases become dead letters with stage, rule, place; the rest goes on; retry takes them up', async () => {
    const folder = folderWith({
      'in/1.ndjson': `${row(1)}{"id": "x"}\nno json\n${row(2)}`,
      'in/2.txt': '  \n',
      'in/3.txt': Buffer.from([0x41, 0xff, 0x42]),
      'in/4.ndjson.gz': 'no gzip',
    });
    const { code, stderr } = await batch(folder, 'in', '-o', 'out');
    expect(code).toBe(1);
    expect(stderr).toContain('7 read: 2 annotated, 5 failed');
    const letters = [...deadLetters(join(folder, 'out'))].sort((a, b) => (a.place < b.place ? -1 : 1));
    expect(letters.map(({ place, stage, rule, attempts }) => [place, stage, rule, attempts])).toEqual([
      ['in/2.txt', 'read', 'input', 1],
      ['in/3.txt', 'read', 'input', 1],
      ['in/4.ndjson.gz', 'read', 'unreadable', 1],
      ['line 2 of in/1.ndjson', 'read', 'input', 1],
      ['line 3 of in/1.ndjson', 'read', 'input', 1],
    ]);
    expect(letters[3]?.message).toBe('Expected `text` to be a string, got nothing at line 2 of in/1.ndjson');
    expect((await batch(folder, 'in', '-o', 'out')).stderr).toContain(
      '2 stood already, 1 failed, 4 failed before',
    );
    const again = await dateline(['batch', 'retry', '-o', 'out'], { cwd: folder });
    expect(again).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('4 read: 0 annotated, 4 failed') as string,
    });
    expect(
      deadLetters(join(folder, 'out'))
        .map(({ attempts }) => attempts)
        .sort(),
    ).toEqual([1, 2, 2, 2, 2]);
    // A source that can be read the next time is no dead letter any more.
    renameSync(join(folder, 'in/4.ndjson.gz'), join(folder, 'x'));
    writeFileSync(join(folder, 'in/4.ndjson.gz'), execFileSync('gzip', ['-c'], { input: row(4) }));
    await batch(folder, 'in', '-o', 'out');
    expect(deadLetters(join(folder, 'out'))).toHaveLength(4);
  });

  test('a release that brings its thread down is tried once more; the thread is replaced and the rest goes on', async () => {
    const big = Array.from({ length: 3500 }, (_, number) => syntheticRelease(number).text).join('\n');
    const folder = folderWith({ 'in/big.txt': big, 'in/a.ndjson': row(1) + row(2) });
    const { code, stderr } = await dateline(['batch', ...SMALL, 'in', '-o', 'out', '--jobs', '1'], {
      cwd: folder,
      env: { NODE_OPTIONS: '--max-old-space-size=55' },
    });
    expect(code).toBe(1);
    expect(stderr).toContain('3 read: 2 annotated, 1 failed');
    expect(deadLetters(join(folder, 'out'))).toMatchObject([
      {
        id: 'big',
        stage: 'worker',
        rule: 'crash',
        attempts: 2,
        message: expect.stringContaining('memory') as string,
      },
    ]);
  }, 180_000);

  test('a release that takes too long is stopped, and comes back with more time', async () => {
    const long = Array.from({ length: 100 }, (_, number) => syntheticRelease(number).text).join('\n');
    const folder = folderWith({ 'in/long.txt': long, 'in/a.ndjson': row(1) });
    const { code, stderr } = await batch(folder, 'in', '-o', 'out', '--jobs', '1', '--timeout', '0.05');
    expect(code).toBe(1);
    expect(stderr).toContain('in/long.txt: Expected a release that takes at most 0.05 seconds');
    const again = await dateline(['batch', 'retry', '-o', 'out', '--timeout', '60'], { cwd: folder });
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('annotated, 0 failed') as string,
    });
    expect(Object.keys(fingerprintOf(join(folder, 'out')))).toEqual(['long.jsonld', 'r000001.jsonld']);
    expect(readdirSync(join(folder, 'out/.dateline/failed'))).toEqual([]);
  });
});

describe('what is refused', () => {
  test('two runs over one folder; a run that was killed does not keep it', async () => {
    const folder = folderWith({ 'a.ndjson': row(1) });
    const child = startDateline(['batch', ...SMALL, '-', '-o', 'out'], { cwd: folder });
    const end = ended(child);
    child.stdin?.write(row(2));
    await until(() => readdirSync(folder).includes('out') && readdirSync(join(folder, 'out')).length > 1);
    const second = await batch(folder, 'a.ndjson', '-o', 'out');
    expect(second.code).toBe(2);
    expect(second.stderr).toBe(
      `dateline: Expected an output folder that no other run is using, got ${join(folder, 'out')}, which process ${child.pid} holds\n`,
    );
    child.kill('SIGKILL');
    await end;
    expect((await batch(folder, 'a.ndjson', '-o', 'out')).code).toBe(0);
  });

  test.each([
    [['a.ndjson'], 'Expected an output folder as -o, got none'],
    [['no.ndjson', '-o', 'x'], 'Expected a file or folder, found nothing at no.ndjson'],
    [['a.ndjson', '-o', 'x', '--gzip'], 'Expected --ndjson with --gzip, got it alone'],
    [['a.ndjson', '-o', 'x', '--tagger', 'no'], 'Expected a model directory, got ENOENT for '],
    [['a.ndjson', '-o', 'a.ndjson'], 'Expected a folder that can be written to, got ENOTDIR for '],
    [['retry', '-o', 'new'], 'Expected an output folder of an earlier run, got '],
  ])('%j', async (args, sentence) => {
    const folder = folderWith({ 'a.ndjson': row(1) });
    const { code, stderr } = await batch(folder, ...args);
    expect(stderr).toContain(`dateline: ${sentence}`);
    expect(code).toBe(2);
  });

  test('another layout in a folder that has one', async () => {
    const folder = folderWith({ 'a.ndjson': row(1) });
    await batch(folder, 'a.ndjson', '-o', 'out');
    const { code, stderr } = await batch(folder, 'a.ndjson', '-o', 'out', '--ndjson');
    expect(code).toBe(2);
    expect(stderr).toContain('Expected an output folder with jsonld lines in 1 shard, got ');
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (condition()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Waited half a minute in vain');
}
