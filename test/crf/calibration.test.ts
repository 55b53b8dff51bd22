import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyBeta, fitBeta, type Judged } from '../../src/crf/calibration.ts';
import { createRandom } from '../../src/crf/random.ts';

const IDENTITY = { a: 1, b: 1, c: 0 };
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** Predictions of which a share of truth(score) is right. */
function sample(size: number, truth: (score: number) => number): readonly Judged[] {
  const random = createRandom(7);
  return Array.from({ length: size }, () => {
    const score = random();
    return { score, right: random() < truth(score) };
  });
}

describe('beta calibration', () => {
  test('the identity changes nothing', () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(applyBeta(IDENTITY, p)).toBeCloseTo(p, 9);
      }),
    );
  });

  test('without data it is the identity', () => {
    expect(fitBeta([])).toEqual(IDENTITY);
  });

  test('finds the map that the data were made with', () => {
    const made = { a: 0.5, b: 1.5, c: -0.4 };
    const found = fitBeta(sample(50_000, (p) => applyBeta(made, p)));
    for (const p of [0.05, 0.2, 0.5, 0.8, 0.95]) {
      expect(applyBeta(found, p)).toBeCloseTo(applyBeta(made, p), 1);
      expect(Math.abs(applyBeta(found, p) - applyBeta(made, p))).toBeLessThan(0.02);
    }
  });

  test('never turns the order of two scores around, whatever the data', () => {
    const judged = fc.array(fc.record({ score: probability, right: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(judged, probability, probability, (list, p, q) => {
        const map = fitBeta(list);
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(applyBeta(map, low)).toBeLessThanOrEqual(applyBeta(map, high) + 1e-12);
      }),
    );
  });
});
