import { applyBeta } from './calibration.ts';
import { createFeatureIndex } from './feature-index.ts';
import { computeLattice, createWorkspace } from './lattice.ts';
import type { CrfModel } from './model.ts';
import { movePotentials, type Potentials } from './potentials.ts';
import { decodeLabels, type LabelledSpan } from './scheme.ts';
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
  const addScores = createScorer(model);
  const workspace = createWorkspace();
  let nodes = new Float64Array(256 * width);

  return (sequence) => {
    const { length, classes } = sequence;
    if (length === 0) return [];
    if (nodes.length < length * width) nodes = new Float64Array(2 * length * width);
    addScores(sequence, nodes);
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

/** The node scores of a sequence of hashes, from packed rows: label and weight of an entry share 16 bits. */
function createScorer(model: CrfModel): (sequence: FeatureSequence, nodes: Float64Array) => void {
  const { rowOf } = createFeatureIndex(model.hashes);
  const { offsets, scale } = model;
  const width = model.labelSet.labels.length;
  const entries = Int16Array.from(model.weights, (weight, i) => (weight << 8) | model.labels[i]!);
  const sums = new Int32Array(256);

  return ({ length, offsets: positions, ids }, nodes) => {
    for (let t = 0; t < length; t++) {
      sums.fill(0);
      const last = positions[t + 1]!;
      for (let i = positions[t]!; i < last; i++) {
        const row = rowOf(ids[i]!);
        if (row < 0) continue;
        const end = offsets[row + 1]!;
        for (let at = offsets[row]!; at < end; at++) {
          const entry = entries[at]!;
          sums[entry & 255]! += entry >> 8;
        }
      }
      const base = t * width;
      for (let y = 0; y < width; y++) nodes[base + y] = sums[y]! * scale;
    }
  };
}
