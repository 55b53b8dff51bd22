/** An output folder with the program's own files in it, opened for one run. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { createDrafts, type Drafts } from './atomic.ts';
import { createFilesSink } from './files-sink.ts';
import { type HeldItems, openHeldItems } from './held.ts';
import { MANIFEST_FILE, type Manifest, type Meta, openManifest } from './manifest.ts';
import { giveFolderBack, type IsRunning, type Owner, takeFolder } from './owner.ts';
import type { Layout, OutputSettings } from './settings.ts';
import { createShardsSink } from './shards-sink.ts';
import type { Sink } from './sink.ts';

/** Everything that is not output: manifest, drafts, segments, releases that failed. */
const STATE_FOLDER = '.dateline';

export interface OutputFolder {
  readonly path: string;
  readonly manifest: Manifest;
  readonly drafts: Drafts;
  readonly held: HeldItems;
  /** What earlier runs left; undefined in a new folder. */
  readonly meta: Meta | undefined;
  readonly openSink: (layout: Layout, format: OutputSettings['format']) => Sink;
  readonly close: () => Promise<void>;
}

/** Takes the folder for this process and clears what killed runs left half written. InputError when another has it. */
export async function openOutputFolder(
  path: string,
  self: Owner,
  isRunning: IsRunning,
): Promise<OutputFolder> {
  const state = join(path, STATE_FOLDER);
  await mkdir(state, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected a folder that can be written to, got ${error.code} for ${path}`);
  });
  const manifest = openManifest(join(state, MANIFEST_FILE));
  try {
    takeFolder(manifest, self, isRunning, path);
    const draftFolder = join(state, 'drafts');
    await rm(draftFolder, { recursive: true, force: true });
    await mkdir(draftFolder);
    const drafts = createDrafts(draftFolder);
    return {
      path,
      manifest,
      drafts,
      held: openHeldItems(join(state, 'failed'), drafts),
      meta: manifest.meta(),
      openSink: (layout, format) =>
        layout.kind === 'files'
          ? createFilesSink(path, format, drafts)
          : createShardsSink(path, join(state, 'segments'), layout, drafts),
      close: async () => {
        giveFolderBack(manifest, self);
        await manifest.close();
      },
    };
  } catch (error) {
    await manifest.close();
    throw error;
  }
}

/** InputError where earlier runs laid the folder out in another way: the two would stand side by side. */
export function checkLayout(
  meta: Meta | undefined,
  layout: Layout,
  output: OutputSettings,
  path: string,
): void {
  if (meta === undefined) return;
  const [before, now] = [spell(meta.layout, meta.output), spell(layout, output)];
  if (before === now) return;
  throw new InputError(`Expected an output folder with ${now}, got ${path} with ${before} of an earlier run`);
}

function spell(layout: Layout, { format }: OutputSettings): string {
  if (layout.kind === 'files') return `one ${format} file a release`;
  const packed = layout.gzip ? ', gzip' : '';
  return `${format} lines in ${layout.shards} shard${layout.shards === 1 ? '' : 's'}${packed}`;
}
