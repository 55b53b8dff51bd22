/** What decides the bytes of the output, and its key: settings, models and program. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../document.ts';
import { InputError } from '../errors.ts';
import { modelsDirectory } from '../models.ts';
import { hashOf } from './item.ts';

/** How one release is written. */
export interface OutputSettings {
  readonly format: 'jsonld' | 'standoff' | 'html';
  readonly profile?: 'compact' | 'full';
  readonly articleBody?: boolean;
  /** What stands before a release's id in every `@id`. */
  readonly base?: string;
  /** Instead of every release's own date. */
  readonly date?: IsoDate;
}

/** How the releases lie in the output folder; the same in all runs over one folder. */
export type Layout =
  | { readonly kind: 'files' }
  | { readonly kind: 'ndjson'; readonly shards: number; readonly gzip: boolean };

/** Which models, and where they are. */
export interface ModelChoice {
  /** `crf`, `compromise`, or the absolute path of a model directory. */
  readonly tagger: string;
  readonly cacheDirectory: string;
  /** Holds `tagger/`, `kb/` and `roles/`; by default the package's own. */
  readonly directory?: string;
}

/** Files of a model directory that tell of the model and change nothing in what it does. */
const DESCRIPTIONS = new Set(['README.md', 'metrics.json']);

/** Changes whenever the same release could come out as other bytes. */
export async function settingsKey(
  output: OutputSettings,
  layout: Layout,
  models: ModelChoice,
): Promise<string> {
  const { format, profile, articleBody, base, date } = output;
  const spoken = [format, profile, articleBody, base, date, layout.kind, isPacked(layout)];
  return hashOf(
    JSON.stringify(spoken.map((value) => value ?? null)),
    await programVersion(),
    await modelFingerprint(models),
  );
}

export function isPacked(layout: Layout): boolean {
  return layout.kind === 'ndjson' && layout.gzip;
}

async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

async function modelFingerprint({ tagger, directory = modelsDirectory }: ModelChoice): Promise<string> {
  // The base is named by its config, which holds the checksum of its facts.
  const fixed = ['kb/config.json', 'kb/weights.json', 'roles/weights.json'].map((name) =>
    join(directory, name),
  );
  const ofTagger =
    tagger === 'compromise' ? [] : await filesOf(tagger === 'crf' ? join(directory, 'tagger') : tagger);
  const contents = await Promise.all([...fixed, ...ofTagger].map(readModelFile));
  return hashOf(tagger === 'compromise' ? tagger : 'crf', ...contents);
}

async function filesOf(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected a model directory, got ${error.code} for ${directory}`);
  });
  return names
    .filter((name) => !DESCRIPTIONS.has(name))
    .sort()
    .map((name) => join(directory, name));
}

async function readModelFile(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected a file of the models, got ${error.code} for ${path}`);
  });
}
