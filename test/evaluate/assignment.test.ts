import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximumAssignment } from '../../src/evaluate/assignment.ts';

/** The best of all ways to give each row in turn a free column, or none. */
function bestOfAll(
  weights: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  const current = weights[row];
  if (current === undefined) return 0;
  const without = bestOfAll(weights, row + 1, taken);
  return Math.max(
    without,
    ...current.map((weight, column) =>
      taken.has(column) ? 0 : weight + bestOfAll(weights, row + 1, new Set([...taken, column])),
    ),
  );
}

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('no assignment is better, by trying all', () => {
  fc.assert(
    fc.property(matrix, (weights) => {
      expect(maximumAssignment(weights)).toBeCloseTo(bestOfAll(weights), 9);
    }),
    { numRuns: 500 },
  );
});

test('nothing to pair sums to 0', () => {
  expect(maximumAssignment([])).toBe(0);
  expect(maximumAssignment([[], []])).toBe(0);
});
