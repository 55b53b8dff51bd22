import type { Potentials } from './potentials.ts';

/**
 * Forward–backward over the legal paths, in probabilities scaled at each position (L. R. Rabiner, "A Tutorial on
 * Hidden Markov Models", 1989, V.A): with e_t = exp(nodes_t − shift_t) and c_t = 1 / Σ_y α_t(y),
 *
 *     α_t(y) = c_t · e_t(y) · Σ_{y'} α_{t-1}(y') · m(y', y)        β_t(y') = c_{t+1} · Σ_y m(y', y) · e_{t+1}(y) · β_{t+1}(y)
 *     log Z = Σ_t (shift_t + shift of the moves − log c_t)          p(y_t = y) = α_t(y) · β_t(y)
 *
 * Differences beyond `FLOOR` within a position count as `FLOOR`, which keeps every sum above zero.
 */
export interface Lattice {
  readonly logZ: number;
  /** All `length × labels`. */
  readonly emissions: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  /** c_t. */
  readonly scale: Float64Array;
}

/** e^-300 stands for "practically impossible". */
const FLOOR = -300;

/** Thrown when no legal path stays within the allowed labels. */
export class NoPathError extends RangeError {
  override readonly name = 'NoPathError';
}

/** Arrays to work in, used again from sequence to sequence: a lattice holds until the next one in its workspace. */
export interface Workspace {
  emissions: Float64Array;
  alpha: Float64Array;
  beta: Float64Array;
  scale: Float64Array;
}

export function createWorkspace(): Workspace {
  const empty = new Float64Array(0);
  return { emissions: empty, alpha: empty, beta: empty, scale: empty };
}

export function computeLattice(potentials: Potentials, workspace: Workspace = createWorkspace()): Lattice {
  reserve(workspace, potentials.length, potentials.labelSet.labels.length);
  const shifted = exponentiate(potentials, workspace.emissions);
  const logZ = shifted + forward(potentials, workspace);
  backward(potentials, workspace);
  return { logZ, ...workspace };
}

function reserve(workspace: Workspace, length: number, labels: number): void {
  if (workspace.scale.length < length) workspace.scale = new Float64Array(2 * length);
  if (workspace.alpha.length >= length * labels) return;
  const size = 2 * length * labels;
  workspace.emissions = new Float64Array(size);
  workspace.alpha = new Float64Array(size);
  workspace.beta = new Float64Array(size);
}

/** e_t, zero where a label is not allowed or leads to no legal end; returns Σ shift_t. */
function exponentiate({ labelSet, length, nodes, allowed }: Potentials, emissions: Float64Array): number {
  const width = labelSet.labels.length;
  let shifted = 0;
  for (let t = length - 1; t >= 0; t--) {
    const row = t * width;
    let shift = -Infinity;
    for (let y = 0; y < width; y++) {
      const open =
        (allowed === undefined || allowed[row + y] === 1) &&
        (t > 0 || labelSet.first[y] === 1) &&
        (t < length - 1 || labelSet.last[y] === 1);
      emissions[row + y] = open ? 1 : 0;
    }
    if (allowed !== undefined && t < length - 1) closeDeadEnds(labelSet, emissions, row, width);
    for (let y = 0; y < width; y++) {
      if (emissions[row + y] === 1 && nodes[row + y]! > shift) shift = nodes[row + y]!;
    }
    if (shift === -Infinity) throw new NoPathError(`No legal path at position ${t}`);
    for (let y = 0; y < width; y++) {
      if (emissions[row + y] === 1) emissions[row + y] = Math.exp(Math.max(nodes[row + y]! - shift, FLOOR));
    }
    shifted += shift;
  }
  return shifted;
}

/** Closes the labels from which no move leads to an open label of the next position. */
function closeDeadEnds(
  { moveOffsets, from }: Potentials['labelSet'],
  emissions: Float64Array,
  row: number,
  width: number,
): void {
  const alive = new Uint8Array(width);
  for (let y = 0; y < width; y++) {
    if (emissions[row + width + y] === 0) continue;
    for (let move = moveOffsets[y]!; move < moveOffsets[y + 1]!; move++) alive[from[move]!] = 1;
  }
  for (let y = 0; y < width; y++) if (alive[y] === 0) emissions[row + y] = 0;
}

/** Fills alpha and the scales; returns Σ (shift of the moves − log c_t). */
function forward(potentials: Potentials, { emissions, alpha, scale }: Workspace): number {
  const { labelSet, length, moves, classes } = potentials;
  const { moveOffsets, from } = labelSet;
  const width = labelSet.labels.length;
  let logSum = 0;
  for (let t = 0; t < length; t++) {
    const row = t * width;
    const k = classes === undefined ? 0 : classes[t]!;
    const base = k * from.length;
    let total = 0;
    for (let y = 0; y < width; y++) {
      const emission = emissions[row + y]!;
      let sum = 0;
      if (emission > 0) {
        if (t === 0) sum = emission;
        else {
          const end = moveOffsets[y + 1]!;
          for (let move = moveOffsets[y]!; move < end; move++) {
            sum += alpha[row - width + from[move]!]! * moves.factors[base + move]!;
          }
          sum *= emission;
        }
      }
      alpha[row + y] = sum;
      total += sum;
    }
    if (!(total > 0)) throw new NoPathError(`No legal path at position ${t}`);
    scale[t] = 1 / total;
    for (let y = 0; y < width; y++) alpha[row + y]! /= total;
    logSum += Math.log(total) + (t === 0 ? 0 : moves.shift[k]!);
  }
  return logSum;
}

function backward(potentials: Potentials, { emissions, beta, scale }: Workspace): void {
  const { labelSet, length, moves, classes } = potentials;
  const { moveOffsets, from } = labelSet;
  const width = labelSet.labels.length;
  beta.fill(1, (length - 1) * width, length * width);
  beta.fill(0, 0, (length - 1) * width);
  for (let t = length - 1; t > 0; t--) {
    const row = t * width;
    const base = (classes === undefined ? 0 : classes[t]!) * from.length;
    for (let y = 0; y < width; y++) {
      const ahead = emissions[row + y]! * beta[row + y]! * scale[t]!;
      if (ahead === 0) continue;
      const end = moveOffsets[y + 1]!;
      for (let move = moveOffsets[y]!; move < end; move++) {
        beta[row - width + from[move]!]! += ahead * moves.factors[base + move]!;
      }
    }
  }
}

/** p(y_t = y | x), `length × labels`. */
export function nodeMarginals(lattice: Lattice, size: number): Float64Array {
  const marginals = new Float64Array(size);
  for (let i = 0; i < size; i++) marginals[i] = lattice.alpha[i]! * lattice.beta[i]!;
  return marginals;
}
