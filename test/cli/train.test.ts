import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { trainCommand } from '../../src/cli/train.ts';
import { createRandom } from '../../src/crf/random.ts';
import type { DocumentId } from '../../src/document.ts';
import { openCrfTagger } from '../../src/tag/crf-tagger.ts';
import { createTokenizer, tokenize } from '../../src/tokenize/index.ts';
import { zone } from '../../src/zone/index.ts';

const LEXICONS = join(import.meta.dirname, '../../models/tagger');
const FIRST = ['Ann', 'Brian', 'Clara', 'David', 'Elena', 'Frank'];
const LAST = ['Ames', 'Becker', 'Costa', 'Dietrich', 'Eriksen', 'Flores'];
const FIRMS = ['Northwind', 'Bluestone', 'Larkfield', 'Ironvale', 'Quayside'];
const CITIES = ['Boston', 'Denver', 'Leeds', 'Mumbai', 'Nairobi'];

/** Releases of one sentence pattern, in standoff form. */
function releases(count: number, seed: number): string {
  const random = createRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const lines = Array.from({ length: count }, (_, i) => {
    const mentions: object[] = [];
    let text = '';
    const say = (words: string, type?: string): void => {
      const end = text.length + words.length;
      if (type !== undefined)
        mentions.push({ start: text.length, end, type, entity: `${type}${mentions.length}` });
      text += words;
    };
    for (let sentence = 0; sentence < 3; sentence++) {
      say(`${pick(FIRMS)} Corp.`, 'ORG');
      say(' said today in ');
      say(pick(CITIES), 'PLACE');
      say(' that ');
      say(`${pick(FIRST)} ${pick(LAST)}`, 'PERSON');
      say(' will lead the firm.\n');
    }
    const entities = mentions.map((mention) => {
      const { type, entity, start, end } = mention as Record<'type' | 'entity', string> &
        Record<'start' | 'end', number>;
      return { id: entity, type, name: text.slice(start, end), wiki: '?' };
    });
    return JSON.stringify({ id: `r${seed}-${i}`, date: '2024-02-08', text, mentions, entities });
  });
  return `${lines.join('\n')}\n`;
}

let directory: string;
const file = (name: string): string => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'train-'));
  await writeFile(file('train.jsonl'), releases(24, 1));
  await writeFile(file('dev.jsonl'), releases(10, 2));
  await writeFile(
    file('config.json'),
    '{"maxIterations": 4, "types": ["PERSON", "ORG", "PLACE"], "folds": 2}',
  );
});
afterAll(() => rm(directory, { recursive: true }));

/** Runs the command; returns what it said on the two streams. */
async function runTrain(...arguments_: string[]): Promise<{ readonly out: string; readonly said: string }> {
  const texts = { out: '', said: '' };
  const collect = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const io: Io = {
    stdin: new PassThrough(),
    stdout: collect('out'),
    stderr: collect('said'),
    workingDirectory: directory,
    now: () => 0,
    env: {},
  };
  await trainCommand(io, LEXICONS).parseAsync(arguments_, { from: 'user' });
  return texts;
}

const learnt = ['train.jsonl', '--dev', 'dev.jsonl', '--config', 'config.json'];

describe('dateline train', () => {
  test('writes a model directory that the tagger opens, and that finds names in a new text', async () => {
    const { said } = await runTrain(...learnt, '--out', 'model');
    expect(said).toMatch(/second pass, round 1: loss .*F1/);
    expect((await readdir(file('model'))).sort()).toEqual([
      'README.md',
      'clusters.bin',
      'config.json',
      'first.crf',
      'lexicon.bin',
      'mention-words.txt',
      'metrics.json',
      'second.crf',
    ]);
    const text = 'Larkfield Corp. said today in Leeds that Clara Flores will lead the firm.';
    const tagger = await openCrfTagger(file('model'));
    const spans = tagger.tag(tokenize(zone({ id: 'new' as DocumentId, text }), createTokenizer()));
    expect(spans.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['Larkfield Corp.', 'ORG'],
      ['Leeds', 'PLACE'],
      ['Clara Flores', 'PERSON'],
    ]);
    for (const { score } of spans) expect(score).toBeGreaterThan(0.5);

    const metrics = JSON.parse(await readFile(file('model/metrics.json'), 'utf8'));
    expect(
      metrics.corpora.map(({ name, documents, spans: count }: Record<string, unknown>) => [
        name,
        documents,
        count,
      ]),
    ).toEqual([
      ['train.jsonl', 24, 216],
      ['dev.jsonl', 10, 90],
    ]);
    expect(metrics.development.micro.f1).toBeGreaterThan(0.9);
    const card = await readFile(file('model/README.md'), 'utf8');
    expect(card).toContain(`| all (micro) | ${(100 * metrics.development.micro.precision).toFixed(1)} |`);
  });

  test('writes the same bytes again, and goes on from the model it wrote', async () => {
    await runTrain(...learnt, '--out', 'one');
    await runTrain(...learnt, '--out', 'two');
    for (const name of await readdir(file('one'))) {
      expect(await readFile(file(`two/${name}`))).toEqual(await readFile(file(`one/${name}`)));
    }
    const { said } = await runTrain(...learnt, '--from', 'one', '--out', 'three');
    expect(said).toMatch(/first pass, round 1: .*F1 (9\d|100)/);
  });

  test('holds documents out where no development data is given', async () => {
    await runTrain('train.jsonl', '--config', 'config.json', '--out', 'held');
    const { development } = JSON.parse(await readFile(file('held/metrics.json'), 'utf8'));
    expect(development.documents).toBe(4);
  });

  test('learns the labels of a column file as they are', async () => {
    const sentence = 'Acme B-MISC\nhired O\nBo B-PER\nLee I-PER\n. O\n';
    await writeFile(file('news.conll'), Array(8).fill(`-DOCSTART- O\n\n${sentence}\n`).join(''));
    await writeFile(file('own.json'), '{"types": ["PER", "MISC"], "folds": 2, "maxIterations": 3}');
    await runTrain('news.conll', '--dev', 'news.conll', '--config', 'own.json', '--out', 'own');
    const { development } = JSON.parse(await readFile(file('own/metrics.json'), 'utf8'));
    expect(development.byType.PER.f1).toBe(1);
  });

  test('prints a config that it accepts', async () => {
    const { out } = await runTrain('--print-config');
    expect(out).toContain('"// l2"');
    expect(JSON.parse(out).l2).toBe(1);
  });

  test.each([
    [['--out', 'x'], /annotated releases to learn from, got none/],
    [['train.jsonl'], /--out, got none/],
    [['nothing.jsonl', '--out', 'x'], /got nothing at/],
    [['train.jsonl', '--out', 'x', '--config', 'none.json'], /Expected a config file/],
    [['train.jsonl', '--out', 'x', '--from', 'nowhere'], /nowhere/],
    [['train.jsonl', '--out', 'x', '--lexicons', '.'], /lexicon\.bin/],
    [['train.jsonl', '--out', 'x', '--from', LEXICONS, '--config', 'config.json'], /a model of the labels/],
  ])('%j is refused', async (arguments_, message) => {
    await expect(runTrain(...arguments_)).rejects.toThrow(message);
    await expect(runTrain(...arguments_)).rejects.toThrow(expect.objectContaining({ name: 'InputError' }));
  });
});
