/** Threads that annotate: one release each at a time, with a time limit; a thread that ends is replaced. */
import { Piscina } from 'piscina';
import type { AnnotatedRelease } from '../document.ts';
import { InputError } from '../errors.ts';
import type { Failure } from './failure.ts';
import type { Outcome, Rendering, Task, WorkerSettings } from './worker.ts';

export type PoolOutcome<Result> = Exclude<Outcome<Result>, { readonly kind: 'unusable' }> & {
  readonly attempts: number;
};

export interface Pool<Result, More extends readonly unknown[]> {
  readonly jobs: number;
  /** Never rejects for what a release does; an InputError when the models cannot be opened. */
  readonly annotate: (item: Task['item'], ...more: More) => Promise<PoolOutcome<Result>>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions extends WorkerSettings {
  readonly jobs: number;
  /** The longest that a thread may work on one release, in milliseconds; opening models does not count. */
  readonly timeout: number;
}

/** Under a test runner this file is read as TypeScript, which a thread of Node 20 cannot: it takes what was built. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/batch/worker.js' : './worker.js',
  import.meta.url,
);

/** A release whose thread ended is tried once more: the end may have been the fault of another, for memory is shared. */
const MOST_ATTEMPTS = 2;

/** Threads that give the bytes of the output. */
export function openRenderingPool(options: PoolOptions): Pool<Uint8Array, [rendering: Rendering]> {
  return openPool(options);
}

/** Threads that give annotated releases. */
export function openAnnotatingPool(options: PoolOptions): Pool<AnnotatedRelease, []> {
  return openPool(options);
}

function openPool<Result>({ jobs, timeout, models }: PoolOptions): Pool<Result, [rendering?: Rendering]> {
  const workerData: WorkerSettings = { models };
  const piscina = new Piscina({
    filename: WORKER.href,
    name: 'annotateTask',
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
    workerData,
    recordTiming: false,
  });
  let lastNumber = 0;
  const beginnings = new Map<number, () => void>();
  piscina.on('message', ({ begun }: { readonly begun: number }) => beginnings.get(begun)?.());
  // The end of a thread is told by the promise of its task; without a task there is nothing to be told.
  piscina.on('error', () => undefined);

  async function attempt(
    item: Task['item'],
    rendering: Rendering | undefined,
  ): Promise<Outcome<Result> | { readonly kind: 'ended'; readonly failure: Failure }> {
    const number = ++lastNumber;
    const stop = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    beginnings.set(number, () => {
      timer = setTimeout(() => stop.abort(), timeout);
    });
    try {
      const task: Task = { number, item, ...(rendering && { rendering }) };
      return (await piscina.run(task, { signal: stop.signal })) as Outcome<Result>;
    } catch (error) {
      return { kind: 'ended', failure: stop.signal.aborted ? timedOut(timeout) : crashed(error) };
    } finally {
      clearTimeout(timer);
      beginnings.delete(number);
    }
  }

  return {
    jobs,
    annotate: async (item, rendering) => {
      for (let attempts = 1; ; attempts++) {
        const outcome = await attempt(item, rendering);
        if (outcome.kind === 'unusable') throw new InputError(outcome.message);
        if (outcome.kind !== 'ended') return { ...outcome, attempts };
        if (attempts === MOST_ATTEMPTS || outcome.failure.rule !== 'crash') {
          return {
            kind: 'failed',
            failure: outcome.failure,
            attempts,
            ...(item.kind === 'item' && item.id !== undefined && { id: item.id }),
          };
        }
      }
    },
    close: () => piscina.destroy(),
  };
}

function timedOut(timeout: number): Failure {
  return {
    stage: 'worker',
    rule: 'timeout',
    message: `Expected a release that takes at most ${timeout / 1000} seconds, stopped it then`,
  };
}

function crashed(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    stage: 'worker',
    rule: 'crash',
    message: `The thread ended while it worked on the release: ${reason}`,
  };
}
