/** Writes the index of a base entry by entry: names wait in memory only until there are enough to be sorted and merged. */
import type { KbEntry } from './entry.ts';
import { keysOf } from './index-build.ts';
import { HIT_BYTES, openStore, packEntry, writeHit } from './store.ts';

export interface IndexWriter {
  /** False, and nothing written, where an entry of that id is there. */
  readonly add: (entry: KbEntry) => boolean;
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** Names that wait; some 25 MB, and as many pages of the file are written at a time. */
const MOST_WAITING = 100_000;
const MOST_HITS = 400;
/** Address space, not memory: the file grows as it is filled. */
const MAP_SIZE = 16 * 1024 ** 3;

export function openIndexWriter(path: string): IndexWriter {
  const store = openStore(path, false, MAP_SIZE);
  const waiting = new Map<string, Buffer[]>();
  let entries: KbEntry[] = [];
  const ids = new Set<string>();
  let [count, written, names] = [0, 0, 0];
  const flush = (): void => {
    store.root.transactionSync(() => {
      for (const entry of entries) {
        store.entries.putSync(written, packEntry(entry));
        store.ids.putSync(entry.id, written);
        written++;
      }
      for (const key of [...waiting.keys()].sort()) {
        const before = store.names.get(key);
        const fresh = waiting.get(key) ?? [];
        store.names.putSync(key, mergeHits(before === undefined ? fresh : [...hitsIn(before), ...fresh]));
      }
    });
    waiting.clear();
    ids.clear();
    entries = [];
    names = 0;
  };
  return {
    add: (entry) => {
      if (ids.has(entry.id) || store.ids.get(entry.id) !== undefined) return false;
      ids.add(entry.id);
      entries.push(entry);
      for (const { key, kind } of keysOf(entry)) {
        const hit = Buffer.alloc(HIT_BYTES);
        const { type, prior, country } = entry;
        writeHit({ number: count, type, kind, prior, ...(country !== undefined && { country }) }, hit, 0);
        const held = waiting.get(key);
        if (held === undefined) waiting.set(key, [hit]);
        else held.push(hit);
        names++;
      }
      count++;
      if (names >= MOST_WAITING) flush();
      return true;
    },
    count: () => count,
    close: async () => {
      try {
        flush();
        store.root.transactionSync(() => store.root.putSync('complete', count));
      } finally {
        await store.root.close();
      }
    },
  };
}

function* hitsIn(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += HIT_BYTES) yield packed.subarray(at, at + HIT_BYTES);
}

/** The most prominent first, then by number; at most `MOST_HITS`. */
function mergeHits(hits: readonly Buffer[]): Buffer {
  const sorted = [...hits].sort((a, b) => b[5]! - a[5]! || a.readUInt32LE(0) - b.readUInt32LE(0));
  return Buffer.concat(sorted.slice(0, MOST_HITS));
}
