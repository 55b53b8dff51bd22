import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import type { AnnotateAll } from '../../src/cli/prediction.ts';
import { formatStandoffLine } from '../../src/corpus/index.ts';
import { inlineRelease } from '../support/inline-release.ts';
import { runCommand } from '../support/run-command.ts';

const ROWS = ['o1 = Acme => Acme', 'l1 = Rome => NIL'];
const reference = [
  inlineRelease('⟦Acme|O|o1⟧ of ⟦Rome|L|l1⟧', ROWS, 'a'),
  inlineRelease('⟦Acme|O|o1⟧ in ⟦Rome|L|l1⟧', ROWS, 'b'),
];
const predicted = [inlineRelease('⟦Acme|O|o1⟧ of ⟦Rome|O|o1⟧', ROWS.slice(0, 1), 'a')];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  const lines = (releases: typeof reference) =>
    releases.map((one) => `${formatStandoffLine(one)}\n`).join('');
  await writeFile(join(folder, 'reference.jsonl'), lines(reference));
  await writeFile(join(folder, 'predicted.jsonl'), lines(predicted));
  await writeFile(join(folder, 'both.conll'), 'Acme B-ORG B-ORG\nof O I-LOC\n');
  await writeFile(
    join(folder, 'system.conll'),
    '-DOCSTART- O\n\nAcme B-ORG\nin B-MISC\nRome B-GPE\n\n-DOCSTART- O\n\nAcme B-ORG\nof O\nRome O\n',
  );
  await writeFile(join(folder, 'broken.jsonl'), `${lines(reference)}{"id": \n`);
});
afterAll(() => rm(folder, { recursive: true }));

const none: AnnotateAll = async () => [];
const run = (args: string[], annotateAll: AnnotateAll = none) =>
  runCommand((io) => evaluateCommand(io, annotateAll), args, folder);

describe('dateline evaluate', () => {
  test('prints a table of the first measure and the micro scores of the others', async () => {
    const { stdout, stderr } = await run(['reference.jsonl', 'predicted.jsonl']);
    expect(stdout).toMatch(/^ {2}ORG +0\.5000 +0\.5000 +0\.5000 +1 +2 +2$/m);
    expect(stdout).toMatch(/^ {2}micro +0\.5000 +0\.2500 +0\.3333 +1 +2 +4$/m);
    expect(stdout).toMatch(/^ {2}boundaries +1\.0000 +0\.5000 +0\.6667 +2 +2 +4$/m);
    expect(stderr).toBe('1 of 2 documents were not predicted\n');
  });

  test('scores a column file against standoff, found by its text', async () => {
    const { stdout, stderr } = await run(['reference.jsonl', 'system.conll', '--scheme', 'strict']);
    expect(stderr).toBe(
      `Left out of ${join(folder, 'system.conll')}, as no type of ours: 1 MISC\n2 predicted documents found in the reference by their text\n`,
    );
    expect(stdout).toMatch(/^ {2}micro +1\.0000 +0\.7500 /m);
  });

  test('prints the same as JSON', async () => {
    const { stdout } = await run([
      'reference.jsonl',
      'predicted.jsonl',
      '--json',
      '--scheme',
      'strict',
      'links',
    ]);
    const { scores } = JSON.parse(stdout) as { scores: { name: string; micro: { f1: number } }[] };
    expect(scores.slice(0, 2).map(({ name }) => name)).toEqual(['strict', 'a2kb']);
    expect(scores[0]?.micro.f1).toBeCloseTo(1 / 3, 12);
  });

  test('the same seed gives the same intervals', async () => {
    const args = ['reference.jsonl', 'predicted.jsonl', '--bootstrap', '40', '--seed', '3'];
    const [first, second] = [await run(args), await run(args)];
    expect(first.stdout).toContain('40 bootstrap samples of documents, seed 3');
    expect(second.stdout).toBe(first.stdout);
  });

  test('runs a system and says what is given to it', async () => {
    const seen: unknown[] = [];
    const { stdout } = await run(
      ['reference.jsonl', '--system', 'crf', '--given', 'spans'],
      async (gold, options) => {
        seen.push(gold.length, options);
        return gold;
      },
    );
    expect(seen).toEqual([2, { system: 'crf', given: ['spans'] }]);
    expect(stdout).toMatch(/^ {2}micro +1\.0000/m);
  });

  test('scores a column file that holds both sides', async () => {
    const strict = await run(['both.conll']);
    expect(strict.stdout).toMatch(/^ {2}micro +1\.0000 +1\.0000/m);
    const forgiving = await run(['both.conll', '--mode', 'conlleval']);
    expect(forgiving.stdout).toMatch(/^ {2}micro +0\.5000 +1\.0000/m);
  });

  test.each([
    [['reference.jsonl'], 'Expected either a prediction or --system, got neither'],
    [['reference.jsonl', 'predicted.jsonl', '--given', 'links'], 'Expected --given together with --system'],
    [['reference.jsonl', 'predicted.jsonl', '--scheme', 'f1'], 'Expected a measure or a group of them'],
    [
      ['reference.jsonl', 'predicted.jsonl', '--fail-under', 'strict=0.34'],
      'Expected strict F1 of at least 0.34, got 0.3333',
    ],
    [['reference.jsonl', 'predicted.jsonl', '--fail-under', 'strict'], 'Expected --fail-under as MEASURE=F1'],
    [['missing.jsonl', 'predicted.jsonl'], 'got nothing at'],
    [['broken.jsonl', 'predicted.jsonl'], 'broken.jsonl:3'],
  ])('%j is refused in one sentence', async (args, sentence) => {
    expect((await run(args)).error).toContain(sentence);
  });

  test('--fail-under passes where the score is reached', async () => {
    expect(
      (await run(['reference.jsonl', 'predicted.jsonl', '--fail-under', 'strict=0.33'])).error,
    ).toBeUndefined();
  });
});
