import type { LabelSet } from './scheme.ts';
import type { FeatureSequence, TrainingSequence } from './sequence.ts';

/**
 * Where the weights of a CRF stand in one vector. Row `f` (a feature) has a weight for the labels
 * `labels[offsets[f]] … labels[offsets[f + 1] - 1]` and none, that is 0, for the others. After all rows come the
 * moves: `classes × moves`.
 */
export interface ParameterLayout {
  readonly labelSet: LabelSet;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  readonly classes: number;
  /** Number of weights in all. */
  readonly size: number;
}

export function createLayout(
  labelSet: LabelSet,
  offsets: Int32Array,
  labels: Uint8Array,
  classes: number,
): ParameterLayout {
  return { labelSet, offsets, labels, classes, size: labels.length + classes * labelSet.from.length };
}

/**
 * The layout for training: a feature gets a weight for each label it was seen with, and one for every label when it
 * was seen at least `denseFrom` times. A position that may have several labels counts for O if that is one of them,
 * since it is no evidence for the others, else for all of them. `seen` may hold flags (`rows × labels`) set before;
 * it is written to.
 */
export function layoutOf(
  sequences: readonly TrainingSequence[],
  rows: number,
  labelSet: LabelSet,
  classes: number,
  denseFrom: number,
  seen: Uint8Array = new Uint8Array(rows * labelSet.labels.length),
): ParameterLayout {
  const width = labelSet.labels.length;
  const counts = new Int32Array(rows);
  for (const { length, offsets, ids, allowed } of sequences) {
    for (let t = 0; t < length; t++) {
      const truth = allowed.subarray(t * width, (t + 1) * width);
      const onlyO = truth[0] === 1;
      for (let i = offsets[t]!; i < offsets[t + 1]!; i++) {
        const row = ids[i]!;
        counts[row]!++;
        if (onlyO) seen[row * width] = 1;
        else for (let y = 0; y < width; y++) seen[row * width + y]! |= truth[y]!;
      }
    }
  }
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    if (counts[row]! >= denseFrom) seen.fill(1, row * width, (row + 1) * width);
    let size = 0;
    for (let y = 0; y < width; y++) size += seen[row * width + y]!;
    offsets[row + 1] = offsets[row]! + size;
  }
  const labels = new Uint8Array(offsets[rows]!);
  let next = 0;
  for (let i = 0; i < seen.length; i++) if (seen[i] === 1) labels[next++] = i % width;
  return createLayout(labelSet, offsets, labels, classes);
}

/** The node scores of a sequence of rows, added up into `nodes`, which is cleared first. */
export function scoreNodes(
  { ids, length, offsets: positions }: FeatureSequence,
  { offsets, labels, labelSet }: ParameterLayout,
  weights: Float64Array,
  nodes: Float64Array,
): void {
  const width = labelSet.labels.length;
  nodes.fill(0, 0, length * width);
  for (let t = 0; t < length; t++) {
    const base = t * width;
    const last = positions[t + 1]!;
    for (let i = positions[t]!; i < last; i++) {
      const row = ids[i]!;
      const first = offsets[row]!;
      const end = offsets[row + 1]!;
      if (end - first === width) {
        for (let y = 0; y < width; y++) nodes[base + y]! += weights[first + y]!;
      } else {
        for (let entry = first; entry < end; entry++) nodes[base + labels[entry]!]! += weights[entry]!;
      }
    }
  }
}
