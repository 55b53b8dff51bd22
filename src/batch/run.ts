/** One run: from a stream of releases to the output folder, through the manifest that says what is left to do. */
import { untilAborted } from './abortable.ts';
import { createCommitter } from './committer.ts';
import { addUp, type Counts, NO_COUNTS } from './counts.ts';
import type { Failure } from './failure.ts';
import { type Item, inputHash, type Read, type Unreadable } from './item.ts';
import type { FailedRecord, ReleaseRecord } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { PoolOutcome } from './pool.ts';
import type { Sink } from './sink.ts';

export interface RunOptions {
  readonly folder: OutputFolder;
  readonly sink: Sink;
  readonly pool: {
    readonly jobs: number;
    readonly annotate: (item: Item) => Promise<PoolOutcome<Uint8Array>>;
  };
  /** Key of settings and models. */
  readonly settings: string;
  readonly run: number;
  /** In milliseconds. */
  readonly timeout: number;
  /** Only releases of this part of the input, counted from 0. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** The most releases that are worked on; those that stand already do not count. */
  readonly limit?: number;
  /** Also what failed before under the same conditions. */
  readonly retrying?: boolean;
  /** Ends the run early: what was begun is finished. */
  readonly signal?: AbortSignal;
  readonly onFailure: (failure: Failure, place: string) => void;
  readonly onSharedId: (id: string, places: readonly [string, string]) => void;
  /** Called whenever the counts have changed. */
  readonly onCounts?: (counts: Counts) => void;
}

export interface RunResult {
  readonly counts: Counts;
  /** Whether the input was read to its end. */
  readonly complete: boolean;
}

/** Results that may wait for the disk; beyond, no new release is begun. */
const MOST_WAITING = 256;

export async function runItems(items: AsyncIterable<Read>, options: RunOptions): Promise<RunResult> {
  const { folder, pool, settings, run, timeout, signal } = options;
  const { manifest, held } = folder;
  const committer = createCommitter({ ...options, manifest, held });
  const counts = { ...NO_COUNTS };
  const count = (what: keyof Counts): void => {
    counts[what]++;
    options.onCounts?.(counts);
  };
  /** Hashes of what is under way and not yet in the manifest. */
  const pending = new Set<string>();
  const working = new Set<Promise<void>>();
  const committing = new Set<Promise<void>>();
  let error: unknown;
  let broken = false;
  let begun = 0;

  const track = (promises: Set<Promise<void>>, work: Promise<void>): void => {
    const tracked = work
      .catch((reason: unknown) => {
        if (!broken) error = reason;
        broken = true;
      })
      .then(() => {
        promises.delete(tracked);
      });
    promises.add(tracked);
  };

  const commit = (entry: Parameters<typeof committer.add>[0], what: keyof Counts): void => {
    pending.add(entry.hash);
    const added = committer.add(entry).then(() => {
      pending.delete(entry.hash);
      count(what);
    });
    track(committing, added);
  };

  const failedRecord = (
    read: Item | Unreadable,
    failure: Failure,
    attempts: number,
    id: string | undefined,
  ): FailedRecord => {
    const { place, origin, kind } = read;
    const isHeld = kind === 'item';
    return {
      ...{ kind: 'failed', settings, run, place, origin, failure, attempts, timeout, held: isHeld },
      ...(id !== undefined && { id }),
    };
  };

  const finish = (
    item: Item,
    hash: string,
    outcome: PoolOutcome<Uint8Array>,
    before: ReleaseRecord | undefined,
  ): void => {
    if (outcome.kind === 'done') {
      commit({ kind: 'done', hash, item, id: outcome.id, bytes: outcome.result }, 'annotated');
      return;
    }
    const attempts = outcome.attempts + (before?.kind === 'failed' ? before.attempts : 0);
    const record = failedRecord(item, outcome.failure, attempts, outcome.id);
    commit({ kind: 'failed', hash, item, record }, 'failed');
  };

  for await (const read of untilAborted(items, signal)) {
    if (broken || begun === options.limit) return await end(false);
    const hash = read.kind === 'item' ? inputHash(read) : read.hash;
    count('read');
    if (options.shard !== undefined && shardOf(hash, options.shard.of) !== options.shard.index) {
      count('elsewhere');
      continue;
    }
    const before = manifest.get(hash);
    if (pending.has(hash) || (before?.run === run && options.retrying !== true)) {
      count('duplicates');
    } else if (read.kind === 'unreadable') {
      const { rule, message } = read;
      const failure: Failure = { stage: 'read', rule, message };
      commit({ kind: 'failed', hash, record: failedRecord(read, failure, 1, undefined) }, 'failed');
    } else if (before !== undefined && (await isSettled(before, options))) {
      commit({ kind: 'seen', hash, record: before }, before.kind === 'done' ? 'stood' : 'failedBefore');
    } else {
      begun++;
      pending.add(hash);
      track(
        working,
        pool.annotate(read).then((outcome) => finish(read, hash, outcome, before)),
      );
    }
    // One release waits for each thread, so that none stands idle while the next is read.
    while (working.size >= 2 * pool.jobs) await Promise.race(working);
    while (committing.size >= MOST_WAITING) await Promise.race(committing);
  }
  return await end(signal?.aborted !== true);

  async function end(complete: boolean): Promise<RunResult> {
    await Promise.all(working);
    await Promise.all(committing);
    if (broken) throw error;
    if (!addUp(counts)) throw new RangeError(`Counts do not add up: ${JSON.stringify(counts)}`);
    return { counts, complete };
  }
}

/** Whether doing it again would give the same. */
async function isSettled(record: ReleaseRecord, options: RunOptions): Promise<boolean> {
  if (record.settings !== options.settings) return false;
  if (record.kind === 'done') return options.sink.stands(record);
  return options.retrying !== true && record.timeout === options.timeout;
}

/** Parts of the input are of one size and do not depend on its order. */
function shardOf(hash: string, of: number): number {
  return Number.parseInt(hash.slice(-8), 16) % of;
}
