import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFeatureBuffer, createGroupBuffer } from '../../src/crf/feature-buffer.ts';
import type { CrfModel } from '../../src/crf/model.ts';
import { createLabelSet, type LabelSet } from '../../src/crf/scheme.ts';
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

interface Row {
  readonly hash: number;
  readonly row: Readonly<Record<string, number>>;
}

function modelOf(labelSet: LabelSet, rows: readonly Row[]): CrfModel {
  const entries = rows.map(({ row }) => Object.entries(row));
  return {
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
}

test('a group scores as its features do, one by one, however often and in whatever order it is met', () => {
  const problem = models.chain(({ labelSet, rows }) =>
    fc.record({
      model: fc.constant(modelOf(labelSet, rows)),
      groups: fc.array(fc.array(fc.nat(rows.length), { maxLength: 300, size: 'max' }), {
        minLength: 1,
        maxLength: 5,
      }),
      positions: fc.array(fc.array(fc.nat(4), { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(problem, ({ model, groups, positions }) => {
      const hashesOf = groups.map((indices) => Int32Array.from(indices, (i) => model.hashes[i] ?? 12345));
      const members = (group: number): Int32Array => hashesOf[group % hashesOf.length]!;
      const [grouped, plain] = [createGroupBuffer(), createFeatureBuffer()];
      for (const groupIds of positions) {
        for (const buffer of [grouped, plain]) {
          // 3000 makes the store of sums grow.
          for (const id of groupIds) buffer.addGroup(id === 4 ? 3000 : id, members);
          buffer.add(model.hashes[0] ?? 1);
          buffer.endPosition();
        }
      }
      const score = createScorer([model]);
      const size = positions.length * model.labelSet.labels.length;
      const [expected, first, again] = [plain, grouped, grouped].map((buffer) => {
        const nodes = new Float64Array(size);
        score(buffer.sequence(), [nodes]);
        return nodes.map((value) => value + 0);
      });
      expect(first).toEqual(expected);
      expect(again).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('what was learnt of groups is forgotten when the groups are others', () => {
  const rows = [
    { hash: 1, row: { 0: 5 } },
    { hash: 2, row: { 0: -7 } },
  ];
  const score = createScorer([modelOf(LABEL_SETS[0]!, rows)]);
  const scoreOf = (hash: number): number => {
    const buffer = createGroupBuffer();
    buffer.addGroup(0, () => Int32Array.of(hash));
    buffer.endPosition();
    const nodes = new Float64Array(5);
    score(buffer.sequence(), [nodes]);
    return nodes[0]!;
  };
  expect([scoreOf(1), scoreOf(2)]).toEqual([1.25, -1.75]);
});

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
        const model = modelOf(labelSet, rows);
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
        const nodes = new Float64Array(hashes.length * width);
        createScorer([model])(sequence, [nodes]);
        expect([...nodes].map((score) => score + 0)).toEqual(expected.map((score) => score + 0));
      },
    ),
    { numRuns: 60 },
  );
});

test('two models scored at once score as each alone, and the second can be asked alone', () => {
  const pairs = models.chain((first) =>
    fc.record({
      first: fc.constant(modelOf(first.labelSet, first.rows)),
      second: models
        .filter(({ labelSet }) => labelSet === first.labelSet)
        .map(({ labelSet, rows }) => ({ ...modelOf(labelSet, rows), scale: 0.5 })),
      picks: fc.array(fc.array(fc.nat(), { maxLength: 200 }), { minLength: 1, maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(pairs, ({ first, second, picks }) => {
      const known = [...first.hashes, ...second.hashes, 777];
      const buffer = createFeatureBuffer();
      for (const list of picks) {
        for (const pick of list) buffer.add(known[pick % known.length]!);
        buffer.endPosition();
      }
      const sequence = buffer.sequence();
      const size = picks.length * first.labelSet.labels.length;
      const blank = (): Float64Array => new Float64Array(size);
      const scoresOf = (model: CrfModel): Float64Array => {
        const nodes = blank();
        createScorer([model])(sequence, [nodes]);
        return nodes;
      };
      const [one, two] = [blank(), blank()];
      const score = createScorer([first, second]);
      score(sequence, [one, two]);
      expect(one).toEqual(scoresOf(first));
      expect(two).toEqual(scoresOf(second));
      const again = blank();
      score(sequence, [blank(), again], 1);
      expect(again).toEqual(two);
    }),
    { numRuns: 60 },
  );
});
