/**
 * Feature hash → row of the weight matrix, by open addressing with linear probing. A slot holds the hash and the
 * row; at most half of the slots are taken. Two features with one 32-bit hash share a row: among a million
 * features some 0.02 % do.
 */
export interface FeatureIndex {
  /** Number of rows. */
  readonly size: number;
  /** The row of a hash, or -1. */
  readonly rowOf: (hash: number) => number;
}

/** Fibonacci hashing (2³² / φ): slots come from the upper bits, whatever pattern the hashes have in the lower ones. */
const GOLDEN = 0x9e3779b1;

/** Gives the hashes the rows 0, 1, 2 … in order. The hashes must differ. */
export function createFeatureIndex(hashes: Int32Array): FeatureIndex {
  const capacity = capacityFor(hashes.length);
  const mask = capacity - 1;
  const shift = Math.clz32(mask);
  const keys = new Int32Array(capacity);
  const rows = new Int32Array(capacity).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    let slot = Math.imul(hash, GOLDEN) >>> shift;
    while (rows[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = hash;
    rows[slot] = row;
  }
  return {
    size: hashes.length,
    rowOf: (hash) => {
      let slot = Math.imul(hash, GOLDEN) >>> shift;
      for (;;) {
        const row = rows[slot]!;
        if (row === -1 || keys[slot] === hash) return row;
        slot = (slot + 1) & mask;
      }
    },
  };
}

/** Counts how often each hash comes. */
export interface FeatureCounter {
  readonly add: (hash: number) => void;
  /** The hashes that came at least `least` times, in ascending order. */
  readonly hashes: (least: number) => Int32Array;
}

export function createFeatureCounter(): FeatureCounter {
  let keys = new Int32Array(1 << 16);
  let counts = new Int32Array(1 << 16);
  let size = 0;

  const slotOf = (hash: number): number => {
    const mask = keys.length - 1;
    let slot = hash & mask;
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Int32Array(2 * oldKeys.length);
    counts = new Int32Array(2 * oldKeys.length);
    for (let old = 0; old < oldKeys.length; old++) {
      if (oldCounts[old] === 0) continue;
      const slot = slotOf(oldKeys[old]!);
      keys[slot] = oldKeys[old]!;
      counts[slot] = oldCounts[old]!;
    }
  };
  return {
    add: (hash) => {
      const slot = slotOf(hash);
      if (counts[slot]!++ > 0) return;
      keys[slot] = hash;
      if (2 * ++size > keys.length) grow();
    },
    hashes: (least) => keys.filter((_, slot) => counts[slot]! >= Math.max(1, least)).sort(),
  };
}

/** The power of two at least twice `size`. */
function capacityFor(size: number): number {
  let capacity = 16;
  while (capacity < 2 * size) capacity *= 2;
  return capacity;
}
