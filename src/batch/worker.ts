/** Runs in a worker thread: bytes of one release in, bytes of its output or a failure out. */
import { parentPort } from 'node:worker_threads';
import { workerData } from 'piscina';
import type { AnnotatedRelease, DocumentId, Release } from '../document.ts';
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
  /** How a release is written; where absent, it is given back as it is. */
  readonly render?: { readonly output: OutputSettings; readonly layout: Layout };
}

/** `number` comes back in the message that says that the work has begun. */
export interface Task {
  readonly number: number;
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
export async function annotateTask({ number, item }: Task): Promise<Outcome<Uint8Array | AnnotatedRelease>> {
  opened ??= openModels(settings.models);
  let models: Models;
  try {
    models = await opened;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'unusable', message: error.message };
  }
  parentPort?.postMessage({ begun: number });
  return annotateItem(item, models);
}

function annotateItem(item: Task['item'], models: Models): Outcome<Uint8Array | AnnotatedRelease> {
  let stage: Stage = 'read';
  let id = item.kind === 'item' ? item.id : item.release.id;
  try {
    const release = item.kind === 'item' ? releaseOf(item) : item.release;
    id = release.id;
    stage = 'worker';
    const document = annotate(release, models);
    if (settings.render === undefined) return { kind: 'done', id, result: document };
    stage = 'emit';
    const { output, layout } = settings.render;
    return { kind: 'done', id, result: render(document, output, layout) };
  } catch (error) {
    return { kind: 'failed', ...(id !== undefined && { id }), failure: failureOf(error, stage) };
  }
}

function releaseOf({ format, id = '', bytes, place }: Item): Release {
  const release =
    format === 'ndjson'
      ? parseNdjsonBytes(bytes, place)
      : parseRelease(bytes, format, id as DocumentId, place);
  const date = settings.render?.output.date;
  return date === undefined ? release : withDate(release, date);
}
