/** A knowledge base on disk: `config.json` and the facts it names. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.ts';

export interface KbConfig {
  readonly format: 'dateline-kb';
  readonly version: 1;
  readonly entries: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly KbFile[];
  /** Of an imported base, whose file is its index: the version of that. */
  readonly index?: number;
}

export interface KbFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export async function readConfig(directory: string): Promise<KbConfig> {
  const path = join(directory, 'config.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`Expected a knowledge base with a config.json, got none in ${directory}`);
  });
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    throw new InputError(`Expected JSON, got something else in ${path}`);
  }
  const { format, version, files } = (config ?? {}) as Partial<KbConfig>;
  if (format !== 'dateline-kb' || version !== 1 || !Array.isArray(files) || files.length === 0)
    throw new InputError(
      `Expected format "dateline-kb", version 1 and a list of files, got ${JSON.stringify({ format, version })} in ${path}`,
    );
  return config as KbConfig;
}

/** The ranker's weights, `weights.json`: an object of numbers. */
export async function readWeights(directory: string): Promise<Readonly<Record<string, number>>> {
  const path = join(directory, 'weights.json');
  try {
    const weights: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof weights === 'object' && weights !== null && Object.values(weights).every(Number.isFinite))
      return weights as Readonly<Record<string, number>>;
  } catch (error) {
    throw new InputError(
      `Expected the ranker's weights as JSON, got none (${(error as Error).message}) in ${path}`,
    );
  }
  throw new InputError(`Expected an object of numbers, got something else in ${path}`);
}

/** The path of an imported base's index, checked for its size. */
export async function importedIndex(directory: string, config: KbConfig, version: number): Promise<string> {
  const file = config.files[0]!;
  const path = join(directory, file.name);
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
  if (bytes !== file.bytes)
    throw new InputError(
      `Expected ${file.name} of ${file.bytes} bytes, got ${bytes ?? 'none'} in ${directory}: import it again`,
    );
  if (config.index !== version)
    throw new InputError(
      `Expected an index of version ${version}, got ${config.index} in ${directory}: import it again`,
    );
  return path;
}

/** The bytes of a file of the base, checked against its hash. */
export async function readChecked(directory: string, file: KbFile): Promise<Buffer> {
  const path = join(directory, file.name);
  const bytes = await readFile(path).catch(() => {
    throw new InputError(`Expected the knowledge base's file ${file.name}, got none in ${directory}`);
  });
  const sha256 = sha256Of(bytes);
  if (sha256 !== file.sha256)
    throw new InputError(
      `Expected ${file.name} with SHA-256 ${file.sha256}, got ${sha256} (${bytes.length} of ${file.bytes} bytes) in ${directory}`,
    );
  return bytes;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Names the index that belongs to these files, whatever their folder. */
export function fingerprintOf(config: KbConfig, indexVersion: number): string {
  return sha256Of(
    `${indexVersion}\n${config.files.map((file) => `${file.name} ${file.sha256}\n`).join('')}`,
  ).slice(0, 20);
}
