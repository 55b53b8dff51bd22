import { computeLattice, createWorkspace, type Lattice, type Workspace } from './lattice.ts';
import { type ParameterLayout, scoreNodes } from './parameters.ts';
import { movePotentials, type Potentials } from './potentials.ts';
import type { TrainingSequence } from './sequence.ts';

/**
 * The negative log-likelihood of sequences whose positions may each have one label or any of several:
 *
 *     −Σ weight · (log Z_allowed − log Z)        gradient: Σ weight · (E[features] − E_allowed[features])
 *
 * With one label a position, log Z_allowed is the path's score. J. Tsuboi et al., "Training Conditional Random
 * Fields Using Incomplete Annotations" (2008).
 */
export interface Likelihood {
  /** Returns the negative log-likelihood at `weights` and adds its gradient to `gradient`. */
  readonly evaluate: (weights: Float64Array, gradient: Float64Array) => number;
}

export function createLikelihood(
  sequences: readonly TrainingSequence[],
  layout: ParameterLayout,
): Likelihood {
  const workspaces: readonly [Workspace, Workspace] = [createWorkspace(), createWorkspace()];
  const longest = sequences.reduce((most, { length }) => Math.max(most, length), 0);
  const width = layout.labelSet.labels.length;
  const nodes = new Float64Array(longest * width);
  const difference = new Float64Array(longest * width);

  return {
    evaluate: (weights, gradient) => {
      const moveCount = layout.labelSet.from.length;
      const moves = movePotentials(weights.subarray(layout.labels.length, layout.size), moveCount);
      const moveGradient = gradient.subarray(layout.labels.length, layout.size);
      let value = 0;
      for (const sequence of sequences) {
        if (sequence.length === 0) continue;
        scoreNodes(sequence, layout, weights, nodes);
        const { length, classes, allowed } = sequence;
        const free: Potentials = {
          labelSet: layout.labelSet,
          length,
          nodes,
          moves,
          ...(classes && { classes }),
        };
        const bound: Potentials = { ...free, allowed };
        const lattice = computeLattice(free, workspaces[0]);
        const truth = computeLattice(bound, workspaces[1]);
        value += sequence.weight * (lattice.logZ - truth.logZ);
        const size = sequence.length * width;
        for (let i = 0; i < size; i++) {
          difference[i] = lattice.alpha[i]! * lattice.beta[i]! - truth.alpha[i]! * truth.beta[i]!;
        }
        addNodeGradient(sequence, layout, difference, gradient);
        addMoveGradient(free, lattice, sequence.weight, moveGradient);
        addMoveGradient(bound, truth, -sequence.weight, moveGradient);
      }
      return value;
    },
  };
}

function addNodeGradient(
  { ids, length, offsets: positions, weight }: TrainingSequence,
  { offsets, labels, labelSet }: ParameterLayout,
  difference: Float64Array,
  gradient: Float64Array,
): void {
  const width = labelSet.labels.length;
  for (let t = 0; t < length; t++) {
    const base = t * width;
    for (let y = 0; y < width; y++) difference[base + y]! *= weight;
    for (let i = positions[t]!; i < positions[t + 1]!; i++) {
      const row = ids[i]!;
      const end = offsets[row + 1]!;
      for (let entry = offsets[row]!; entry < end; entry++) {
        gradient[entry]! += difference[base + labels[entry]!]!;
      }
    }
  }
}

/** Adds weight · p(y_{t-1}, y_t) to the gradient of each move. */
function addMoveGradient(
  { labelSet, length, moves, classes }: Potentials,
  { emissions, alpha, beta, scale }: Lattice,
  weight: number,
  gradient: Float64Array,
): void {
  const { moveOffsets, from } = labelSet;
  const width = labelSet.labels.length;
  for (let t = 1; t < length; t++) {
    const row = t * width;
    const base = (classes?.[t] ?? 0) * from.length;
    for (let y = 0; y < width; y++) {
      const after = weight * emissions[row + y]! * beta[row + y]! * scale[t]!;
      if (after === 0) continue;
      const end = moveOffsets[y + 1]!;
      for (let move = moveOffsets[y]!; move < end; move++) {
        gradient[base + move]! += alpha[row - width + from[move]!]! * moves.factors[base + move]! * after;
      }
    }
  }
}
