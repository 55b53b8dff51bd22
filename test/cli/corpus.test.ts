import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusCommand } from '../../src/cli/corpus.ts';
import { formatStandoffLine } from '../../src/corpus/index.ts';
import { inlineRelease } from '../support/inline-release.ts';
import { runCommand } from '../support/run-command.ts';

const clean = inlineRelease('⟦Acme|O|o1⟧ on ⟦8 May|D|2024-05-08⟧', ['o1 = Acme => NIL'], 'clean');
const flawed = inlineRelease('⟦the Acme|O|o1⟧', ['o1 = Acme => NIL', 'p1 = Roe => ?'], 'flawed');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
  await writeFile(join(folder, 'clean.jsonl'), `${formatStandoffLine(clean)}\n`);
  await writeFile(join(folder, 'flawed.jsonl'), `${formatStandoffLine(flawed)}\n{"id": 7}\n`);
  await writeFile(join(folder, 'bytes.jsonl'), Buffer.from([0x7b, 0xff]));
});
afterAll(() => rm(folder, { recursive: true }));
const run = (...args: string[]) => runCommand(corpusCommand, args, folder);

describe('dateline corpus check', () => {
  test('says nothing of a clean corpus but its size', async () => {
    expect(await run('check', 'clean.jsonl')).toEqual({ stdout: '', stderr: '1 releases, no problems\n' });
  });

  test('tells every problem with its place and rule, and fails', async () => {
    const { stdout, error } = await run('check', 'flawed.jsonl', '--json');
    const problems = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { rule: string; where: string });
    expect(problems.map(({ rule }) => rule)).toEqual(['format', 'leading-the', 'entity-without-mention']);
    expect(problems[0]?.where).toMatch(/flawed\.jsonl:2$/);
    expect(problems[1]?.where).toMatch(/flawed\.jsonl, release flawed, 0–8$/);
    expect(error).toBe('Expected annotated releases without problems, got 3 in 1 releases');
  });

  test.each([
    ['nowhere', 'got nothing at'],
    ['bytes.jsonl', 'Expected UTF-8, got other bytes in'],
  ])('%s is refused in one sentence', async (path, sentence) => {
    expect((await run('check', path)).error).toContain(sentence);
  });
});

describe('dateline corpus convert', () => {
  test('standoff to inline and back is the same', async () => {
    expect((await run('convert', 'clean.jsonl', '--to', 'inline', '-o', 'pairs')).error).toBeUndefined();
    expect(await readFile(join(folder, 'pairs/clean.ann'), 'utf8')).toBe(
      '⟦Acme|O|o1⟧ on ⟦8 May|D|2024-05-08⟧\n=====\ndate = ?\no1 = Acme => NIL\n',
    );
    const { stdout } = await run('convert', 'pairs', '--to', 'standoff');
    expect(stdout).toBe(await readFile(join(folder, 'clean.jsonl'), 'utf8'));
  });

  test('columns are tokens and labels', async () => {
    const { stdout } = await run('convert', 'clean.jsonl', '--to', 'columns', '--labels', 'BILOU');
    expect(stdout).toBe('-DOCSTART-\tO\n\nAcme\tU-ORG\non\tO\n8\tB-DATE\nMay\tL-DATE\n\n');
  });

  test('inline needs a folder', async () => {
    expect((await run('convert', 'clean.jsonl', '--to', 'inline')).error).toContain('Expected -o FOLDER');
  });
});

test('dateline corpus stats counts', async () => {
  const stats = JSON.parse((await run('stats', 'clean.jsonl')).stdout) as object;
  expect(stats).toMatchObject({ documents: 1, words: 4, mentions: { ORG: 1, DATE: 1 }, links: { nil: 1 } });
});
