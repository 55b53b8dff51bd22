/**
 * Puts results into output and manifest, many at once: first the output is flushed to the disk, then one transaction of
 * the manifest says so. What is killed in between is done again and writes the same bytes.
 */
import type { Failure } from './failure.ts';
import type { HeldItems } from './held.ts';
import type { Item } from './item.ts';
import type { FailedRecord, Manifest, ReleaseRecord } from './manifest.ts';
import { planCommit } from './plan.ts';
import type { Sink } from './sink.ts';

/** What is to be kept of a release. */
export type Entry =
  | {
      readonly kind: 'done';
      readonly hash: string;
      readonly item: Item;
      readonly id: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'failed'; readonly hash: string; readonly record: FailedRecord; readonly item?: Item }
  /** The release stands as it was; this run has met it. */
  | { readonly kind: 'seen'; readonly hash: string; readonly record: ReleaseRecord };

export interface Committer {
  /** Resolves when the entry would outlive the program; rejects when the output cannot be written. */
  readonly add: (entry: Entry) => Promise<void>;
}

export interface CommitterOptions {
  readonly manifest: Manifest;
  readonly sink: Sink;
  readonly held: HeldItems;
  /** Key of settings and models. */
  readonly settings: string;
  readonly run: number;
  readonly onFailure: (failure: Failure, place: string) => void;
  /** Called when a release has the id of another. */
  readonly onSharedId: (id: string, places: readonly [string, string]) => void;
}

interface Waiting {
  readonly entry: Entry;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** Entries that are committed together at most, so that the bytes that wait stay few. */
const MOST_TOGETHER = 128;

export function createCommitter(options: CommitterOptions): Committer {
  let waiting: Waiting[] = [];
  let busy = false;

  async function commitAll(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST_TOGETHER);
      waiting = waiting.slice(MOST_TOGETHER);
      try {
        await commitGroup(
          group.map(({ entry }) => entry),
          options,
        );
        for (const { done } of group) done();
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    busy = false;
  }

  return {
    add: (entry) =>
      new Promise((done, fail) => {
        waiting.push({ entry, done, fail });
        if (!busy) void commitAll();
      }),
  };
}

async function commitGroup(entries: readonly Entry[], options: CommitterOptions): Promise<void> {
  const { manifest, sink, held, settings, run } = options;
  const plan = planCommit(entries, options);
  for (const { hash, record, item } of plan.failed) {
    options.onFailure(record.failure, record.place);
    if (item !== undefined) await held.keep(hash, item);
  }
  for (const { from, to } of plan.renamed) await sink.rename(from, to);
  // A file goes before the manifest forgets it: killed in between, the release is found missing and is done again.
  for (const name of plan.removed) await sink.remove(name);
  const written = [...plan.written.values()];
  const stored = await sink.write(written.map(({ name, entry }) => ({ name, bytes: entry.bytes })));
  const releases = new Map(plan.releases);
  for (const [at, { name, entry }] of written.entries()) {
    const { id, item, hash } = entry;
    const { place, origin } = item;
    releases.set(hash, { kind: 'done', settings, run, place, origin, id, name, output: stored[at]! });
  }
  const touchOutput = written.length > 0 || plan.removed.size > 0;
  await manifest.commit({ releases, names: plan.names, touchOutput });
  for (const hash of plan.recovered) await held.drop(hash);
}
