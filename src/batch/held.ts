/** Bytes of releases that failed, kept in a folder so that they can be tried again without their source. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Drafts, writeAtomically } from './atomic.ts';
import type { Item } from './item.ts';

export interface HeldItems {
  readonly keep: (hash: string, item: Item) => Promise<void>;
  /** Undefined when nothing is kept under the hash. */
  readonly read: (hash: string) => Promise<Item | undefined>;
  readonly drop: (hash: string) => Promise<void>;
}

/** A file is one line of JSON, all of the item but its bytes, and then the bytes. */
export function openHeldItems(folder: string, drafts: Drafts): HeldItems {
  const pathOf = (hash: string): string => join(folder, hash);
  return {
    keep: (hash, { bytes, ...rest }) =>
      writeAtomically(pathOf(hash), Buffer.concat([Buffer.from(`${JSON.stringify(rest)}\n`), bytes]), drafts),
    read: async (hash) => {
      const content = await readFile(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (content === undefined) return undefined;
      const end = content.indexOf(0x0a);
      const rest = JSON.parse(content.toString('utf8', 0, end)) as Omit<Item, 'bytes'>;
      return { ...rest, bytes: content.subarray(end + 1) };
    },
    drop: (hash) => rm(pathOf(hash), { force: true }),
  };
}
