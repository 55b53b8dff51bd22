import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLikelihood } from '../../src/crf/likelihood.ts';
import { layoutOf, scoreNodes } from '../../src/crf/parameters.ts';
import { movePotentials } from '../../src/crf/potentials.ts';
import type { LabelSet } from '../../src/crf/scheme.ts';
import type { TrainingSequence } from '../../src/crf/sequence.ts';
import { scores, smallLabelSets } from '../support/models.ts';
import { everyPath, logSumExp } from '../support/paths.ts';

const ROWS = 5;
const CLASSES = 2;

/** A training sequence of up to 4 positions whose labels are partly known, with a legal path. */
const sequence = (labelSet: LabelSet): fc.Arbitrary<TrainingSequence> =>
  fc.integer({ min: 1, max: 4 }).chain((length) => {
    const width = labelSet.labels.length;
    return fc
      .record({
        features: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: ROWS - 1 }), { maxLength: 4 }), {
          minLength: length,
          maxLength: length,
        }),
        classes: fc.uint8Array({ min: 0, max: CLASSES - 1, minLength: length, maxLength: length }),
        allowed: fc.uint8Array({ min: 0, max: 1, minLength: length * width, maxLength: length * width }),
        weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
      })
      .map(({ features, classes, allowed, weight }) => ({
        length,
        offsets: Int32Array.from([0, ...features.map((_, t) => features.slice(0, t + 1).flat().length)]),
        ids: Int32Array.from(features.flat()),
        classes: Uint8Array.from(classes),
        allowed: Uint8Array.from(allowed),
        weight,
      }))
      .filter(
        (candidate) => everyPath({ ...plain(labelSet, length), allowed: candidate.allowed }).length > 0,
      );
  });

const plain = (labelSet: LabelSet, length: number) => ({
  labelSet,
  length,
  nodes: new Float64Array(length * labelSet.labels.length),
  moves: movePotentials(new Float64Array(CLASSES * labelSet.from.length), labelSet.from.length),
});

const problems = smallLabelSets.chain((labelSet) =>
  fc
    .tuple(fc.array(sequence(labelSet), { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 3, 100))
    .chain(([sequences, denseFrom]) => {
      const layout = layoutOf(sequences, ROWS, labelSet, CLASSES, denseFrom);
      return scores(layout.size, 3).map((weights) => ({ labelSet, sequences, layout, weights }));
    }),
);

test('the value is that of all paths', () => {
  fc.assert(
    fc.property(problems, ({ labelSet, sequences, layout, weights }) => {
      const moves = movePotentials(weights.subarray(layout.labels.length), labelSet.from.length);
      let expected = 0;
      for (const one of sequences) {
        const nodes = new Float64Array(one.length * labelSet.labels.length);
        scoreNodes(one, layout, weights, nodes);
        const free = { labelSet, length: one.length, nodes, moves, classes: one.classes! };
        const total = logSumExp(everyPath(free).map(({ score }) => score));
        const truth = logSumExp(everyPath({ ...free, allowed: one.allowed }).map(({ score }) => score));
        expected += one.weight * (total - truth);
      }
      const value = createLikelihood(sequences, layout)(weights, new Float64Array(layout.size));
      expect(value).toBeCloseTo(expected, 8);
    }),
    { numRuns: 50 },
  );
});

test('the gradient is that of finite differences', () => {
  fc.assert(
    fc.property(problems, ({ sequences, layout, weights }) => {
      const likelihood = createLikelihood(sequences, layout);
      const gradient = new Float64Array(layout.size);
      likelihood(weights, gradient);
      const at = (i: number, change: number): number => {
        const moved = weights.slice();
        moved[i]! += change;
        return likelihood(moved, new Float64Array(layout.size));
      };
      for (let i = 0; i < layout.size; i++) {
        expect(gradient[i]).toBeCloseTo((at(i, 1e-5) - at(i, -1e-5)) / 2e-5, 5);
      }
    }),
    { numRuns: 40 },
  );
});

test('a feature has weights for the labels seen with it, or for all when it is frequent', () => {
  fc.assert(
    fc.property(problems, ({ labelSet, sequences }) => {
      const width = labelSet.labels.length;
      const sparse = layoutOf(sequences, ROWS, labelSet, CLASSES, 1000);
      const dense = layoutOf(sequences, ROWS, labelSet, CLASSES, 1);
      for (let row = 0; row < ROWS; row++) {
        const seen = new Set<number>();
        let count = 0;
        for (const { length, offsets, ids, allowed } of sequences) {
          for (let t = 0; t < length; t++) {
            if (!ids.subarray(offsets[t], offsets[t + 1]).includes(row)) continue;
            count++;
            const truth = [...allowed.subarray(t * width, (t + 1) * width).keys()];
            const open = truth.filter((y) => allowed[t * width + y] === 1);
            for (const y of open.includes(0) ? [0] : open) seen.add(y);
          }
        }
        const labels = [...sparse.labels.subarray(sparse.offsets[row], sparse.offsets[row + 1])];
        expect(labels).toEqual([...seen].sort((a, b) => a - b));
        expect(dense.offsets[row + 1]! - dense.offsets[row]!).toBe(count > 0 ? width : 0);
      }
    }),
    { numRuns: 50 },
  );
});
