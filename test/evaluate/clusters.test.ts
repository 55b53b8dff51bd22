import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bCubed,
  type ClusterMeasure,
  ceafEntities,
  ceafMentions,
  lea,
  muc,
} from '../../src/evaluate/clusters.ts';
import { ratesOf } from '../../src/evaluate/score.ts';

const MEASURES = { muc, bCubed, ceafMentions, ceafEntities, lea } as const;
type Expected = Partial<Record<keyof typeof MEASURES, readonly [recall: number, precision: number]>>;

/** `a bc def`: a letter a mention, a word an entity. */
const clusters = (text: string) => text.split(' ').map((word) => new Set(word));

/**
 * The test cases of the CoNLL reference scorer (TC-A … TC-N), with the fractions its TestCases.README gives for
 * MUC, B³, CEAF and LEA; mentions that come twice are left out, as the scorer removes them.
 */
const CASES: readonly (readonly [name: string, key: string, response: string, expected: Expected])[] = [
  [
    'A-1',
    'a bc def',
    'a bc def',
    { muc: [1, 1], bCubed: [1, 1], ceafMentions: [1, 1], ceafEntities: [1, 1], lea: [1, 1] },
  ],
  [
    'A-2',
    'a bc def',
    'a de',
    {
      muc: [1 / 3, 1],
      bCubed: [7 / 18, 1],
      ceafMentions: [3 / 6, 1],
      ceafEntities: [1.8 / 3, 1.8 / 2],
      lea: [2 / 6, 1],
    },
  ],
  [
    'A-3',
    'a bc def',
    'a bcx defy z',
    {
      muc: [1, 3 / 5],
      bCubed: [1, 55 / 108],
      ceafMentions: [1, 6 / 9],
      ceafEntities: [(1 + 4 / 5 + 6 / 7) / 3, (1 + 4 / 5 + 6 / 7) / 4],
      lea: [1, 4 / 9],
    },
  ],
  [
    'A-4',
    'a bc def',
    'a bcx dy z',
    {
      muc: [1 / 3, 1 / 3],
      bCubed: [5 / 9, 17 / 42],
      ceafMentions: [4 / 6, 4 / 7],
      ceafEntities: [2.2 / 3, 2.2 / 4],
      lea: [3 / 6, 2 / 7],
    },
  ],
  [
    'A-5',
    'a bc def',
    'a bcxB dy z',
    {
      muc: [1 / 3, 1 / 4],
      bCubed: [5 / 9, 5 / 16],
      ceafMentions: [4 / 6, 4 / 8],
      ceafEntities: [(1 + 4 / 6 + 2 / 5) / 3, (1 + 4 / 6 + 2 / 5) / 4],
      lea: [3 / 6, (1 + 4 / 6) / 8],
    },
  ],
  [
    'A-6',
    'a bc def',
    'a bcx dy Bz',
    {
      muc: [1 / 3, 1 / 4],
      bCubed: [5 / 9, 17 / 48],
      ceafMentions: [4 / 6, 4 / 8],
      ceafEntities: [2.2 / 3, 2.2 / 4],
      lea: [3 / 6, 2 / 8],
    },
  ],
  ['A-10', 'a bc def', 'a b c d e f', { bCubed: [3 / 6, 1], lea: [1 / 6, 1 / 6] }],
  ['A-11', 'a bc def', 'abcdef', { muc: [1, 3 / 5], bCubed: [1, 7 / 18], lea: [5 / 6, 4 / 15] }],
  ['A-12', 'a bc def', 'a x y c d e z', { bCubed: [13 / 36, 4 / 7], lea: [1 / 6, 1 / 7] }],
  ['A-13', 'a bc def', 'axycdez', { muc: [1 / 3, 1 / 6], bCubed: [17 / 36, 6 / 49], lea: [1 / 6, 1 / 21] }],
  ['B-1', 'ab cde', 'bcx de', { lea: [1 / 5, 2 / 5] }],
  ['C-1', 'ab cde fg', 'bcx de fg', { lea: [3 / 7, 4 / 7] }],
  [
    'D-1',
    '12345 67 89ABC',
    '12345 6789ABC',
    { muc: [1, 9 / 10], bCubed: [1, 16 / 21], lea: [1, (5 + 7 * (11 / 21)) / 12] },
  ],
  [
    'E-1',
    '12345 67 89ABC',
    '1234589ABC 67',
    { muc: [1, 9 / 10], bCubed: [1, 7 / 12], lea: [1, (10 * (20 / 45) + 2) / 12] },
  ],
  ['F-1', 'ABCD', 'AB CD', { muc: [2 / 3, 1], lea: [2 / 6, 1] }],
  ['G-1', 'AB CD', 'ABCD', { muc: [1, 2 / 3], lea: [1, 2 / 6] }],
  ['J-1', 'ABC', 'AC', { muc: [1 / 2, 1], lea: [1 / 3, 1] }],
  ['K-1', 'BCDEGHJ', 'ABC DEF GHI', { muc: [3 / 6, 3 / 6], lea: [3 / 21, 3 / 9] }],
  ['L-1', 'ABC DEFG', 'AB CD FGH', { muc: [2 / 5, 2 / 4], lea: [(1 + 4 / 6) / 7, 3 / 7] }],
  ['M-3', 'abcdef', 'ab cde f', { lea: [4 / 15, 5 / 6] }],
  ['M-4', 'abcdef', 'abcxyz', { lea: [3 / 15, 3 / 15] }],
  ['M-6', 'abcdef', 'ab cxy z', { lea: [1 / 15, 2 / 6] }],
  [
    'N-1',
    'a b c d e f',
    'a b c d e f',
    { bCubed: [1, 1], ceafMentions: [1, 1], ceafEntities: [1, 1], lea: [1, 1] },
  ],
  ['N-3', 'a b c d e f', 'ab cde f', { lea: [1 / 6, 1 / 6] }],
  ['N-4', 'a b c d e f', 'a b c x y z', { lea: [3 / 6, 3 / 6] }],
  ['N-6', 'a b c d e f', 'ab cxy z', { lea: [0, 0] }],
];

describe('the CoNLL reference scorer’s test cases', () => {
  test.each(CASES)('TC-%s', (_, key, response, expected) => {
    for (const [name, [recall, precision]] of Object.entries(expected)) {
      const rates = ratesOf(MEASURES[name as keyof typeof MEASURES](clusters(key), clusters(response)));
      expect(rates.recall, `${name} recall`).toBeCloseTo(recall, 12);
      expect(rates.precision, `${name} precision`).toBeCloseTo(precision, 12);
    }
  });

  test('MUC has nothing to say of entities named once', () => {
    expect(ratesOf(muc(clusters('a b'), clusters('a b')))).toEqual({
      precision: null,
      recall: null,
      f1: null,
    });
  });
});

/** The mentions 0 … n − 1 dealt out to entities. */
const anyClustering = fc
  .array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), { minLength: 1, maxLength: 8 })
  .map((owners) => {
    const byOwner = new Map<number, Set<string>>();
    owners.forEach((owner, mention) => {
      if (owner !== undefined)
        byOwner.set(owner, (byOwner.get(owner) ?? new Set<string>()).add(`${mention}`));
    });
    return [...byOwner.values()];
  });

describe.each(Object.entries<ClusterMeasure>(MEASURES))('%s', (_, measure) => {
  test('is 1, or without value, for a clustering against itself', () => {
    fc.assert(
      fc.property(anyClustering, (clustering) => {
        const { f1 } = ratesOf(measure(clustering, clustering));
        if (f1 !== null) expect(f1).toBeCloseTo(1, 12);
      }),
    );
  });

  test('swaps precision and recall with its sides', () => {
    fc.assert(
      fc.property(anyClustering, anyClustering, (a, b) => {
        const [there, back] = [ratesOf(measure(a, b)), ratesOf(measure(b, a))];
        expect(there.precision ?? -1).toBeCloseTo(back.recall ?? -1, 12);
        expect(there.recall ?? -1).toBeCloseTo(back.precision ?? -1, 12);
      }),
    );
  });

  test('stays between 0 and 1 and knows no order of entities', () => {
    fc.assert(
      fc.property(anyClustering, anyClustering, (a, b) => {
        const rates = ratesOf(measure(a, b));
        for (const rate of Object.values(rates)) {
          if (rate === null) continue;
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(ratesOf(measure([...a].reverse(), [...b].reverse())).f1 ?? -1).toBeCloseTo(rates.f1 ?? -1, 12);
      }),
    );
  });
});
