/** Builds the index of a base: entries by number and id, and names by exact and near keys. */
import type { Columns } from './columns.ts';
import { derivedKeys } from './derived-names.ts';
import { type KbEntry, NAME_KINDS, type NameKind } from './entry.ts';
import { decodeEntries } from './facts.ts';
import { acronymKey, wordKey } from './name-key.ts';
import { nearKey } from './near-key.ts';
import { HIT_BYTES, INDEX_TYPES, openStore, packEntry, type Store, writeHit } from './store.ts';

/** What a build has done so far. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
}

/** A name that more entries share than this says nothing; the most prominent are kept. */
const MOST_HITS = 400;
const MAP_SIZE = 512 * 1024 * 1024;
const REPORT_EVERY = 20_000;
const LONGEST_KEY = 200;

export async function buildIndex(
  columns: Columns,
  where: string,
  path: string,
  onProgress: (progress: BuildProgress) => void,
): Promise<void> {
  const store = openStore(path, false, MAP_SIZE);
  const total = columns.get('name')?.length ?? 0;
  const hits = new HitTable(total);
  try {
    store.root.transactionSync(() => {
      let number = 0;
      for (const entry of decodeEntries(columns, where)) {
        store.entries.putSync(number, packEntry(entry));
        store.ids.putSync(entry.id, number);
        hits.addEntry(entry, number);
        number++;
        if (number % REPORT_EVERY === 0) onProgress({ done: number, total: total * 2 });
      }
      writeNames(store, hits, (share) =>
        onProgress({ done: Math.round(total * (1 + share)), total: total * 2 }),
      );
      store.root.putSync('complete', total);
    });
  } finally {
    await store.root.close();
  }
}

function writeNames(store: Store, hits: HitTable, onShare: (share: number) => void): void {
  const keys = hits.sortedKeys();
  for (const [index, key] of keys.entries()) {
    store.names.putSync(key, hits.packed(key));
    if (index % REPORT_EVERY === 0) onShare(index / keys.length);
  }
  onShare(1);
}

/** A key of the index, and how it came to stand for its entry. */
export interface KeyedName {
  readonly key: string;
  readonly kind: NameKind;
}

/** All keys of an entry, each once with its best kind. */
export function keysOf(entry: KbEntry): readonly KeyedName[] {
  const kinds = new Map<string, NameKind>();
  const add = (key: string | undefined, kind: NameKind): void => {
    if (key !== undefined && key !== '' && !kinds.has(key)) kinds.set(key.slice(0, LONGEST_KEY), kind);
  };
  const title = entry.wiki?.replaceAll('_', ' ');
  const names = title === undefined || title === entry.name ? [entry.name] : [entry.name, title];
  const main = names.length;
  names.push(...entry.aliases);
  const wordKeys = names.map(wordKey);
  for (const [index, name] of names.entries())
    add(acronymKey(name) ?? wordKeys[index], index < main ? 'main' : 'alias');
  for (const [index, name] of names.entries()) {
    const key = wordKeys[index] ?? '';
    for (const derived of derivedKeys(entry.type, name, key)) add(derived, 'derived');
    add(nearKey(key), 'derived');
  }
  return [...kinds].map(([key, kind]) => ({ key, kind }));
}

/** Which entries each key may stand for; numbers and name kinds packed into one integer to save memory. */
class HitTable {
  readonly #byKey = new Map<string, number | number[]>();
  readonly #type: Uint8Array;
  readonly #prior: Uint8Array;
  readonly #country: (string | undefined)[] = [];

  constructor(total: number) {
    this.#type = new Uint8Array(total);
    this.#prior = new Uint8Array(total);
  }

  addEntry(entry: KbEntry, number: number): void {
    this.#type[number] = INDEX_TYPES.indexOf(entry.type);
    this.#prior[number] = Math.round(entry.prior * 10);
    this.#country[number] = entry.country;
    for (const { key, kind } of keysOf(entry)) this.#add(key, number * 4 + NAME_KINDS.indexOf(kind));
  }

  #add(key: string, hit: number): void {
    const held = this.#byKey.get(key);
    if (held === undefined) this.#byKey.set(key, hit);
    else if (typeof held === 'number') this.#byKey.set(key, [held, hit]);
    else held.push(hit);
  }

  /** In the order of code units: rows are then appended to the table rather than sought. */
  sortedKeys(): readonly string[] {
    return [...this.#byKey.keys()].sort();
  }

  /** The most prominent first. */
  packed(key: string): Buffer {
    const held = this.#byKey.get(key) ?? [];
    const hits = typeof held === 'number' ? [held] : held;
    const prior = (hit: number): number => this.#prior[hit >> 2] ?? 0;
    const kept = [...hits].sort((a, b) => prior(b) - prior(a) || a - b).slice(0, MOST_HITS);
    const packed = Buffer.alloc(kept.length * HIT_BYTES);
    for (const [index, hit] of kept.entries()) {
      const number = hit >> 2;
      const country = this.#country[number];
      writeHit(
        {
          number,
          type: INDEX_TYPES[this.#type[number] ?? 0] ?? 'ORG',
          kind: NAME_KINDS[hit & 3] ?? 'alias',
          prior: prior(hit) / 10,
          ...(country !== undefined && { country }),
        },
        packed,
        index * HIT_BYTES,
      );
    }
    return packed;
  }
}
