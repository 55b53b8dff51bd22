/** Files below a folder, one after the other: of a tree of any size only the listings of one path are in memory. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../errors.ts';

export interface FoundFile {
  readonly path: string;
  /** As a person would write it. */
  readonly name: string;
  /** Path below the folder the user named, with `/`; for a file named itself, its base name. */
  readonly inside: string;
  /** Whether the user named this very file, so that it must be a release or a container of some. */
  readonly named: boolean;
}

/**
 * The files of an input (a file, a folder, a glob) in the order of their paths, hidden ones left out. An InputError for
 * what does not exist.
 */
export async function* findFiles(input: string, workingDirectory: string): AsyncGenerator<FoundFile> {
  const path = resolve(workingDirectory, input);
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new InputError(`Expected a readable file or folder, got ${error.code} for ${input}`);
  });
  if (status?.isDirectory() === true) {
    yield* filesBelow(path, path, workingDirectory);
  } else if (status !== undefined) {
    yield { path, name: input, inside: path.split(sep).at(-1) ?? input, named: true };
  } else if (isDynamicPattern(input)) {
    yield* filesOfPattern(input, workingDirectory);
  } else {
    throw new InputError(`Expected a file or folder, found nothing at ${input}`);
  }
}

async function* filesOfPattern(pattern: string, workingDirectory: string): AsyncGenerator<FoundFile> {
  const paths = await glob(pattern, {
    cwd: workingDirectory,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  });
  if (paths.length === 0) throw new InputError(`Expected files, found none in the pattern ${pattern}`);
  const files = paths.map((path) => resolve(path)).sort(byCodeUnits);
  const folder = commonFolder(files);
  for (const path of files) yield fileOf(path, folder, workingDirectory);
}

async function* filesBelow(
  folder: string,
  root: string,
  workingDirectory: string,
): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected a readable folder, got ${error.code} for ${folder}`);
  });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  for (const entry of shown.sort((a, b) => byCodeUnits(a.name, b.name))) {
    const path = join(folder, entry.name);
    const kind = await kindOf(entry, path);
    if (kind === 'folder') yield* filesBelow(path, root, workingDirectory);
    else if (kind === 'file') yield fileOf(path, root, workingDirectory);
  }
}

/** A link counts as the file it points to; linked folders are left out, since they may lead in a circle. */
async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other'> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  const status = await stat(path).catch(() => undefined);
  return status?.isFile() === true ? 'file' : 'other';
}

function fileOf(path: string, folder: string, workingDirectory: string): FoundFile {
  const name = relative(workingDirectory, path);
  return {
    path,
    name: (name.startsWith('..') ? path : name).split(sep).join('/'),
    inside: relative(folder, path).split(sep).join('/'),
    named: false,
  };
}

/** The deepest folder that holds all files, so that ids do not depend on where the user stands. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split(sep).slice(0, -1));
  let shared = 0;
  while (shared < first.length && others.every((path) => path[shared] === first[shared])) shared++;
  return first.slice(0, shared).join(sep) || sep;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
