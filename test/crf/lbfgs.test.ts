import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LbfgsOptions, minimise, type Objective } from '../../src/crf/lbfgs.ts';

const OPTIONS: LbfgsOptions = { l1: 0, l1Count: 0, memory: 6, maxIterations: 500, tolerance: 1e-9 };

/** Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)²: a curved valley with its floor at (1, 1, …). */
const rosenbrock: Objective = (x, gradient) => {
  gradient.fill(0);
  let value = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const [a, b] = [x[i]!, x[i + 1]!];
    value += 100 * (b - a * a) ** 2 + (1 - a) ** 2;
    gradient[i]! += -400 * a * (b - a * a) - 2 * (1 - a);
    gradient[i + 1]! += 200 * (b - a * a);
  }
  return value;
};

/** ½ Σ scale_i (x_i − centre_i)². */
const quadratic =
  (scale: readonly number[], centre: readonly number[]): Objective =>
  (x, gradient) => {
    let value = 0;
    for (const [i, s] of scale.entries()) {
      gradient[i] = s * (x[i]! - centre[i]!);
      value += 0.5 * s * (x[i]! - centre[i]!) ** 2;
    }
    return value;
  };

const problem = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.double({ min: 0.05, max: 50, noNaN: true }), { minLength: n, maxLength: n }),
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n, maxLength: n }),
    ),
  );

describe('minimise', () => {
  test.each([2, 3, 10])('finds the floor of the Rosenbrock valley in %i dimensions', (n) => {
    const start = new Float64Array(n).map((_, i) => (i % 2 === 0 ? -1.2 : 1));
    const { point, reason } = minimise(rosenbrock, start, OPTIONS);
    expect(reason).toBe('converged');
    for (const x of point) expect(x).toBeCloseTo(1, 6);
  });

  test('finds the centre of any quadratic bowl', () => {
    fc.assert(
      fc.property(problem, ([scale, centre]) => {
        const { point } = minimise(quadratic(scale, centre), new Float64Array(scale.length), OPTIONS);
        for (const [i, c] of centre.entries()) expect(point[i]).toBeCloseTo(c, 5);
      }),
    );
  });

  test('with an L1 term finds the soft threshold, with true zeros', () => {
    fc.assert(
      fc.property(problem, fc.double({ min: 0.1, max: 5, noNaN: true }), ([scale, centre], l1) => {
        const options = { ...OPTIONS, l1, l1Count: scale.length, tolerance: 1e-8 };
        const { point } = minimise(quadratic(scale, centre), new Float64Array(scale.length), options);
        for (const [i, c] of centre.entries()) {
          const expected = Math.sign(c) * Math.max(0, Math.abs(c) - l1 / scale[i]!);
          expect(point[i]).toBeCloseTo(expected, 5);
          if (Math.abs(c) < l1 / scale[i]! - 1e-6) expect(point[i] === 0).toBe(true);
        }
      }),
    );
  });

  test('leaves the variables past l1Count without the L1 term', () => {
    const options = { ...OPTIONS, l1: 1, l1Count: 1 };
    const { point } = minimise(quadratic([1, 1], [3, 3]), new Float64Array(2), options);
    expect(point[0]).toBeCloseTo(2, 6);
    expect(point[1]).toBeCloseTo(3, 6);
  });

  test('stops when told, and says so', () => {
    const seen: number[] = [];
    const { iterations, reason } = minimise(rosenbrock, Float64Array.of(-1.2, 1), {
      ...OPTIONS,
      onIteration: ({ iteration, value }) => {
        seen.push(value);
        return iteration < 3;
      },
    });
    expect({ iterations, reason }).toEqual({ iterations: 3, reason: 'stopped' });
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });
});
