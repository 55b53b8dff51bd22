import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/crf/random.ts';
import { expectedCalibrationError, reliabilityOf, thresholdFor } from '../../src/train/reliability.ts';

const judged = fc.array(
  fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
  { maxLength: 50 },
);

describe('reliability', () => {
  test('the calibration error is the mean gap between score and share right', () => {
    const two = [
      { score: 0.95, right: true },
      { score: 0.93, right: false },
      { score: 0.1, right: false },
    ];
    expect(expectedCalibrationError(two)).toBeCloseTo((Math.abs(1.88 - 1) + 0.1) / 3, 9);
    expect(expectedCalibrationError([])).toBe(0);
  });

  test('a threshold reaches its precision, and no lower score does', () => {
    fc.assert(
      fc.property(judged, fc.constantFrom(0.5, 0.9), (list, target) => {
        const precisionFrom = (least: number): number => {
          const kept = list.filter(({ score }) => score >= least);
          return kept.filter(({ right }) => right).length / kept.length;
        };
        const threshold = thresholdFor(list, target);
        const reaching = list.map(({ score }) => score).filter((score) => precisionFrom(score) >= target);
        expect(threshold).toBe(reaching.length === 0 ? null : Math.min(...reaching));
      }),
    );
  });

  test('calibrating brings boastful scores down to the truth', () => {
    const random = createRandom(1);
    const boastful = Array.from({ length: 4000 }, (_, i) => {
      const truth = random();
      return { score: Math.sqrt(truth), right: random() < truth, document: i % 40 };
    });
    const { ece, eceBefore, thresholds } = reliabilityOf(boastful);
    expect(eceBefore).toBeGreaterThan(0.1);
    expect(ece).toBeLessThan(0.03);
    expect(thresholds['0.9']).toBeGreaterThan(0.7);
  });
});
