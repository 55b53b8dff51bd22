/**
 * A second scorer, written as naively as possible from the definitions in docs/evaluation.md and sharing no code with
 * the first: nested loops over the mentions of all documents, no keys, no tallies, no sweep.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gold } from '../../src/corpus/index.ts';
import type { DateMention, Mention } from '../../src/document.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { anyCorpusPair } from '../support/random-releases.ts';

interface Counted {
  right: number;
  predicted: number;
  reference: number;
}

const documentsOf = (reference: readonly Gold[], predicted: readonly Gold[]) =>
  reference.map((ours) => [ours, predicted.find((theirs) => theirs.id === ours.id)!] as const);

/** Mentions on both sides that are right by a test of pairs that allows each one partner. */
function countPairs(
  corpus: ReturnType<typeof documentsOf>,
  isOne: (mention: Mention, side: Gold, other: Gold) => boolean,
  isRight: (ours: Mention, theirs: Mention, reference: Gold, predicted: Gold) => boolean,
): Counted {
  const counted = { right: 0, predicted: 0, reference: 0 };
  for (const [reference, predicted] of corpus) {
    for (const theirs of predicted.mentions) if (isOne(theirs, predicted, reference)) counted.predicted++;
    for (const ours of reference.mentions) {
      if (!isOne(ours, reference, predicted)) continue;
      counted.reference++;
      for (const theirs of predicted.mentions) {
        if (isOne(theirs, predicted, reference) && isRight(ours, theirs, reference, predicted))
          counted.right++;
      }
    }
  }
  return counted;
}

const sameSpan = (a: Mention, b: Mention) => a.start === b.start && a.end === b.end;
const sameType = (a: Mention, b: Mention) => a.type === b.type;
const valueOf = ({ value }: DateMention) =>
  value.kind === 'calendar' ? [value.first, value.last].join() : '?';
const linkOf = (mention: Mention, side: Gold) => {
  const link = 'entity' in mention ? side.entities.find(({ id }) => id === mention.entity)!.link : undefined;
  return link?.kind === 'entry' ? link.wiki : link?.kind;
};
const touches = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end;
const isUndecided = (mention: Mention, side: Gold) => linkOf(mention, side) === 'unknown';

/** Greedy one-to-one pairing by repeated search for the best pair left. */
function pairUp(reference: readonly Mention[], predicted: readonly Mention[], withinType: boolean) {
  let [ours, theirs] = [[...reference], [...predicted]];
  const pairs: (readonly [Mention, Mention])[] = [];
  for (;;) {
    let best: readonly [Mention, Mention] | undefined;
    let bestRank: readonly number[] = [];
    for (const a of ours) {
      for (const b of theirs) {
        if (!touches(a, b) || (withinType && !sameType(a, b))) continue;
        const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
        const rank = [sameSpan(a, b) ? 0 : 1, sameType(a, b) ? 0 : 1, -shared, a.start, b.start];
        const firstDifference = rank.findIndex((value, at) => value !== bestRank[at]);
        if (
          best === undefined ||
          (firstDifference >= 0 && rank[firstDifference]! < bestRank[firstDifference]!)
        ) {
          best = [a, b];
          bestRank = rank;
        }
      }
    }
    if (best === undefined) return { pairs, missed: ours.length, spurious: theirs.length };
    pairs.push(best);
    ours = ours.filter((mention) => mention !== best![0]);
    theirs = theirs.filter((mention) => mention !== best![1]);
  }
}

function naiveScores(reference: readonly Gold[], predicted: readonly Gold[]): Record<string, Counted> {
  const corpus = documentsOf(reference, predicted);
  const all = () => true;
  const isDate = (mention: Mention) => mention.type === 'DATE';
  const isLinked = (mention: Mention, side: Gold, other: Gold) => {
    if (!('entity' in mention) || isUndecided(mention, side)) return false;
    return (
      side === other ||
      !predicted.includes(side) ||
      !other.mentions.some((one) => isUndecided(one, other) && touches(one, mention))
    );
  };
  const shares = (mention: Mention, other: Gold) =>
    other.mentions.some((one) => 'entity' in one && sameSpan(one, mention));
  const dateIsRight = (a: Mention, b: Mention) =>
    sameSpan(a, b) && valueOf(a as DateMention) === valueOf(b as DateMention);
  const linkIsRight = (a: Mention, b: Mention, ours: Gold, theirs: Gold) =>
    sameSpan(a, b) && linkOf(a, ours) === linkOf(b, theirs);
  const alignments = (withinType: boolean) =>
    corpus.map(([ours, theirs]) => pairUp(ours.mentions, theirs.mentions, withinType));
  const aligned = (credit: (a: Mention, b: Mention) => number, withinType: boolean): Counted => {
    const found = alignments(withinType);
    const pairs = found.flatMap((one) => one.pairs);
    const sum = (name: 'missed' | 'spurious') => found.reduce((total, one) => total + one[name], 0);
    return {
      right: pairs.reduce((total, [a, b]) => total + credit(a, b), 0),
      predicted: pairs.length + sum('spurious'),
      reference: pairs.length + sum('missed'),
    };
  };
  return {
    strict: countPairs(corpus, all, (a, b) => sameSpan(a, b) && sameType(a, b)),
    boundaries: countPairs(corpus, all, sameSpan),
    'semeval-strict': aligned((a, b) => Number(sameSpan(a, b) && sameType(a, b)), false),
    'semeval-exact': aligned((a, b) => Number(sameSpan(a, b)), false),
    'semeval-partial': aligned((a, b) => (sameSpan(a, b) ? 1 : 0.5), false),
    'semeval-type': aligned((a, b) => Number(sameType(a, b)), false),
    'gate-strict': aligned((a, b) => Number(sameSpan(a, b)), true),
    'gate-lenient': aligned(() => 1, true),
    'gate-average': aligned((a, b) => (sameSpan(a, b) ? 1 : 0.5), true),
    'date-value': countPairs(corpus, isDate, dateIsRight),
    'date-value-given-span': countPairs(
      corpus,
      (mention, _, other) =>
        isDate(mention) && other.mentions.some((one) => isDate(one) && sameSpan(one, mention)),
      dateIsRight,
    ),
    a2kb: countPairs(corpus, isLinked, linkIsRight),
    'a2kb-in-kb': countPairs(
      corpus,
      (mention, side, other) => isLinked(mention, side, other) && linkOf(mention, side) !== 'nil',
      linkIsRight,
    ),
    'a2kb-nil': countPairs(
      corpus,
      (mention, side, other) => isLinked(mention, side, other) && linkOf(mention, side) === 'nil',
      linkIsRight,
    ),
    d2kb: countPairs(
      corpus,
      (mention, side, other) => isLinked(mention, side, other) && shares(mention, other),
      linkIsRight,
    ),
  };
}

describe('against the second scorer', () => {
  test('counts are equal over random corpora', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference, predicted }) => {
        const scores = new Map(evaluate(reference, predicted).scores.map(({ name, micro }) => [name, micro]));
        for (const [name, { right, predicted: found, reference: there }] of Object.entries(
          naiveScores(reference, predicted),
        )) {
          const { predictedHits, referenceHits, predicted: ours, reference: theirs } = scores.get(name)!;
          expect([predictedHits, referenceHits, ours, theirs], name).toEqual([right, right, found, there]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('laws of every measure', () => {
  test('a corpus against itself is right throughout', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference }) => {
        for (const { name, micro } of evaluate(reference, reference).scores) {
          if (micro.f1 !== null) expect(micro.f1, name).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  test('the order of documents, mentions and entities changes nothing', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference, predicted }) => {
        const turned = (documents: readonly Gold[]) =>
          [...documents].reverse().map((document) => ({
            ...document,
            mentions: [...document.mentions].reverse(),
            entities: [...document.entities].reverse(),
          }));
        const rounded = (ours: readonly Gold[], theirs: readonly Gold[]) =>
          JSON.parse(
            JSON.stringify(evaluate(ours, theirs), (_, value: unknown) =>
              typeof value === 'number' ? Number(value.toFixed(9)) : value,
            ),
          ) as unknown;
        expect(rounded(turned(reference), turned(predicted))).toEqual(rounded(reference, predicted));
      }),
    );
  });

  test('hits never exceed what they are divided by', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference, predicted }) => {
        for (const { name, micro } of evaluate(reference, predicted).scores) {
          expect(micro.predictedHits, name).toBeLessThanOrEqual(micro.predicted + 1e-9);
          expect(micro.referenceHits, name).toBeLessThanOrEqual(micro.reference + 1e-9);
        }
      }),
    );
  });
});
