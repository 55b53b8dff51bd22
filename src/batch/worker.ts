/** Runs in a worker thread: bytes of one release in, bytes of its output or a failure out. */
import { parentPort } from 'node:worker_threads';
import { workerData } from 'piscina';
import type { AnnotatedRelease, DocumentId, IsoDate, Release } from '../document.ts';
import { InputError } from '../errors.ts';
import { type Models, openModels } from '../models.ts';
import { annotate } from '../pipeline.ts';
import { parseNdjsonBytes, parseRelease, withDate } from '../read/index.ts';
import { type Failure, failureOf, type Stage } from './failure.ts';
import type { Item } from './item.ts';
import { render } from './render.ts';
import type { Layout, ModelChoice, OutputSettings } from './settings.ts';

/** What a worker is given when it starts. */
export interface WorkerSettings {
  readonly models: ModelChoice;
}

/** How a release is written. */
export interface Rendering {
  readonly output: OutputSettings;
  readonly layout: Layout;
}

/** `number` comes back in the message that says that the work has begun. */
export interface Task {
  readonly number: number;
  /** Where absent, the annotated release is given back as it is. */
  readonly rendering?: Rendering;
  readonly item: Item | { readonly kind: 'release'; readonly release: Release };
}

export type Outcome<Result> =
  | { readonly kind: 'done'; readonly id: string; readonly result: Result }
  | { readonly kind: 'failed'; readonly id?: string; readonly failure: Failure }
  /** The models cannot be opened: no release can be worked on. */
  | { readonly kind: 'unusable'; readonly message: string };

const settings = workerData as WorkerSettings;
/** Opened once a thread; the index of the knowledge base is memory-mapped, and so shared. */
let opened: Promise<Models> | undefined;

/** Never throws: what goes wrong is a value, so that an end of the thread is told from an error. */
export async function annotateTask(task: Task): Promise<Outcome<Uint8Array | AnnotatedRelease>> {
  opened ??= openModels(settings.models);
  let models: Models;
  try {
    models = await opened;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'unusable', message: error.message };
  }
  parentPort?.postMessage({ begun: task.number });
  return annotateItem(task, models);
}

function annotateItem({ item, rendering }: Task, models: Models): Outcome<Uint8Array | AnnotatedRelease> {
  let stage: Stage = 'read';
  let id = item.kind === 'item' ? item.id : item.release.id;
  try {
    const release = item.kind === 'item' ? releaseOf(item, rendering?.output.date) : item.release;
    id = release.id;
    stage = 'worker';
    const document = annotate(release, models);
    if (rendering === undefined) return { kind: 'done', id, result: document };
    stage = 'emit';
    return { kind: 'done', id, result: render(document, rendering.output, rendering.layout) };
  } catch (error) {
    return { kind: 'failed', ...(id !== undefined && { id }), failure: failureOf(error, stage) };
  }
}

function releaseOf({ format, id = '', bytes, place }: Item, date: IsoDate | undefined): Release {
  const release =
    format === 'ndjson'
      ? parseNdjsonBytes(bytes, place)
      : parseRelease(bytes, format, id as DocumentId, place);
  return date === undefined ? release : withDate(release, date);
}
