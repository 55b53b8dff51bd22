/** What a run reads: one release as bytes, not yet parsed, or something that could not be read. */
import { createHash } from 'node:crypto';
import type { Format } from '../read/index.ts';

/** One release to be annotated. */
export interface Item {
  readonly kind: 'item';
  /** `ndjson`: one line, which holds its own id. */
  readonly format: Format;
  /** Of a text or page; of a line it is in the bytes. */
  readonly id?: string;
  readonly bytes: Uint8Array;
  /** Where it stands, as a person would say it: `line 3 of in.ndjson`. */
  readonly place: string;
  /** The file it is or the file of lines it is in: absolute path, and for what is in an archive `#` and the entry. */
  readonly origin: string;
}

/** Something named by the user that is no release: a file that cannot be read, an archive that breaks off. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly place: string;
  readonly origin: string;
  /** SHA-256 (first 32 digits) of what was there, where it could be read at all; else of the place. */
  readonly hash: string;
  readonly rule: 'unreadable' | 'too-large';
  /** One sentence. */
  readonly message: string;
}

export type Read = Item | Unreadable;

/** Hexadecimal digits that are kept of a hash: 128 bits, more than chance or a million releases can make collide. */
export const HASH_DIGITS = 32;

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, HASH_DIGITS);
}

/** What makes a release the one it is: its bytes, how they are read, and the id that is not in them. */
export function inputHash(item: Item): string {
  return hashOf(item.format, item.id ?? '', item.bytes);
}
