import { computeLattice, createWorkspace, type Lattice, type Workspace } from './lattice.ts';
import { type ParameterLayout, scoreNodes } from './parameters.ts';
import { type MovePotentials, movePotentials, type Potentials, pathScore } from './potentials.ts';
import type { TrainingSequence } from './sequence.ts';

/**
 * The negative log-likelihood of sequences whose positions may each have one label or any of several:
 *
 *     −Σ weight · (log Z_allowed − log Z)        gradient: Σ weight · (E[features] − E_allowed[features])
 *
 * With one label a position, log Z_allowed is the path's score. J. Tsuboi et al., "Training Conditional Random
 * Fields Using Incomplete Annotations" (2008).
 */
export type Likelihood = (weights: Float64Array, gradient: Float64Array) => number;

/** A function that returns the negative log-likelihood at `weights` and adds its gradient to `gradient`. */
export function createLikelihood(
  sequences: readonly TrainingSequence[],
  layout: ParameterLayout,
): Likelihood {
  const compare = createComparison(sequences, layout);
  const moveCount = layout.labelSet.from.length;
  return (weights, gradient) => {
    const moves = movePotentials(weights.subarray(layout.labels.length, layout.size), moveCount);
    const moveGradient = gradient.subarray(layout.labels.length, layout.size);
    let value = 0;
    for (const [index, sequence] of sequences.entries()) {
      const comparison = compare(index, weights, moves, moveGradient);
      value += comparison.value;
      addNodeGradient(sequence, layout, comparison.nodes, gradient);
    }
    return value;
  };
}

/** What the model expects of one sequence against what is allowed, times the sequence's weight. */
export interface Comparison {
  /** The sequence's negative log-likelihood. */
  readonly value: number;
  /** p(y_t = y) − p(y_t = y | allowed), `length × labels`; holds until the next comparison. */
  readonly nodes: Float64Array;
}

/** Compares the sequence of an index; adds the difference of the expected moves to `moveGradient`. */
export type Compare = (
  index: number,
  weights: Float64Array,
  moves: MovePotentials,
  moveGradient: Float64Array,
) => Comparison;

export function createComparison(sequences: readonly TrainingSequence[], layout: ParameterLayout): Compare {
  const { labelSet } = layout;
  const width = labelSet.labels.length;
  const workspaces: readonly [Workspace, Workspace] = [createWorkspace(), createWorkspace()];
  const longest = sequences.reduce((most, { length }) => Math.max(most, length), 0);
  const nodes = new Float64Array(longest * width);
  const difference = new Float64Array(longest * width);
  const paths = sequences.map((sequence) => onlyPath(sequence, width));

  return (index, weights, moves, moveGradient) => {
    const sequence = sequences[index]!;
    const { length, classes, allowed, weight } = sequence;
    if (length === 0) return { value: 0, nodes: difference };
    scoreNodes(sequence, layout, weights, nodes);
    const free: Potentials = { labelSet, length, nodes, moves, ...(classes && { classes }) };
    const lattice = computeLattice(free, workspaces[0]);
    addMoves(free, lattice, weight, moveGradient);
    const size = length * width;
    for (let i = 0; i < size; i++) difference[i] = weight * lattice.alpha[i]! * lattice.beta[i]!;

    const path = paths[index];
    if (path !== undefined) {
      subtractPath(free, path, weight, difference, moveGradient);
      return { value: weight * (lattice.logZ - pathScore(free, path)), nodes: difference };
    }
    const bound: Potentials = { ...free, allowed };
    const truth = computeLattice(bound, workspaces[1]);
    addMoves(bound, truth, -weight, moveGradient);
    for (let i = 0; i < size; i++) difference[i]! -= weight * truth.alpha[i]! * truth.beta[i]!;
    return { value: weight * (lattice.logZ - truth.logZ), nodes: difference };
  };
}

/** The labels, where each position has one. */
function onlyPath({ length, allowed }: TrainingSequence, width: number): Uint8Array | undefined {
  const path = new Uint8Array(length);
  for (let t = 0; t < length; t++) {
    const truth = allowed.subarray(t * width, (t + 1) * width);
    path[t] = truth.indexOf(1);
    if (truth.lastIndexOf(1) !== path[t]) return undefined;
  }
  return path;
}

function subtractPath(
  { labelSet, classes }: Potentials,
  path: Uint8Array,
  weight: number,
  difference: Float64Array,
  moveGradient: Float64Array,
): void {
  const { labels, moveOffsets, from } = labelSet;
  for (let t = 0; t < path.length; t++) {
    difference[t * labels.length + path[t]!]! -= weight;
    if (t === 0) continue;
    const move = from.indexOf(path[t - 1]!, moveOffsets[path[t]!]!);
    moveGradient[(classes?.[t] ?? 0) * from.length + move]! -= weight;
  }
}

function addNodeGradient(
  { ids, length, offsets: positions }: TrainingSequence,
  { offsets, labels, labelSet }: ParameterLayout,
  difference: Float64Array,
  gradient: Float64Array,
): void {
  const width = labelSet.labels.length;
  for (let t = 0; t < length; t++) {
    const base = t * width;
    const last = positions[t + 1]!;
    for (let i = positions[t]!; i < last; i++) {
      const row = ids[i]!;
      const first = offsets[row]!;
      const end = offsets[row + 1]!;
      if (end - first === width) {
        for (let y = 0; y < width; y++) gradient[first + y]! += difference[base + y]!;
      } else {
        for (let entry = first; entry < end; entry++) gradient[entry]! += difference[base + labels[entry]!]!;
      }
    }
  }
}

/** Adds weight · p(y_{t-1}, y_t) to the gradient of each move. */
function addMoves(
  { labelSet, length, moves, classes }: Potentials,
  { emissions, alpha, beta, scale }: Lattice,
  weight: number,
  gradient: Float64Array,
): void {
  const { moveOffsets, from } = labelSet;
  const width = labelSet.labels.length;
  for (let t = 1; t < length; t++) {
    const row = t * width;
    const base = (classes === undefined ? 0 : classes[t]!) * from.length;
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
