import type { CrfModel } from './model.ts';
import type { FeatureSequence } from './sequence.ts';

/** Writes the node scores of a sequence of feature hashes, `length × labels`. */
export type Scorer = (sequence: FeatureSequence, nodes: Float64Array) => void;

/** Sums of byte weights of three labels share a double, 17 bits each: exact for up to 512 features. */
const LABELS_PER_SUM = 3;
const SHIFT = 2 ** 17;
const MOST_FEATURES = 512;
/** A row is cut into blocks of eight doubles, which fill a cache line and are summed up in local variables. */
const BLOCK = 8;
const LABELS_PER_BLOCK = BLOCK * LABELS_PER_SUM;
/** Rows with more weights than this are laid out for all labels; the others weight by weight. */
const SPARSE = 4;

/**
 * The scores straight from byte weights, laid out for speed: a table slot holds a feature's hash and where its row
 * begins, so that a feature costs one look at the table and one at its row.
 *
 * Rows: blocks of sums where many labels have weights (pointer ≥ 0), else entries of label and weight in 16 bits,
 * ended by `END` (pointer < 0).
 */
export function createScorer(model: CrfModel): Scorer {
  const { labelSet, scale } = model;
  const width = labelSet.labels.length;
  const blocks = Math.ceil(width / LABELS_PER_BLOCK);
  const { slots, mask, dense, sparse } = layOut(model, blocks * BLOCK);
  const found = new Int32Array(MOST_FEATURES);
  const totals = new Float64Array(BLOCK);

  /** Adds the first `count` found rows to the scores at `base`. */
  const addFound = (count: number, base: number, nodes: Float64Array): void => {
    for (let block = 0; block < blocks; block++) {
      sumBlock(dense, found, count, block * BLOCK, totals);
      const end = base + Math.min(width, (block + 1) * LABELS_PER_BLOCK);
      for (let k = 0, y = base + block * LABELS_PER_BLOCK; y < end; k++, y += LABELS_PER_SUM) {
        const total = totals[k]!;
        const high = Math.round(total / (SHIFT * SHIFT));
        const rest = total - high * SHIFT * SHIFT;
        const middle = Math.round(rest / SHIFT);
        nodes[y]! += (rest - middle * SHIFT) * scale;
        if (y + 1 < end) nodes[y + 1]! += middle * scale;
        if (y + 2 < end) nodes[y + 2]! += high * scale;
      }
    }
  };

  return ({ length, offsets, ids }, nodes) => {
    nodes.fill(0, 0, length * width);
    for (let t = 0; t < length; t++) {
      const base = t * width;
      const last = offsets[t + 1]!;
      let count = 0;
      for (let i = offsets[t]!; i < last; i++) {
        const hash = ids[i]!;
        let slot = 2 * (hash & mask);
        let pointer = slots[slot + 1]!;
        while (pointer !== EMPTY && slots[slot] !== hash) {
          slot = slot === 2 * mask ? 0 : slot + 2;
          pointer = slots[slot + 1]!;
        }
        if (pointer === EMPTY) continue;
        if (pointer < 0) {
          for (let at = ~pointer; sparse[at] !== END; at++) {
            const entry = sparse[at]!;
            nodes[base + (entry & 255)]! += (entry >> 8) * scale;
          }
          continue;
        }
        found[count++] = pointer;
        if (count < MOST_FEATURES) continue;
        addFound(count, base, nodes);
        count = 0;
      }
      addFound(count, base, nodes);
    }
  };
}

/** Sums eight columns of the rows at the pointers; local variables make it five times as fast as `sums[k] +=`. */
function sumBlock(
  dense: Float64Array,
  pointers: Int32Array,
  count: number,
  column: number,
  sums: Float64Array,
): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = pointers[i]! + column;
    a += dense[at]!;
    b += dense[at + 1]!;
    c += dense[at + 2]!;
    d += dense[at + 3]!;
    e += dense[at + 4]!;
    f += dense[at + 5]!;
    g += dense[at + 6]!;
    h += dense[at + 7]!;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
  sums[7] = h;
}

/** No pointer: `~pointer` of a sparse row never gets there. */
const EMPTY = -(2 ** 31);
/** No entry: its weight would be -128, which quantising does not give. */
const END = -(2 ** 15);

interface Layout {
  /** Hash and pointer, slot by slot. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly dense: Float64Array;
  readonly sparse: Int16Array;
}

/** `sums`: doubles a dense row. */
function layOut({ hashes, offsets, labels, weights }: CrfModel, sums: number): Layout {
  let capacity = 16;
  while (capacity < 2 * hashes.length) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(2 * capacity);
  for (let slot = 0; slot < capacity; slot++) slots[2 * slot + 1] = EMPTY;
  const isDense = (row: number): boolean => offsets[row + 1]! - offsets[row]! > SPARSE;
  const denseRows = hashes.reduce((count, _, row) => count + Number(isDense(row)), 0);
  const dense = new Float64Array(denseRows * sums);
  const sparse = new Int16Array(weights.length + hashes.length);

  let [denseEnd, sparseEnd] = [0, 0];
  for (let row = 0; row < hashes.length; row++) {
    const pointer = isDense(row) ? denseEnd : ~sparseEnd;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      const label = labels[i]!;
      if (pointer < 0) sparse[sparseEnd++] = (weights[i]! << 8) | label;
      else {
        const power = SHIFT ** (label % LABELS_PER_SUM);
        dense[pointer + Math.trunc(label / LABELS_PER_SUM)]! += weights[i]! * power;
      }
    }
    if (pointer < 0) sparse[sparseEnd++] = END;
    else denseEnd += sums;
    let slot = hashes[row]! & mask;
    while (slots[2 * slot + 1] !== EMPTY) slot = (slot + 1) & mask;
    slots[2 * slot] = hashes[row]!;
    slots[2 * slot + 1] = pointer;
  }
  return { slots, mask, dense, sparse: sparse.slice(0, sparseEnd) };
}
