/** Runs in a worker thread: bytes of one release in, bytes of its output or a failure out. */
import { parentPort } from 'node:worker_threads';
import { workerData } from 'piscina';
import type { DocumentId, Release } from '../document.ts';
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
  readonly output: OutputSettings;
  readonly layout: Layout;
}

/** `number` comes back in the message that says that the work has begun. */
export interface Task {
  readonly number: number;
  readonly item: Item;
}

export type Outcome =
  | { readonly kind: 'rendered'; readonly id: string; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly id?: string; readonly failure: Failure }
  /** The models cannot be opened: no release can be worked on. */
  | { readonly kind: 'unusable'; readonly message: string };

const settings = workerData as WorkerSettings;
/** Opened once a thread; the index of the knowledge base is memory-mapped, and so shared. */
let opened: Promise<Models> | undefined;

/** Never throws: what goes wrong is a value, so that an end of the thread is told from an error. */
export async function annotateTask({ number, item }: Task): Promise<Outcome> {
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

function annotateItem(item: Item, models: Models): Outcome {
  let stage: Stage = 'read';
  let id = item.id;
  try {
    const release = releaseOf(item);
    id = release.id;
    stage = 'worker';
    const document = annotate(release, models);
    stage = 'emit';
    return { kind: 'rendered', id, bytes: render(document, settings.output, settings.layout) };
  } catch (error) {
    return { kind: 'failed', ...(id !== undefined && { id }), failure: failureOf(error, stage) };
  }
}

function releaseOf({ format, id = '', bytes, place }: Item): Release {
  const release =
    format === 'ndjson'
      ? parseNdjsonBytes(bytes, place)
      : parseRelease(bytes, format, id as DocumentId, place);
  const { date } = settings.output;
  return date === undefined ? release : withDate(release, date);
}
