/**
 * What became of every release of an output folder, in an lmdb file: a transaction is there whole or not at all,
 * whenever the program is killed, and memory does not grow with the number of releases.
 */
import { type Database, open, type RootDatabase } from 'lmdb';
import type { Failure } from './failure.ts';
import type { Layout, ModelChoice, OutputSettings } from './settings.ts';

/** Where the output of a release is. */
export type Stored =
  | { readonly kind: 'file'; readonly bytes: number }
  | { readonly kind: 'segment'; readonly segment: number; readonly offset: number; readonly bytes: number };

interface RecordBase {
  /** Key of settings and models it was made with. */
  readonly settings: string;
  /** The last run that met the release in its input. */
  readonly run: number;
  readonly place: string;
  readonly origin: string;
}

export interface DoneRecord extends RecordBase {
  readonly kind: 'done';
  readonly id: string;
  /** In the output. */
  readonly name: string;
  readonly output: Stored;
}

export interface FailedRecord extends RecordBase {
  readonly kind: 'failed';
  readonly id?: string;
  readonly failure: Failure;
  readonly attempts: number;
  /** The limit in milliseconds that it failed under. */
  readonly timeout: number;
  /** Whether its bytes are kept for another try. */
  readonly held: boolean;
}

export type ReleaseRecord = DoneRecord | FailedRecord;

/** Changes that belong together: all of them will stand, or none. */
export interface Changes {
  /** By input hash; undefined removes. */
  readonly releases: ReadonlyMap<string, ReleaseRecord | undefined>;
  /** Name in the output, as `Sink.nameOf` gives it for comparison → input hash of the release that has it. */
  readonly names: ReadonlyMap<string, string | undefined>;
  /** Whether the output differs from what it was, so that finished shards are no more. */
  readonly touchOutput: boolean;
}

/** What is known of the folder as a whole. */
export interface Meta {
  readonly version: 1;
  readonly layout: Layout;
  /** Number of the last run. */
  readonly run: number;
  /** What the last run was told, for trying its failures again. */
  readonly output: OutputSettings;
  readonly models: ModelChoice;
  /** Sizes of the finished shards, until a release changes. */
  readonly shards?: readonly number[];
}

export interface Manifest {
  readonly get: (hash: string) => ReleaseRecord | undefined;
  readonly holderOf: (name: string) => string | undefined;
  /** Resolves when the changes would outlive the program. */
  readonly commit: (changes: Changes) => Promise<void>;
  /** In ascending order of the hashes. */
  readonly releases: () => Iterable<{ readonly key: string; readonly value: ReleaseRecord }>;
  readonly meta: () => Meta | undefined;
  readonly setMeta: (meta: Meta) => Promise<void>;
  /**
   * Asks and changes who holds the folder in one step, whatever other processes do meanwhile: `decide` is given the
   * holder and returns the next one, or undefined to leave it. Gives the holder that stood before.
   */
  readonly exchangeOwner: <Owner>(
    decide: (holder: Owner | undefined) => Owner | undefined,
  ) => Owner | undefined;
  readonly close: () => Promise<void>;
}

export const MANIFEST_FILE = 'manifest.mdb';

export function openManifest(path: string): Manifest {
  const root: RootDatabase<unknown, string> = open({ path, noSubdir: true, maxDbs: 3, encoding: 'msgpack' });
  const releases: Database<ReleaseRecord, string> = root.openDB({ name: 'releases', encoding: 'msgpack' });
  const names: Database<string, string> = root.openDB({ name: 'names', encoding: 'msgpack' });
  const meta: Database<unknown, string> = root.openDB({ name: 'meta', encoding: 'msgpack' });
  return {
    get: (hash) => releases.get(hash),
    holderOf: (name) => names.get(name),
    commit: async (changes) => {
      await root.transaction(() => {
        for (const [hash, record] of changes.releases) {
          if (record === undefined) void releases.remove(hash);
          else void releases.put(hash, record);
        }
        for (const [name, hash] of changes.names) {
          if (hash === undefined) void names.remove(name);
          else void names.put(name, hash);
        }
        const known = meta.get('meta') as Meta | undefined;
        if (known?.shards !== undefined && changes.touchOutput) {
          const { shards: _, ...rest } = known;
          void meta.put('meta', rest);
        }
      });
    },
    releases: () => releases.getRange(),
    meta: () => meta.get('meta') as Meta | undefined,
    setMeta: async (value) => {
      await meta.put('meta', value);
    },
    exchangeOwner: <Owner>(decide: (holder: Owner | undefined) => Owner | undefined) =>
      root.transactionSync(() => {
        const holder = meta.get('owner') as Owner | undefined;
        const next = decide(holder);
        if (next !== undefined) meta.putSync('owner', next);
        return holder;
      }),
    close: () => root.close(),
  };
}
