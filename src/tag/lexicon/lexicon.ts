import { InputError } from '../../errors.ts';
import { scatter } from './letters.ts';

/** Names and words by the hash of their letters, each with a mask of LEXICON_FIELDS. */
export interface Lexicon {
  readonly size: number;
  /** The mask of the letters with this hash, 0 if none are listed (or, one time in ten thousand, another's). */
  readonly maskOf: (letterHash: number) => number;
}

export const LEXICON_MAGIC = 0x32584c44;
/** Entries are kept in buckets by the upper half of their scattered hash. */
export const BUCKETS = 2 ** 16;

/**
 * Reads the compiled form, little-endian: magic, number of masks, number of entries (u32 each), the masks (u32), the
 * size of each bucket (u16); then for each entry, in ascending order of the scattered hash, the lower half of the hash
 * (u16), and for each the number of its mask (u16). Nothing is unpacked, so that opening takes milliseconds.
 */
export function readLexicon(bytes: Uint8Array, where: string): Lexicon {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isOfThisKind = data.length >= HEADER && data.readUInt32LE(0) === LEXICON_MAGIC;
  const maskCount = isOfThisKind ? data.readUInt32LE(4) : 0;
  const size = isOfThisKind ? data.readUInt32LE(8) : 0;
  if (!isOfThisKind || data.length !== HEADER + 4 * maskCount + 2 * BUCKETS + 4 * size) {
    throw new InputError(`Expected a lexicon of this version of dateline, got other content in ${where}`);
  }
  const masks = new Int32Array(maskCount);
  for (let i = 0; i < maskCount; i++) masks[i] = data.readInt32LE(HEADER + 4 * i);
  const at = HEADER + 4 * maskCount;
  const bucketSizes = readHalves(data, at, BUCKETS);
  const starts = new Uint32Array(BUCKETS + 1);
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = starts[bucket]! + bucketSizes[bucket]!;
  const lower = readHalves(data, at + 2 * BUCKETS, size);
  const numbers = readHalves(data, at + 2 * BUCKETS + 2 * size, size);

  return {
    size,
    maskOf: (letterHash) => {
      const hash = scatter(letterHash);
      const half = hash & 0xffff;
      let low = starts[hash >>> 16]!;
      let high = starts[(hash >>> 16) + 1]!;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const there = lower[middle]!;
        if (there === half) return masks[numbers[middle]!]!;
        if (there < half) low = middle + 1;
        else high = middle;
      }
      return 0;
    },
  };
}

const HEADER = 12;

function readHalves(data: Uint8Array, at: number, count: number): Uint16Array {
  const values = new Uint16Array(count);
  for (let i = 0; i < count; i++) values[i] = data[at + 2 * i]! | (data[at + 2 * i + 1]! << 8);
  return values;
}
