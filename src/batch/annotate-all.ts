/** The pipeline over a stream of releases, on several threads, for programs. */
import { availableParallelism } from 'node:os';
import type { AnnotatedRelease, DocumentId, Release } from '../document.ts';
import type { ModelOptions } from '../models.ts';
import type { Failure } from './failure.ts';
import type { PoolOutcome } from './pool.ts';

export interface AnnotateAllOptions extends Pick<ModelOptions, 'cacheDirectory' | 'tagger' | 'directory'> {
  /** Threads; one a core by default. */
  readonly jobs?: number;
  /** The longest time for one release in milliseconds; a minute by default. */
  readonly timeout?: number;
}

/** What became of a release; an error is a value, so that it ends nothing but itself. */
export type Annotation =
  | { readonly kind: 'annotated'; readonly id: DocumentId; readonly document: AnnotatedRelease }
  | {
      readonly kind: 'failed';
      readonly id: DocumentId;
      readonly failure: Failure;
      /** More than one where a thread ended and the release was tried again. */
      readonly attempts: number;
    };

/** Releases under way for each thread: enough that a long one does not keep the other threads waiting. */
const WINDOW = 4;

/**
 * One annotation for each release, in the order of the source, each as soon as it is there. The source is asked for no
 * more than a few releases ahead of what was taken. Threads end with the loop, however it ends. An InputError when the
 * models cannot be opened; what the source throws is passed on after the annotations before it.
 */
export async function* annotateAll(
  source: Iterable<Release> | AsyncIterable<Release>,
  options: AnnotateAllOptions,
): AsyncGenerator<Annotation, void, undefined> {
  const {
    jobs = availableParallelism(),
    timeout = 60_000,
    tagger = 'crf',
    cacheDirectory,
    directory,
  } = options;
  const { openAnnotatingPool } = await import('./pool.ts');
  const models = { tagger, cacheDirectory, ...(directory !== undefined && { directory }) };
  const pool = openAnnotatingPool({ jobs, timeout, models });
  const annotate = async (release: Release): Promise<Annotation> =>
    annotationOf(release.id, await pool.annotate({ kind: 'release', release }));
  try {
    yield* inOrder(source, annotate, jobs * WINDOW);
  } finally {
    await pool.close();
  }
}

function annotationOf(id: DocumentId, outcome: PoolOutcome<AnnotatedRelease>): Annotation {
  if (outcome.kind === 'done') return { kind: 'annotated', id, document: outcome.result };
  const { failure, attempts } = outcome;
  return { kind: 'failed', id, failure, attempts };
}

/** Results in the order of the values; at most `window` values are under way. */
export async function* inOrder<Value, Result>(
  source: Iterable<Value> | AsyncIterable<Value>,
  work: (value: Value) => Promise<Result>,
  window: number,
): AsyncGenerator<Result, void, undefined> {
  const values = iteratorOf(source);
  const underWay: Promise<Result>[] = [];
  let reading: Promise<IteratorResult<Value, unknown>> | undefined;
  let ended = false;
  try {
    while (!ended || underWay.length > 0) {
      if (!ended && underWay.length < window) reading ??= noted(Promise.resolve(values.next()));
      const first = underWay[0];
      const isDone = first !== undefined && (reading === undefined || (await firstOf(first, reading)));
      if (isDone) {
        yield await first;
        underWay.shift();
      } else if (reading !== undefined) {
        // What was begun before an error of the source is still given.
        const next = await reading.catch(async (error: unknown) => ({ error }));
        reading = undefined;
        if ('error' in next) {
          for (const result of underWay) yield await result;
          throw next.error;
        }
        if (next.done === true) ended = true;
        else underWay.push(noted(work(next.value)));
      }
    }
  } finally {
    if (!ended) await values.return?.();
  }
}

/** Whether the one is settled before the other. */
async function firstOf(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  const settled = (promise: Promise<unknown>, answer: boolean): Promise<boolean> =>
    promise.then(
      () => answer,
      () => answer,
    );
  return Promise.race([settled(one, true), settled(other, false)]);
}

/** A promise that is looked at later: its rejection is no unhandled one until then. */
function noted<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function iteratorOf<Value>(
  source: Iterable<Value> | AsyncIterable<Value>,
): Iterator<Value, unknown> | AsyncIterator<Value, unknown> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
}
