import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CrfModel } from '../../src/crf/model.ts';
import { createLabelSet } from '../../src/crf/scheme.ts';
import { createScorer } from '../../src/crf/scorer.ts';

const LABEL_SETS = [1, 2, 3, 5, 8].map((types) =>
  createLabelSet('BILOU', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].slice(0, types)),
);

/** A random model: any hashes, rows of any length, weights over the whole range of a byte. */
const models = fc.constantFrom(...LABEL_SETS).chain((labelSet) =>
  fc
    .uniqueArray(
      fc.record({
        hash: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
        row: fc.dictionary(
          fc.integer({ min: 0, max: labelSet.labels.length - 1 }).map(String),
          fc.integer({ min: -127, max: 127 }),
          { minKeys: 1, noNullPrototype: true },
        ),
      }),
      { selector: ({ hash }) => hash, maxLength: 40 },
    )
    .map((rows) => ({ labelSet, rows: rows.sort((a, b) => a.hash - b.hash) })),
);

test('scores are the sums of the weights of the features, however many there are', () => {
  const features = fc.array(
    fc.oneof(fc.nat(), fc.constant(-1)).map((index) => index),
    { maxLength: 1200, size: 'max' },
  );
  fc.assert(
    fc.property(
      models,
      fc.array(features, { minLength: 1, maxLength: 4 }),
      ({ labelSet, rows }, positions) => {
        const entries = rows.map(({ row }) => Object.entries(row));
        const model: CrfModel = {
          labelSet,
          hashes: Int32Array.from(rows, ({ hash }) => hash),
          offsets: Int32Array.from([0, ...entries.map((_, i) => entries.slice(0, i + 1).flat().length)]),
          labels: Uint8Array.from(entries.flat(), ([label]) => Number(label)),
          weights: Int8Array.from(entries.flat(), ([, weight]) => weight),
          scale: 0.25,
          moves: new Float64Array(labelSet.from.length),
          classes: 1,
          calibration: {},
        };
        const hashes = positions.map((list) =>
          list.map((index) => (index < 0 || rows.length === 0 ? 12345 : rows[index % rows.length]!.hash)),
        );
        const width = labelSet.labels.length;
        const expected = hashes.flatMap((list) => {
          const sums = new Array<number>(width).fill(0);
          for (const hash of list) {
            const row = rows.find((candidate) => candidate.hash === hash)?.row ?? {};
            for (const [label, weight] of Object.entries(row)) sums[Number(label)]! += 0.25 * weight;
          }
          return sums;
        });
        const sequence = {
          length: hashes.length,
          offsets: Int32Array.from([0, ...hashes.map((_, t) => hashes.slice(0, t + 1).flat().length)]),
          ids: Int32Array.from(hashes.flat()),
        };
        const nodes = new Float64Array(hashes.length * width).fill(7);
        createScorer(model)(sequence, nodes);
        expect([...nodes].map((score) => score + 0)).toEqual(expected.map((score) => score + 0));
      },
    ),
    { numRuns: 60 },
  );
});
