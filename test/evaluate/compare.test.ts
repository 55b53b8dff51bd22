import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gold } from '../../src/corpus/index.ts';
import { compare, holm } from '../../src/evaluate/compare.ts';
import { inlineRelease } from '../support/inline-release.ts';

const ROWS = ['o1 = A => ?'];
const full = (at: number) => inlineRelease('⟦Acme|O|o1⟧ ⟦Bolt|O|o1⟧', ROWS, `r${at}`);
const half = (at: number) => inlineRelease('⟦Acme|O|o1⟧ Bolt', ROWS, `r${at}`);
const none = (at: number) => inlineRelease('Acme Bolt', [], `r${at}`);
const corpus = (count: number, make: (at: number) => Gold) =>
  Array.from({ length: count }, (_, at) => make(at));
const options = { measures: ['strict'], trials: 999, seed: 1 };

/** p by all 2^n swaps instead of random ones, from hits of predicted spans in documents with two each. */
function exactP(first: readonly number[], second: readonly number[]): number {
  const f1 = (hits: readonly number[]) => {
    const sum = hits.reduce((total, hit) => total + hit, 0);
    return sum === 0 ? 0 : (2 * sum) / (sum + 2 * hits.length);
  };
  const observed = Math.abs(f1(first) - f1(second));
  const swaps = Array.from({ length: 2 ** first.length }, (_, mask) => {
    const a = first.map((hits, at) => ((mask >> at) & 1 ? second[at]! : hits));
    const b = second.map((hits, at) => ((mask >> at) & 1 ? first[at]! : hits));
    return Math.abs(f1(a) - f1(b)) >= observed - 1e-12;
  });
  return swaps.filter((isAtLeast) => isAtLeast).length / swaps.length;
}

describe('compare', () => {
  test('a system against itself: no difference, p is 1', () => {
    const [measure] = compare(corpus(6, full), corpus(6, half), corpus(6, half), options).measures;
    expect(measure).toMatchObject({ micro: { difference: 0, p: 1, interval: [0, 0] }, documents: [] });
  });

  test('p is near that of all swaps', () => {
    const make = [none, half, full];
    const [first, second] = [
      [0, 1, 1, 2, 0, 1, 1, 0],
      [2, 1, 2, 2, 1, 2, 1, 1],
    ] as const;
    const predict = (hits: readonly number[]) => hits.map((hit, at) => make[hit]!(at));
    const { micro } = compare(corpus(8, full), predict(first), predict(second), { ...options, trials: 5000 })
      .measures[0]!;
    // All recall, no precision error: F1 = 2 h / (h + 2 n).
    expect(micro.first).toBeCloseTo(12 / 22, 12);
    expect(micro.p).toBeCloseTo(exactP(first, second), 1);
    expect(Math.abs(micro.p - exactP(first, second))).toBeLessThan(0.02);
  });

  test('swapping the systems turns the difference round and keeps p', () => {
    const [a, b] = [corpus(5, half), corpus(5, (at) => (at % 2 ? full(at) : none(at)))];
    const [there, back] = [compare(corpus(5, full), a, b, options), compare(corpus(5, full), b, a, options)];
    expect(there.measures[0]!.micro.difference).toBeCloseTo(-back.measures[0]!.micro.difference, 12);
    expect(there.measures[0]!.micro.p).toBe(back.measures[0]!.micro.p);
  });

  test('the order of documents changes nothing', () => {
    const [a, b] = [corpus(5, half), corpus(5, (at) => (at % 2 ? full(at) : none(at)))];
    const turned = compare(corpus(5, full).reverse(), [...a].reverse(), [...b].reverse(), options);
    expect(turned).toEqual(compare(corpus(5, full), a, b, options));
  });

  test('documents are listed by the size of their change', () => {
    const second = [none(0), half(1), full(2)];
    const { documents } = compare(corpus(3, full), corpus(3, half), second, options).measures[0]!;
    expect(documents.map(({ id }) => id)).toEqual(['r0', 'r2']);
  });
});

describe('Holm', () => {
  test('the worked example of four tests', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((value, at) => expect(adjusted[at]).toBeCloseTo(value, 12));
  });

  test('keeps the order, never lowers a value and never passes 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
        const adjusted = holm(values);
        values.forEach((value, at) => {
          expect(adjusted[at]).toBeGreaterThanOrEqual(value);
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          values.forEach((other, to) => {
            if (value < other) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[to]!);
          });
        });
      }),
    );
  });
});
