/** From what the user names (files, folders, globs, `-`) to the list of sources, in a fixed order. */
import { stat } from 'node:fs/promises';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../errors.ts';

/** Which files are meant: the formats by extension, and what messages call them. */
export interface Kinds<Format extends string> {
  readonly formats: Readonly<Record<string, Format>>;
  /** Singular and plural. */
  readonly called: readonly [one: string, many: string];
}

export interface FileInput<Format extends string> {
  readonly kind: 'file';
  readonly path: string;
  /** As the user would write it, for messages. */
  readonly name: string;
  /** Absent where the name does not tell: the content will. */
  readonly format?: Format;
  /** Id of the release, when the file holds one. */
  readonly id: string;
}

export interface StandardInput {
  readonly kind: 'stdin';
}

export type Input<Format extends string> = FileInput<Format> | StandardInput;

/**
 * Every input once, files of a folder or glob in the order of their paths. An InputError for what does not exist, a
 * folder or glob without such files, a file of another kind.
 */
export async function resolveInputs<Format extends string>(
  inputs: readonly string[],
  workingDirectory: string,
  kinds: Kinds<Format>,
): Promise<readonly Input<Format>[]> {
  const found = new Map<string, Input<Format>>();
  for (const input of inputs) {
    if (input === '-') found.set('-', { kind: 'stdin' });
    else for (const file of await filesOf(input, workingDirectory, kinds)) found.set(file.path, file);
  }
  return withUniqueIds([...found.values()]);
}

async function filesOf<Format extends string>(
  input: string,
  workingDirectory: string,
  kinds: Kinds<Format>,
): Promise<readonly FileInput<Format>[]> {
  const path = resolve(workingDirectory, input);
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new InputError(`Expected a readable file or folder, got ${error.code} for ${input}`);
  });
  if (status?.isDirectory() === true)
    return filesBelow('**/*', path, `the folder ${input}`, workingDirectory, kinds);
  if (status !== undefined) return [fileInput(path, workingDirectory, kinds, input)];
  if (!isDynamicPattern(input)) throw new InputError(`Expected a file or folder, found nothing at ${input}`);
  return filesBelow(input, workingDirectory, `the pattern ${input}`, workingDirectory, kinds);
}

async function filesBelow<Format extends string>(
  pattern: string,
  folder: string,
  shown: string,
  workingDirectory: string,
  kinds: Kinds<Format>,
): Promise<readonly FileInput<Format>[]> {
  const paths = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  });
  const files = paths
    .filter((path) => kinds.formats[extname(path).toLowerCase()] !== undefined)
    .map((path) => fileInput(resolve(path), workingDirectory, kinds))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  if (files.length === 0)
    throw new InputError(`Expected ${kinds.called[1]} (${extensions(kinds)}), found none in ${shown}`);
  return files;
}

function extensions(kinds: Kinds<string>): string {
  return Object.keys(kinds.formats).join(', ');
}

function fileInput<Format extends string>(
  path: string,
  workingDirectory: string,
  kinds: Kinds<Format>,
  shown?: string,
): FileInput<Format> {
  const extension = extname(path);
  const format = kinds.formats[extension.toLowerCase()];
  const name = shown ?? relativePath(path, workingDirectory);
  if (format === undefined && extension !== '') {
    throw new InputError(`Expected ${kinds.called[0]} (${extensions(kinds)}, or no extension), got ${name}`);
  }
  return { kind: 'file', path, name, id: basename(path, extension), ...(format && { format }) };
}

/** Files of one base name are told apart by their paths. */
function withUniqueIds<Format extends string>(inputs: readonly Input<Format>[]): readonly Input<Format>[] {
  const files = inputs.filter(
    (input): input is FileInput<Format> => input.kind === 'file' && input.format !== 'ndjson',
  );
  const counts = new Map<string, number>();
  for (const { id } of files) counts.set(id, (counts.get(id) ?? 0) + 1);
  const folder = commonFolder(files.map((file) => file.path));
  return inputs.map((input) =>
    input.kind === 'file' && (counts.get(input.id) ?? 0) > 1
      ? { ...input, id: relativePath(input.path, folder) }
      : input,
  );
}

/** Ids must not depend on where the user stands, so paths are counted from the files' common folder. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split(sep).slice(0, -1));
  let shared = 0;
  while (shared < first.length && others.every((path) => path[shared] === first[shared])) shared++;
  return first.slice(0, shared).join(sep) || sep;
}

function relativePath(path: string, folder: string): string {
  const inside = relative(folder, path);
  return (inside.startsWith('..') ? path : inside).split(sep).join('/');
}
