/** Many releases into one output folder: in parallel, resumable, nothing lost. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { InputError } from '../errors.ts';
import { type BuildProgress, openKnowledgeBase } from '../kb/index.ts';
import { modelsDirectory } from '../models.ts';
import type { Counts } from './counts.ts';
import { writeDeadLetters } from './dead-letters.ts';
import type { Failure } from './failure.ts';
import type { Item, Read } from './item.ts';
import { checkLayout, type OutputFolder, openOutputFolder } from './output-folder.ts';
import type { IsRunning, Owner } from './owner.ts';
import { openRenderingPool } from './pool.ts';
import { dropSound, prune, soundness } from './prune.ts';
import { type RunOptions, type RunResult, runItems } from './run.ts';
import { type Layout, type ModelChoice, type OutputSettings, settingsKey } from './settings.ts';
import { readItems } from './sources.ts';

export type { Counts } from './counts.ts';
export type { Failure } from './failure.ts';
export type { IsRunning, Owner } from './owner.ts';
export type { Layout, ModelChoice, OutputSettings } from './settings.ts';

/** Threads beyond the work itself would wait for each other. */
export const DEFAULT_JOBS = availableParallelism();

/** What one run over a folder needs, whatever it reads. */
export interface FolderRun {
  /** Absolute path of the output folder. */
  readonly folder: string;
  readonly jobs: number;
  /** The longest time for one release, in milliseconds. */
  readonly timeout: number;
  readonly self: Owner;
  readonly isRunning: IsRunning;
  readonly signal?: AbortSignal;
  readonly onFailure?: (failure: Failure, place: string) => void;
  readonly onSharedId?: (id: string, places: readonly [string, string]) => void;
  readonly onCounts?: (counts: Counts) => void;
  /** Called while the index of the knowledge base is built, once a machine. */
  readonly onIndex?: (progress: BuildProgress) => void;
}

export interface BatchOptions extends FolderRun {
  /** Files, folders, globs, `-`. */
  readonly inputs: readonly string[];
  readonly workingDirectory: string;
  readonly stdin: Readable;
  readonly maxBytes: number;
  readonly output: OutputSettings;
  readonly layout: Layout;
  readonly models: ModelChoice;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly limit?: number;
  /** At the end of a whole run, take out what it has not met. */
  readonly prune?: boolean;
  readonly onPassedOver?: (name: string) => void;
  /** Bytes read from files. */
  readonly onBytes?: (bytes: number) => void;
}

export interface BatchResult extends RunResult {
  /** Dead letters in the folder, those of earlier runs included. */
  readonly deadLetters: number;
  readonly pruned: number;
}

/** Annotates what is not annotated yet. InputError for what the user can put right before anything can be done. */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const { inputs, output, layout, models } = options;
  return withFolder(options, async (folder) => {
    checkLayout(folder.meta, layout, output, options.folder);
    const settings = await settingsKey(output, layout, models);
    const run = (folder.meta?.run ?? 0) + 1;
    await folder.manifest.setMeta({ ...folder.meta, version: 1, layout, output, models, run });
    const sound = soundness(folder.manifest);
    const items = readItems(inputs, { ...options, onSound: sound.mark });
    const result = await work(items, folder, { ...options, settings, run });
    const isWhole = result.complete && options.shard === undefined;
    await dropSound(folder, sound, run);
    const pruned = isWhole && options.prune === true ? await prune(folder, run, layout, output) : 0;
    return { ...result, pruned };
  });
}

/** Takes the dead letters of the folder up again, with the settings of its last run. */
export async function retryBatch(
  options: FolderRun & { readonly cacheDirectory: string },
): Promise<BatchResult> {
  return withFolder(options, async (folder) => {
    const { meta } = folder;
    if (meta === undefined)
      throw new InputError(`Expected an output folder of an earlier run, got ${options.folder}`);
    const { output, layout, run } = meta;
    const models = { ...meta.models, cacheDirectory: options.cacheDirectory };
    const settings = await settingsKey(output, layout, models);
    const rest = { settings, run, output, layout, models, retrying: true };
    const result = await work(heldItems(folder), folder, { ...options, ...rest });
    return { ...result, pruned: 0 };
  });
}

async function withFolder(
  options: FolderRun,
  act: (folder: OutputFolder) => Promise<Omit<BatchResult, 'deadLetters'>>,
): Promise<BatchResult> {
  const folder = await openOutputFolder(options.folder, options.self, options.isRunning);
  try {
    const result = await act(folder);
    const deadLetters = await writeDeadLetters(folder.path, folder.manifest, folder.drafts);
    return { ...result, deadLetters };
  } catch (error) {
    throw explained(error, options.folder);
  } finally {
    await folder.close();
  }
}

interface Work extends FolderRun, Pick<RunOptions, 'settings' | 'run' | 'shard' | 'limit' | 'retrying'> {
  readonly output: OutputSettings;
  readonly layout: Layout;
  readonly models: ModelChoice;
}

async function work(
  items: AsyncIterable<Read>,
  folder: OutputFolder,
  options: Omit<Work, 'folder'>,
): Promise<RunResult> {
  const { models, output, layout, jobs, timeout, onIndex } = options;
  await warmIndex(models, onIndex);
  const sink = folder.openSink(layout, output.format);
  const pool = openRenderingPool({ jobs, timeout, models });
  try {
    const result = await runItems(items, {
      onFailure: () => undefined,
      onSharedId: () => undefined,
      ...options,
      folder,
      sink,
      pool: { jobs, annotate: (item) => pool.annotate(item, { output, layout }) },
    });
    if (options.signal?.aborted !== true) await sink.finish(folder.manifest);
    return result;
  } finally {
    await pool.close();
    await sink.close();
  }
}

/** Builds the index of the knowledge base if it is not there, so that threads do not each build it. */
export async function warmIndex(
  { cacheDirectory, directory = modelsDirectory }: ModelChoice,
  onProgress: FolderRun['onIndex'],
): Promise<void> {
  const base = await openKnowledgeBase(join(directory, 'kb'), {
    cacheDirectory,
    ...(onProgress && { onProgress }),
  });
  await base.close();
}

async function* heldItems({ manifest, held }: OutputFolder): AsyncGenerator<Item> {
  const failed = [...manifest.releases()].filter(({ value }) => value.kind === 'failed' && value.held);
  for (const { key } of failed) {
    const item = await held.read(key);
    if (item !== undefined) yield item;
  }
}

/** What the disk refuses is the user's to put right; the run goes on where it stood. */
function explained(error: unknown, folder: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    EROFS: 'it is read-only',
    EACCES: 'access is denied',
    EPERM: 'access is denied',
    EIO: 'the disk reports an error',
  };
  const reason = typeof code === 'string' && syscall !== undefined ? reasons[code] : undefined;
  return reason === undefined
    ? error
    : new InputError(`Expected to write to ${folder}, got ${code} (${reason}); run it again to go on`);
}
