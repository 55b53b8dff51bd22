import type { CrfModel } from './model.ts';

/** Sums of byte weights of three labels share a double, 17 bits each: exact for up to 512 features. */
export const LABELS_PER_SUM = 3;
export const SHIFT = 2 ** 17;
/** A row is cut into blocks of eight doubles, which fill a cache line and are summed up in local variables. */
export const BLOCK = 8;
export const LABELS_PER_BLOCK = BLOCK * LABELS_PER_SUM;
/** Rows with more weights than this are laid out for all labels; the others weight by weight. */
const SPARSE = 4;

/** No pointer: `~pointer` of a sparse row never gets there. */
export const EMPTY = -(2 ** 31);
/** No entry: its weight would be -128, which quantising does not give. */
export const END = -(2 ** 15);

/** The rows of several models of one number of labels, laid out for summing. */
export interface Layout {
  /** Hash and pointer, slot by slot. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** The upper bits of a hash choose its slot, so that ascending hashes fill the table from front to back. */
  readonly shift: number;
  readonly dense: Float64Array;
  readonly sparse: Int16Array;
}

/** The rows of all models together, one a hash. */
export function layOut(models: readonly CrfModel[], blocks: number): Layout {
  const width = models.length * blocks * BLOCK;
  const { hashes, entries } = unite(models);
  let bits = 4;
  while (2 ** bits < 2 * hashes.length) bits++;
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  const slots = new Int32Array(2 * (mask + 1));
  for (let slot = 0; slot <= mask; slot++) slots[2 * slot + 1] = EMPTY;
  const pointers = new Int32Array(hashes.length);
  let [denseEnd, sparseEnd] = [0, 0];
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! >>> shift;
    while (slots[2 * slot + 1] !== EMPTY) slot = (slot + 1) & mask;
    slots[2 * slot] = hashes[row]!;
    pointers[row] = entries[row]! > SPARSE ? denseEnd : ~sparseEnd;
    slots[2 * slot + 1] = pointers[row]!;
    if (entries[row]! > SPARSE) denseEnd += width;
    else sparseEnd += entries[row]! + 1;
  }
  const dense = new Float64Array(denseEnd);
  const sparse = new Int16Array(sparseEnd).fill(END);
  const filled = new Uint8Array(hashes.length);
  for (const [m, model] of models.entries()) {
    const { offsets, labels, weights } = model;
    for (let old = 0, row = 0; old < model.hashes.length; old++, row++) {
      while (hashes[row] !== model.hashes[old]) row++;
      const pointer = pointers[row]!;
      for (let i = offsets[old]!; i < offsets[old + 1]!; i++) {
        const column = m * blocks * LABELS_PER_BLOCK + labels[i]!;
        if (pointer >= 0) addPacked(column, weights[i]!, dense, pointer);
        else sparse[~pointer + filled[row]!++] = (weights[i]! << 8) | column;
      }
    }
  }
  return { slots, mask, shift, dense, sparse };
}

/** Ascending hashes, and how many weights each has. */
interface Rows {
  readonly hashes: Int32Array;
  readonly entries: Int32Array;
}

/** The rows of all models, those of one hash as one. */
function unite(models: readonly CrfModel[]): Rows {
  const lists: readonly Rows[] = models.map(({ hashes, offsets }) => ({
    hashes,
    entries: hashes.map((_, row) => offsets[row + 1]! - offsets[row]!),
  }));
  return lists.reduce(merge);
}

function merge(a: Rows, b: Rows): Rows {
  const hashes = new Int32Array(a.hashes.length + b.hashes.length);
  const entries = new Int32Array(hashes.length);
  let [i, j, rows] = [0, 0, 0];
  for (; i < a.hashes.length || j < b.hashes.length; rows++) {
    const takesA = j === b.hashes.length || (i < a.hashes.length && a.hashes[i]! <= b.hashes[j]!);
    const takesB = i === a.hashes.length || (j < b.hashes.length && b.hashes[j]! <= a.hashes[i]!);
    hashes[rows] = takesA ? a.hashes[i]! : b.hashes[j]!;
    entries[rows] = (takesA ? a.entries[i]! : 0) + (takesB ? b.entries[j]! : 0);
    if (takesA) i++;
    if (takesB) j++;
  }
  return { hashes: hashes.subarray(0, rows), entries: entries.subarray(0, rows) };
}

/** Adds the weight of a column to its share of a double. */
export function addPacked(label: number, weight: number, to: Float64Array, at: number): void {
  to[at + Math.trunc(label / LABELS_PER_SUM)]! += weight * POWERS[label % LABELS_PER_SUM]!;
}

const POWERS = [1, SHIFT, SHIFT * SHIFT];
