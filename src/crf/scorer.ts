import type { CrfModel } from './model.ts';
import {
  addPacked,
  BLOCK,
  EMPTY,
  END,
  LABELS_PER_BLOCK,
  LABELS_PER_SUM,
  type Layout,
  layOut,
  SHIFT,
} from './score-layout.ts';
import type { FeatureGroups, FeatureSequence, GroupMembers } from './sequence.ts';

/**
 * Adds the node scores of a sequence of feature hashes, `length × labels`, to the array of each model from number
 * `from` on.
 */
export type Scorer = (sequence: FeatureSequence, nodes: readonly Float64Array[], from?: number) => void;

/** So many features at most are summed up in one go: see `LABELS_PER_SUM`. */
const MOST_FEATURES = 512;

/**
 * The scores straight from byte weights, of several models of one number of labels at once, laid out for speed: a table
 * slot holds a feature's hash and where its row begins, so that a feature costs one look at the table and one at its
 * row.
 *
 * Rows: blocks of sums where many labels have weights (pointer ≥ 0), model after model; else entries of column and
 * weight in 16 bits, ended by `END` (pointer < 0). Label `y` of model `m` has column `m × blocks × LABELS_PER_BLOCK + y`.
 */
export function createScorer(models: readonly CrfModel[]): Scorer {
  const width = models[0]!.labelSet.labels.length;
  const blocks = Math.ceil(width / LABELS_PER_BLOCK);
  const rowWidth = models.length * blocks * BLOCK;
  const scales = models.map(({ scale }) => scale);
  const layout = layOut(models, blocks);
  const { slots, mask, shift, dense, sparse } = layout;
  const groupSums = createGroupSums(layout, rowWidth);
  const found = new Int32Array(MOST_FEATURES);
  const totals = new Float64Array(BLOCK);

  /** Adds the rows at the first `count` pointers to the scores at `base`. */
  const addRows = (
    rows: Float64Array,
    count: number,
    base: number,
    nodes: readonly Float64Array[],
    from: number,
  ): void => {
    if (count === 0) return;
    for (let m = from; m < models.length; m++) {
      const scale = scales[m]!;
      const to = nodes[m]!;
      for (let block = 0; block < blocks; block++) {
        sumBlock(rows, found, count, (m * blocks + block) * BLOCK, totals);
        const end = base + Math.min(width, (block + 1) * LABELS_PER_BLOCK);
        for (let k = 0, y = base + block * LABELS_PER_BLOCK; y < end; k++, y += LABELS_PER_SUM) {
          const total = totals[k]!;
          const high = Math.round(total / (SHIFT * SHIFT));
          const rest = total - high * SHIFT * SHIFT;
          const middle = Math.round(rest / SHIFT);
          to[y]! += (rest - middle * SHIFT) * scale;
          if (y + 1 < end) to[y + 1]! += middle * scale;
          if (y + 2 < end) to[y + 2]! += high * scale;
        }
      }
    }
  };

  const addGroups = (
    { offsets, ids, members }: FeatureGroups,
    length: number,
    nodes: readonly Float64Array[],
    from: number,
  ): void => {
    for (let t = 0; t < length; t++) {
      let [count, features] = [0, 0];
      for (let i = offsets[t]!; i < offsets[t + 1]!; i++) {
        const pointer = groupSums.pointerOf(ids[i]!, members);
        const size = groupSums.sizeOf(ids[i]!);
        if (features + size > MOST_FEATURES) {
          addRows(groupSums.sums(), count, t * width, nodes, from);
          [count, features] = [0, 0];
        }
        found[count++] = pointer;
        features += size;
      }
      addRows(groupSums.sums(), count, t * width, nodes, from);
    }
  };

  const addSparse = (pointer: number, base: number, nodes: readonly Float64Array[], from: number): void => {
    for (let at = pointer; sparse[at] !== END; at++) {
      const entry = sparse[at]!;
      const column = entry & 255;
      const m = column < blocks * LABELS_PER_BLOCK ? 0 : Math.trunc(column / (blocks * LABELS_PER_BLOCK));
      if (m < from) continue;
      nodes[m]![base + column - m * blocks * LABELS_PER_BLOCK]! += (entry >> 8) * scales[m]!;
    }
  };

  return ({ length, offsets, ids, groups }, nodes, from = 0) => {
    if (groups !== undefined) addGroups(groups, length, nodes, from);
    for (let t = 0; t < length; t++) {
      const base = t * width;
      const last = offsets[t + 1]!;
      let count = 0;
      for (let i = offsets[t]!; i < last; i++) {
        const hash = ids[i]!;
        let slot = 2 * (hash >>> shift);
        let pointer = slots[slot + 1]!;
        while (pointer !== EMPTY && slots[slot] !== hash) {
          slot = slot === 2 * mask ? 0 : slot + 2;
          pointer = slots[slot + 1]!;
        }
        if (pointer === EMPTY) continue;
        if (pointer < 0) {
          addSparse(~pointer, base, nodes, from);
          continue;
        }
        found[count++] = pointer;
        if (count < MOST_FEATURES) continue;
        addRows(dense, count, base, nodes, from);
        count = 0;
      }
      addRows(dense, count, base, nodes, from);
    }
  };
}

/** The summed rows of groups, each worked out when it is met first. */
interface GroupSums {
  /** Where the group's sums begin in `sums()`. */
  readonly pointerOf: (group: number, members: GroupMembers) => number;
  /** Number of features of a group met before. */
  readonly sizeOf: (group: number) => number;
  /** The array may move when groups come in. */
  readonly sums: () => Float64Array;
}

function createGroupSums(layout: Layout, width: number): GroupSums {
  let known: GroupMembers | undefined;
  let sums = new Float64Array(1024 * width);
  /** Number of features, plus one; 0 for a group not met. */
  let sizes = new Uint16Array(1024);

  const add = (group: number, members: GroupMembers): void => {
    while (group >= sizes.length) {
      sums = enlarged(sums, new Float64Array(2 * sums.length));
      sizes = enlarged(sizes, new Uint16Array(2 * sizes.length));
    }
    const hashes = members(group);
    if (hashes.length > MOST_FEATURES) {
      throw new RangeError(`At most ${MOST_FEATURES} features a group, got ${hashes.length}`);
    }
    for (const hash of hashes) addRow(layout, hash, sums, group * width, width);
    sizes[group] = hashes.length + 1;
  };
  return {
    pointerOf: (group, members) => {
      if (members !== known) {
        known = members;
        sums.fill(0);
        sizes.fill(0);
      }
      if (group >= sizes.length || sizes[group] === 0) add(group, members);
      return group * width;
    },
    sizeOf: (group) => sizes[group]! - 1,
    sums: () => sums,
  };
}

function enlarged<Values extends Float64Array | Uint16Array>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}

/** Adds the row of a hash, if there is one, in packed form. */
function addRow(layout: Layout, hash: number, to: Float64Array, at: number, width: number): void {
  const { slots, mask, shift, dense, sparse } = layout;
  let slot = hash >>> shift;
  while (slots[2 * slot + 1] !== EMPTY && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
  const pointer = slots[2 * slot + 1]!;
  if (pointer === EMPTY) return;
  if (pointer >= 0) {
    for (let k = 0; k < width; k++) to[at + k]! += dense[pointer + k]!;
  } else {
    for (let i = ~pointer; sparse[i] !== END; i++) addPacked(sparse[i]! & 255, sparse[i]! >> 8, to, at);
  }
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
