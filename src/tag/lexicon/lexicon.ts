import { brotliDecompressSync } from 'node:zlib';
import { InputError } from '../../errors.ts';
import { scatter } from './letters.ts';

/** Names and words by the hash of their letters, each with a mask of LEXICON_FIELDS. */
export interface Lexicon {
  readonly size: number;
  /** The mask of the letters with this hash, 0 if none are listed (or, one time in ten thousand, another's). */
  readonly maskOf: (letterHash: number) => number;
}

export const LEXICON_MAGIC = 0x31584c44;

/**
 * Reads the compiled form: brotli around magic, number of masks, number of entries (u32 each), the masks (u32),
 * then for each entry in ascending order of the scattered hash (unsigned) the difference to the one before, and then for
 * each the index of its mask, all as LEB128.
 */
export function readLexicon(bytes: Uint8Array, where: string): Lexicon {
  const data = brotliDecompressSync(bytes);
  if (data.length < 12 || data.readUInt32LE(0) !== LEXICON_MAGIC) {
    throw new InputError(`Expected a lexicon of this version of dateline, got other content in ${where}`);
  }
  const masks = new Int32Array(data.readUInt32LE(4));
  const size = data.readUInt32LE(8);
  for (let i = 0; i < masks.length; i++) masks[i] = data.readInt32LE(12 + 4 * i);

  let position = 12 + 4 * masks.length;
  const next = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = data[position++]!;
      if (byte < 128) return value + byte * unit;
      value += (byte - 128) * unit;
    }
  };
  const hashes = new Uint32Array(size);
  for (let i = 0, hash = 0; i < size; i++) {
    hash += next();
    hashes[i] = hash;
  }
  const table = createTable(size);
  for (let i = 0; i < size; i++) table.put(hashes[i]! | 0, masks[next()]!);
  return { size, maskOf: (letterHash) => table.get(scatter(letterHash)) };
}

function createTable(size: number): {
  put: (hash: number, mask: number) => void;
  get: (hash: number) => number;
} {
  let bits = 4;
  while (2 ** bits < 2 * size) bits++;
  const limit = 2 ** bits - 1;
  const keys = new Int32Array(limit + 1);
  const masks = new Int32Array(limit + 1);
  // The high bits choose the slot, so that entries in ascending order fill the table from front to back.
  const slotOf = (hash: number): number => {
    let slot = hash >>> (32 - bits);
    while (masks[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & limit;
    return slot;
  };
  return {
    put: (hash, mask) => {
      const slot = slotOf(hash);
      keys[slot] = hash;
      masks[slot] = mask;
    },
    get: (hash) => masks[slotOf(hash)]!,
  };
}
