import { describe, expect, test } from 'vitest';
import { drawSamples, intervalsOf } from '../../src/evaluate/bootstrap.ts';
import { createRandom } from '../../src/evaluate/random.ts';
import type { Counts } from '../../src/evaluate/score.ts';

const document = (hits: number, total: number): Counts => ({
  predictedHits: hits,
  predicted: total,
  referenceHits: hits,
  reference: total,
});

describe('random numbers', () => {
  test('are uniform within the error of their count', () => {
    const random = createRandom(7);
    const numbers = Array.from({ length: 20_000 }, random);
    const bins = Array.from(
      { length: 10 },
      (_, bin) => numbers.filter((x) => Math.floor(x * 10) === bin).length,
    );
    // χ² of 9 degrees of freedom is below 27.9 in 99.9 % of cases; the seed is fixed.
    expect(bins.reduce((sum, bin) => sum + (bin - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });

  test('are those of their seed', () => {
    const first = (seed: number) => Array.from({ length: 3 }, createRandom(seed));
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });
});

describe('bootstrap', () => {
  test('equal documents leave no doubt', () => {
    const intervals = intervalsOf([document(1, 2), document(1, 2)], drawSamples(2, { samples: 50, seed: 1 }));
    expect(intervals.f1).toEqual([0.5, 0.5]);
  });

  test('of documents right or wrong, the interval is that of a proportion', () => {
    const counts = Array.from({ length: 100 }, (_, at) => document(at < 70 ? 1 : 0, 1));
    const [low, high] = intervalsOf(counts, drawSamples(100, { samples: 2000, seed: 1 })).f1!;
    // 0.7 ± 1.96 √(0.7 · 0.3 / 100) = 0.610 … 0.790
    expect(low).toBeCloseTo(0.61, 1);
    expect(high).toBeCloseTo(0.79, 1);
  });

  test('nothing to score has no interval', () => {
    expect(intervalsOf([document(0, 0)], drawSamples(1, { samples: 5, seed: 1 })).f1).toBeNull();
  });
});
