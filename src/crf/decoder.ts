import { applyBeta } from './calibration.ts';
import { computeLattice, createWorkspace } from './lattice.ts';
import type { CrfModel } from './model.ts';
import { movePotentials, type Potentials } from './potentials.ts';
import { decodeLabels, type LabelledSpan } from './scheme.ts';
import { createScorer } from './scorer.ts';
import type { FeatureSequence } from './sequence.ts';
import { spanProbability } from './span-probability.ts';
import { bestPath } from './viterbi.ts';

/** A labelled span and the probability, 0 to 1, that exactly it is right. */
export interface ScoredSpan extends LabelledSpan {
  readonly score: number;
}

/** Finds the spans of the best path of a sequence of feature hashes, in order. */
export type Decoder = (sequence: FeatureSequence) => readonly ScoredSpan[];

export function createDecoder(model: CrfModel): Decoder {
  const { labelSet, calibration } = model;
  const width = labelSet.labels.length;
  const moves = movePotentials(model.moves, labelSet.from.length);
  const score = createScorer(model);
  const workspace = createWorkspace();
  let nodes = new Float64Array(256 * width);

  return (sequence) => {
    const { length, classes } = sequence;
    if (length === 0) return [];
    if (nodes.length < length * width) nodes = new Float64Array(2 * length * width);
    score(sequence, nodes);
    const potentials: Potentials = { labelSet, length, nodes, moves, ...(classes && { classes }) };
    const spans = decodeLabels(bestPath(potentials), labelSet);
    if (spans.length === 0) return [];
    const lattice = computeLattice(potentials, workspace);
    return spans.map((span) => {
      const probability = spanProbability(potentials, lattice, span);
      const map = calibration[span.type];
      return { ...span, score: map === undefined ? probability : applyBeta(map, probability) };
    });
  };
}
