/** `dateline annotate --format ndjson` as a filter between other programs. */
import { beforeAll, expect, test } from 'vitest';
import { dateline, ended, startDateline } from '../support/dateline-process.ts';
import { syntheticRelease, syntheticRows } from '../support/synthetic-releases.ts';

const FILTER = ['annotate', '--format', 'standoff', '--tagger', 'compromise'];

const idsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { readonly id: string }).id);

beforeAll(() => dateline(FILTER, { stdin: 'Acme' }), 120_000);

test('each line comes out in its place, as soon as it is there', async () => {
  const child = startDateline(FILTER);
  const end = ended(child);
  const seen: string[] = [];
  for (const number of [3, 1, 2]) {
    const come = new Promise<string>((done) =>
      child.stdout?.once('data', (chunk: Buffer) => done(chunk.toString())),
    );
    child.stdin?.write(`${JSON.stringify(syntheticRelease(number))}\n`);
    // The next line is not sent before this one has come back.
    seen.push(...idsOf(await come));
  }
  child.stdin?.end();
  expect(seen).toEqual(['r000003', 'r000001', 'r000002']);
  expect(await end).toMatchObject({ code: 0, stderr: '' });
});

test('a reader that takes nothing holds the program back, and one that goes away ends it without a word', async () => {
  const child = startDateline(FILTER);
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const rows = Buffer.from(syntheticRows(4000));
  let taken = 0;
  const write = (): void => {
    for (let from = taken; from < rows.length; from = taken) {
      const more = child.stdin?.write(rows.subarray(from, from + 16_384));
      taken += 16_384;
      if (more !== true) {
        child.stdin?.once('drain', write);
        return;
      }
    }
  };
  child.stdout?.pause();
  write();
  await pause(4000);
  const held = taken;
  await pause(1000);
  // Pipes and buffers hold some hundred kilobytes; the rest waits outside.
  expect(taken).toBe(held);
  expect(taken).toBeLessThan(rows.length / 2);
  const closed = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  child.stdout?.destroy();
  expect(await closed).toBe(0);
  expect(Buffer.concat(errors).toString()).toBe('');
});

test('asked to stop: whole lines, the code of the signal', async () => {
  const child = startDateline(FILTER);
  const end = ended(child);
  const come = new Promise((done) => child.stdout?.once('data', done));
  child.stdin?.write(syntheticRows(500));
  await come;
  child.kill('SIGTERM');
  const { code, stdout, stderr } = await end;
  expect({ code, stderr }).toEqual({ code: 143, stderr: '' });
  const ids = idsOf(stdout);
  expect(ids).toEqual(Array.from(ids, (_, number) => syntheticRelease(number).id));
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
