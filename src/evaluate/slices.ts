/** Strict scores of parts of the mentions: where in the release they stand, how they are written, how long, how new. */
import type { Annotated, Mention } from '../document.ts';
import type { DocumentPair } from './documents.ts';
import { zoneOf } from './errors.ts';
import { countKeys, type Keyed, spanKey } from './measure.ts';
import { addCounts, type Counts, NO_COUNTS, type Score, scoreOf } from './score.ts';

/** Names the part that a mention belongs to; the same for equal spans, so that both sides are cut alike. */
export interface Slicing {
  readonly name: string;
  readonly sliceOf: (reference: Annotated, mention: Mention) => string;
}

const surfaceOf = ({ text }: Annotated, { start, end }: Mention) => text.slice(start, end);

export const ZONE_SLICING: Slicing = { name: 'zone', sliceOf: zoneOf };

export const WORDS_SLICING: Slicing = {
  name: 'words',
  sliceOf: (document, mention) => {
    const words = surfaceOf(document, mention).match(/\S+/gu)?.length ?? 0;
    return words >= 5 ? '5 or more' : String(words);
  },
};

export const CASE_SLICING: Slicing = {
  name: 'case',
  sliceOf: (document, mention) => {
    const surface = surfaceOf(document, mention);
    if (!/\p{L}/u.test(surface)) return 'no letters';
    if (surface !== surface.toUpperCase()) return 'mixed or lower';
    return /\p{L}.*\s.*\p{L}/u.test(surface) ? 'capitals, several words' : 'capitals, one word';
  },
};

/** Whether the very words stand annotated, with the same type, in the training corpus. */
export function seenSlicing(training: readonly Annotated[]): Slicing {
  const keyOf = (document: Annotated, mention: Mention) => `${mention.type} ${surfaceOf(document, mention)}`;
  const seen = new Set(
    training.flatMap((document) => document.mentions.map((mention) => keyOf(document, mention))),
  );
  return {
    name: 'in training',
    sliceOf: (document, mention) => (seen.has(keyOf(document, mention)) ? 'seen' : 'unseen'),
  };
}

/** A property of the whole release, such as its publisher's country. */
export function documentSlicing(
  name: string,
  valueOf: (reference: Annotated) => string | undefined,
): Slicing {
  return { name, sliceOf: (reference) => valueOf(reference) ?? 'unknown' };
}

/** Strict scores of each part, in the order of their names. */
export function scoreSlices(
  pairs: readonly DocumentPair<Annotated>[],
  { sliceOf }: Slicing,
): Readonly<Record<string, Score>> {
  const totals = new Map<string, Counts>();
  for (const { reference, predicted } of pairs) {
    const keyed = (mentions: readonly Mention[]): readonly Keyed[] =>
      mentions.map((mention) => ({
        key: `${spanKey(mention)} ${mention.type}`,
        type: sliceOf(reference, mention),
      }));
    const counts = countKeys({ reference: keyed(reference.mentions), predicted: keyed(predicted.mentions) });
    for (const [slice, one] of counts) totals.set(slice, addCounts(totals.get(slice) ?? NO_COUNTS, one));
  }
  return Object.fromEntries(
    [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, scoreOf(one)]),
  );
}
