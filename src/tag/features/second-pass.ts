import { hashPair } from '../../crf/hash.ts';
import { ATTRIBUTE_INDEX as AT, WORD_ATTRIBUTES } from './attributes.ts';
import type { DocumentAttributes } from './place-attributes.ts';
import { WORD_WIDTH, type WordTable } from './words.ts';

/** A span that the first pass found: a half-open range of tokens, the number of its type, its probability. */
export interface FirstSpan {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly score: number;
}

/**
 * Adds to the document's attributes what the first pass found at the same words elsewhere: a name that is clear in
 * one place (`Acme Corp. announced`) is the same name in another (`ACME OPENS PLANT`).
 */
export function addSecondPass(
  document: DocumentAttributes,
  spans: readonly FirstSpan[],
  words: WordTable,
  types: number,
): void {
  const { length: n, ids, values } = document;
  const labels = 4 * types + 1;
  const marginals = probabilities(spans, n, labels);
  const attributes = words.attributes();
  const column = (attribute: number): Int32Array => {
    const at = (attribute - WORD_ATTRIBUTES.length) * n;
    return values.subarray(at, at + n);
  };
  const [own, average, best, bestLabel] = [AT.own, AT.average, AT.best, AT.bestLabel].map(column) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];

  const numbers = new Map<number, number>();
  const local = new Int32Array(n).fill(-1);
  for (let t = 0; t < n; t++) {
    const row = ids[t]! * WORD_WIDTH;
    own[t] = surest(marginals, t * labels, labels);
    const kind = attributes[row + AT.caseKind]!;
    if (kind < 2 || kind > 7 || kind === 6) continue;
    const key = words.letterHash(ids[t]!);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    local[t] = number;
  }
  const width = types + 1;
  const sums = new Float32Array(numbers.size * width);
  const counts = new Int32Array(numbers.size);
  const top = new Float32Array(numbers.size);
  const second = new Float32Array(numbers.size);
  const topLabel = new Int32Array(numbers.size);
  const secondLabel = new Int32Array(numbers.size);
  const topAt = new Int32Array(numbers.size);
  for (let t = 0; t < n; t++) {
    const word = local[t]!;
    if (word < 0) continue;
    counts[word]!++;
    for (let label = 0; label < labels; label++) {
      const p = marginals[t * labels + label]!;
      sums[word * width + typeOf(label)]! += p;
      if (label === 0) continue;
      if (p > top[word]!) {
        if (topAt[word] !== t || topLabel[word] === 0) {
          second[word] = top[word]!;
          secondLabel[word] = topLabel[word]!;
        }
        top[word] = p;
        topLabel[word] = label;
        topAt[word] = t;
      } else if (p > second[word]! && topAt[word] !== t) {
        second[word] = p;
        secondLabel[word] = label;
      }
    }
  }
  for (let t = 0; t < n; t++) {
    const word = local[t]!;
    if (word < 0 || counts[word]! < 2) continue;
    // Without the token itself: its own opinion is in `own`.
    let most = 0;
    let type = 0;
    for (let k = 0; k < width; k++) {
      let sum = sums[word * width + k]!;
      if (k === 0) sum -= marginals[t * labels]!;
      else for (let b = 0; b < 4; b++) sum -= marginals[t * labels + 4 * k - 3 + b]!;
      if (sum > most) {
        most = sum;
        type = k;
      }
    }
    average[t] = 1 + type * 4 + bucket(most / (counts[word]! - 1));
    const self = topAt[word] === t;
    const p = self ? second[word]! : top[word]!;
    const label = self ? secondLabel[word]! : topLabel[word]!;
    if (label === 0 || p < 0.15) continue;
    best[t] = 1 + typeOf(label) * 4 + bucket(p);
    bestLabel[t] = label;
  }
  addPhrases(document, spans, words, column(AT.phrase), column(AT.phraseCount));
}

/** Label probabilities of each token as far as the spans tell: label 0 is outside, then B I L U for each type. */
function probabilities(spans: readonly FirstSpan[], n: number, labels: number): Float32Array {
  const table = new Float32Array(n * labels);
  for (let t = 0; t < n; t++) table[t * labels] = 1;
  for (const { from, to, type, score } of spans) {
    for (let t = from; t < to; t++) {
      const position = to - from === 1 ? 3 : t === from ? 0 : t === to - 1 ? 2 : 1;
      table[t * labels] = 1 - score;
      table[t * labels + 1 + 4 * type + position] = score;
    }
  }
  return table;
}

function addPhrases(
  { length: n, ids, lineStart }: DocumentAttributes,
  spans: readonly FirstSpan[],
  words: WordTable,
  phrase: Int32Array,
  phraseCount: Int32Array,
): void {
  const found = new Map<number, number[]>();
  for (const { from, to, type } of spans) {
    const key = phraseHash(words, ids, from, to);
    const counts = found.get(key);
    if (counts === undefined) found.set(key, [type]);
    else counts.push(type);
  }
  if (found.size === 0) return;
  for (let t = 0; t < n; ) {
    let matched = 0;
    let hash = 0;
    let types: number[] = [];
    for (let end = t; end < n && end - t < 10 && (end === t || lineStart[end] === 0); end++) {
      const id = ids[end]!;
      if (words.letterPower(id) === 1 && end === t) break;
      hash = (Math.imul(hash, words.letterPower(id)) + words.letterHash(id)) | 0;
      const entry = found.get(hash);
      if (entry === undefined || words.letterPower(id) === 1) continue;
      matched = end - t + 1;
      types = entry;
    }
    if (matched === 0 || !/^[\p{Lu}\p{N}]/u.test(words.form(ids[t]!))) {
      t++;
      continue;
    }
    const type = majority(types);
    for (let i = 0; i < matched; i++) {
      phrase[t + i] = 1 + type * 4 + (matched === 1 ? 3 : i === 0 ? 0 : i === matched - 1 ? 2 : 1);
      phraseCount[t + i] = Math.min(4, types.length);
    }
    t += matched;
  }
}

function phraseHash(words: WordTable, ids: Int32Array, from: number, to: number): number {
  let hash = 0;
  for (let t = from; t < to; t++) {
    hash = (Math.imul(hash, words.letterPower(ids[t]!)) + words.letterHash(ids[t]!)) | 0;
  }
  return hash;
}

function majority(types: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  let best = types[0]!;
  for (const [type, count] of counts) if (count > counts.get(best)!) best = type;
  return best;
}

/** The most probable label with its bucket. */
function surest(marginals: Float32Array, at: number, labels: number): number {
  let best = 0;
  for (let label = 1; label < labels; label++)
    if (marginals[at + label]! > marginals[at + best]!) best = label;
  return hashPair(best, bucket(marginals[at + best]!)) | 1;
}

function typeOf(label: number): number {
  return label === 0 ? 0 : ((label - 1) >> 2) + 1;
}

function bucket(p: number): number {
  return p >= 0.95 ? 3 : p >= 0.8 ? 2 : p >= 0.5 ? 1 : 0;
}
