import fc from 'fast-check';
import { movePotentials, type Potentials } from '../../src/crf/potentials.ts';
import { createLabelSet, type LabelSet, SCHEME_NAMES } from '../../src/crf/scheme.ts';

/** Label sets small enough to go through all paths. */
export const smallLabelSets: fc.Arbitrary<LabelSet> = fc
  .tuple(fc.constantFrom(...SCHEME_NAMES), fc.integer({ min: 1, max: 2 }))
  .map(([scheme, types]) => createLabelSet(scheme, ['A', 'B'].slice(0, types)));

export const scores = (length: number, range: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: -range, max: range, noNaN: true }), { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values));

/** Random potentials over a random label set, two observation classes, up to 4 positions. */
export const potentials = (range = 8): fc.Arbitrary<Potentials> =>
  fc.tuple(smallLabelSets, fc.integer({ min: 1, max: 4 })).chain(([labelSet, length]) =>
    fc
      .tuple(
        scores(length * labelSet.labels.length, range),
        scores(2 * labelSet.from.length, range),
        fc.uint8Array({ min: 0, max: 1, minLength: length, maxLength: length }),
      )
      .map(([nodes, moves, classes]) => ({
        labelSet,
        length,
        nodes,
        moves: movePotentials(moves, labelSet.from.length),
        classes: Uint8Array.from(classes),
      })),
  );

/** Random flags over the labels that leave at least one legal path. */
export const withAllowed = (base: Potentials, everyPathOf: (p: Potentials) => readonly unknown[]) => {
  const size = base.nodes.length;
  return fc
    .uint8Array({ min: 0, max: 1, minLength: size, maxLength: size })
    .map((allowed): Potentials => ({ ...base, allowed: Uint8Array.from(allowed) }))
    .filter((bound) => everyPathOf(bound).length > 0);
};
