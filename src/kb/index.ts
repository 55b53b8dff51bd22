/** The knowledge base at run time: names to entries, through an index that is built once and then memory-mapped. */
import { join } from 'node:path';
import type { EntryId } from '../document.ts';
import { ensureIndex, INDEX_FILE } from './cache.ts';
import { unpackColumns } from './columns.ts';
import type { KbEntry, NameHit } from './entry.ts';
import { type BuildProgress, buildIndex } from './index-build.ts';
import {
  fingerprintOf,
  importedIndex,
  type KbConfig,
  readChecked,
  readConfig,
  readWeights,
} from './model.ts';
import { acronymKey, wordKey } from './name-key.ts';
import { nearKey } from './near-key.ts';
import { remember } from './recent.ts';
import { INDEX_VERSION, openStore, readHits, unpackEntry } from './store.ts';

export type { HeldPosition, KbEntry, NameHit, NameKind, Origin } from './entry.ts';
export type { BuildProgress } from './index-build.ts';
export { layerBases } from './layers.ts';
export type { KbConfig } from './model.ts';
export { foldName, withoutLegalForm, wordKey } from './name-key.ts';
export { remember } from './recent.ts';

export interface KnowledgeBase {
  readonly config: KbConfig;
  /** Weights of the ranker that was trained with this base, by feature; an imported base has none. */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * Entries that have this name, the most prominent first. Ignores diacritics, punctuation, a leading "the" and case,
   * but keeps acronyms apart from words (`WHO` is not The Who) unless only the other reading is known.
   */
  readonly lookup: (name: string) => readonly NameHit[];
  /** Entries with a name that sounds like this one, in any order of words; to be compared by the caller. */
  readonly near: (name: string) => readonly NameHit[];
  /** Entries with a name that begins so, the most prominent first; of at most 2,000 names that do. */
  readonly startingWith: (prefix: string) => readonly NameHit[];
  /** The entry of a hit. */
  readonly read: (number: number) => KbEntry;
  readonly entry: (id: EntryId) => KbEntry | undefined;
  /** After closing, nothing else may be asked. */
  readonly close: () => Promise<void>;
}

export interface KnowledgeBaseOptions {
  /** Folder in which the index is kept; made if it is not there. */
  readonly cacheDirectory: string;
  /** Called while the index is built, which happens once a base and machine. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Entries and names kept in memory, since the next release may name them again. */
const RECENT_ENTRIES = 4096;
const RECENT_NAMES = 4096;

/**
 * Opens a compiled base. Several threads and processes may open the same one. Throws InputError where the folder holds
 * none or a damaged one; a damaged index is built anew.
 */
export async function openKnowledgeBase(
  directory: string,
  options: KnowledgeBaseOptions,
): Promise<KnowledgeBase> {
  const config = await readConfig(directory);
  const weights = config.index === undefined ? await readWeights(directory) : {};
  const path =
    config.index === undefined
      ? await builtIndex(directory, config, options)
      : await importedIndex(directory, config, INDEX_VERSION);
  const store = openStore(path, true, 0);
  const hitsOf = (key: string | undefined): readonly NameHit[] => {
    const packed = key === undefined || key === '' ? undefined : store.names.get(key.slice(0, 200));
    return packed === undefined ? [] : readHits(packed);
  };
  const read = remember(RECENT_ENTRIES, (number: number): KbEntry => {
    const packed = store.entries.get(number);
    if (packed === undefined) throw new RangeError(`No entry has the number ${number}`);
    return unpackEntry(packed);
  });
  return {
    config,
    weights,
    lookup: remember(RECENT_NAMES, (name: string) => {
      const acronym = acronymKey(name);
      const hits = hitsOf(acronym ?? wordKey(name));
      if (hits.length > 0) return hits;
      return acronym === undefined ? hitsOf(acronymKey(name.toUpperCase())) : hitsOf(wordKey(name));
    }),
    near: (name) => hitsOf(nearKey(wordKey(name))),
    startingWith: (prefix) => {
      const start = wordKey(prefix);
      if (start === '') return [];
      const best = new Map<number, NameHit>();
      for (const { value } of store.names.getRange({ start, end: `${start}\uffff`, limit: 2000 }))
        for (const hit of readHits(value)) if (!best.has(hit.number)) best.set(hit.number, hit);
      return [...best.values()].sort((a, b) => b.prior - a.prior || a.number - b.number);
    },
    read,
    entry: (id) => {
      const number = store.ids.get(id);
      return number === undefined ? undefined : read(number);
    },
    close: () => store.root.close(),
  };
}

/** The path of the index of a compiled base, which is built where it is not there. */
async function builtIndex(
  directory: string,
  config: KbConfig,
  { cacheDirectory, onProgress = () => undefined }: KnowledgeBaseOptions,
): Promise<string> {
  const folder = await ensureIndex(cacheDirectory, fingerprintOf(config, INDEX_VERSION), async (path) => {
    const file = config.files[0]!;
    const where = join(directory, file.name);
    const columns = unpackColumns(await readChecked(directory, file), where);
    await buildIndex(columns, where, path, onProgress);
  });
  return join(folder, INDEX_FILE);
}
