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

/** Finds the spans of the best path from the scores of the nodes, `length × labels`, of which there may be more. */
export type PathDecoder = (
  nodes: Float64Array,
  length: number,
  classes?: Uint8Array,
) => readonly ScoredSpan[];

export function createDecoder(model: CrfModel): Decoder {
  const width = model.labelSet.labels.length;
  const score = createScorer([model]);
  const decode = createPathDecoder(model);
  return (sequence) => {
    const nodes = new Float64Array(sequence.length * width);
    score(sequence, [nodes]);
    return decode(nodes, sequence.length, sequence.classes);
  };
}

export function createPathDecoder({ labelSet, calibration, moves: weights }: CrfModel): PathDecoder {
  const moves = movePotentials(weights, labelSet.from.length);
  const workspace = createWorkspace();
  return (nodes, length, classes) => {
    if (length === 0) return [];
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
