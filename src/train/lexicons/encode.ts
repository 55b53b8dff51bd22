import { type LexiconField, withField } from '../../tag/lexicon/classes.ts';
import { hashLetters, scatter } from '../../tag/lexicon/letters.ts';
import { BUCKETS, LEXICON_MAGIC } from '../../tag/lexicon/lexicon.ts';

/** Never a name on their own, whatever a list says. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been but by can do for from had has have he her his how i if in
  into is it its just made make may more most must my new no not now of on one only or other our out over said
  see she so some such than that the their them then there these they this to under up us was we well were what
  when where which while who will with would yes you your thé thế`.split(/\s+/),
);

/** Collects names with their classes; the same letters unite. */
export interface LexiconBuilder {
  readonly add: (name: string, field: LexiconField, value?: number) => void;
  /** The compiled form that `readLexicon` reads. */
  readonly encode: () => Uint8Array;
}

export function createLexiconBuilder(): LexiconBuilder {
  const masks = new Map<number, number>();
  return {
    add: (name, field, value = 1) => {
      if (value === 0 || FUNCTION_WORDS.has(name.toLowerCase())) return;
      const { hash, power } = hashLetters(name);
      if (power === 1) return;
      const key = scatter(hash) >>> 0;
      masks.set(key, withField(masks.get(key) ?? 0, field, value));
    },
    encode: () => encodeMasks(masks),
  };
}

/** The compiled form of masks by scattered letter hash (unsigned), which `readLexicon` reads: of at most 65,536 masks. */
export function encodeMasks(entries: ReadonlyMap<number, number>): Uint8Array {
  const hashes = Uint32Array.from(entries.keys()).sort();
  const counts = new Map<number, number>();
  for (const mask of entries.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  const masks = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([mask]) => mask);
  const indexOf = new Map(masks.map((mask, index) => [mask, index]));

  const bucketSizes = new Uint16Array(BUCKETS);
  for (const hash of hashes) bucketSizes[hash >>> 16]!++;
  return Buffer.concat([
    words32([LEXICON_MAGIC, masks.length, hashes.length, ...masks]),
    words16(bucketSizes),
    words16(Uint16Array.from(hashes, (hash) => hash & 0xffff)),
    words16(Uint16Array.from(hashes, (hash) => indexOf.get(entries.get(hash)!)!)),
  ]);
}

function words32(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * i);
  return bytes;
}

function words16(values: Uint16Array): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, 2 * i);
  return bytes;
}
