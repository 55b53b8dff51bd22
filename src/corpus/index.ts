/** Gold data in and out. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { InputError } from '../errors.ts';
import { checkDocument, type Split } from './check.ts';
import {
  CORPUS_EXTENSIONS,
  type CorpusFormat,
  formatOf,
  isFolderFormat,
  isPaired,
  type Part,
  type ReadOptions,
  readFormat,
} from './formats.ts';
import type { Gold, Problem } from './gold.ts';
import { RULES } from './rules.ts';

export { checkCorpus, type Split } from './check.ts';
export { type ColumnDocument, type ColumnOptions, type ColumnReading, parseColumns } from './columns.ts';
export type { TypeMap } from './exchange/types-table.ts';
export {
  CORPUS_FORMATS,
  type CorpusFormat,
  formatCorpus,
  formatOf,
  isFolderFormat,
  type ReadOptions,
  readFormat,
  writeFormat,
} from './formats.ts';
export type { Gold, Problem, ReleaseSource } from './gold.ts';
export { LABEL_SCHEMES, type LabelMode, type LabelScheme } from './labels.ts';
export { lossesOf } from './losses.ts';
export { findMatches, type Match, shapeOf } from './query/match.ts';
export { parsePattern } from './query/pattern.ts';
export { realign, visibleText } from './realign.ts';
export { formatStandoffLine } from './standoff-writer.ts';
export { type CorpusStats, corpusStats } from './stats.ts';

/** A split as it was read, with what could not be read of it. */
export interface CorpusReading extends Split {
  readonly problems: readonly Problem[];
  /** Labels that are no type of ours, with their number. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** How a corpus is read, and where to say what was not taken over from it. */
export interface CorpusOptions extends ReadOptions {
  readonly tell?: (sentence: string) => void;
}

/**
 * Reads annotated releases from files of any form and folders of them (see `formats.ts`). Throws an InputError at the first thing that makes a release unusable: a line that cannot
 * be read, a reference to an entity that is not there, an id used twice.
 */
export async function readCorpus(
  paths: readonly string[],
  { tell, ...options }: CorpusOptions = {},
): Promise<readonly Gold[]> {
  const readings = await readSplits(paths, options);
  for (const { name, leftOut } of readings) {
    const labels = [...leftOut].sort().map(([label, count]) => `${count} ${label}`);
    if (labels.length > 0) tell?.(`Left out of ${name}, as no type of ours: ${labels.join(', ')}`);
  }
  const documents = readings.flatMap((reading) => reading.documents);
  const integrity = RULES.filter((rule) => rule.isIntegrity);
  const [problem] = readings.flatMap(({ name, problems, documents: own }) => [
    ...problems,
    ...own.flatMap((document) => checkDocument(document, name, integrity)),
  ]);
  if (problem !== undefined) throw new InputError(`${problem.message} (${problem.rule}, ${problem.where})`);
  const ids = new Set<string>();
  for (const { id } of documents) {
    if (ids.has(id))
      throw new InputError(`Expected every release id once, got ${id} twice in ${paths.join(', ')}`);
    ids.add(id);
  }
  if (documents.length === 0)
    throw new InputError(`Expected annotated releases, got none in ${paths.join(', ')}`);
  return documents;
}

/** Reads what can be read, one split a file, or a folder of files with one release each; collects the problems. */
export async function readSplits(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<readonly CorpusReading[]> {
  const files = (await Promise.all(paths.map((path) => filesOf(path, options.from)))).flat();
  const readings = new Map<
    string,
    { documents: Gold[]; problems: Problem[]; leftOut: Map<string, number> }
  >();
  for (const file of files) {
    const { format, part } = await readOne(file, options);
    const name = isFolderFormat(format) ? dirname(file) : file;
    const reading = readings.get(name) ?? { documents: [], problems: [], leftOut: new Map<string, number>() };
    readings.set(name, reading);
    reading.documents.push(...part.documents);
    reading.problems.push(...part.problems);
    for (const [label, count] of part.leftOut) {
      reading.leftOut.set(label, (reading.leftOut.get(label) ?? 0) + count);
    }
  }
  return [...readings].map(([name, reading]) => ({ name, ...reading }));
}

async function readOne(file: string, options: ReadOptions): Promise<{ format: CorpusFormat; part: Part }> {
  const content = await readText(file);
  const format = options.from ?? formatOf(file, content);
  if (format === undefined) {
    throw new InputError(
      `Expected a file ending in ${CORPUS_EXTENSIONS.join(', ')}, a folder of them, or --from, got ${file}`,
    );
  }
  const extension = extname(file);
  const source = isPaired(format) ? await readText(`${file.slice(0, -extension.length)}.txt`) : '';
  const part = await readFormat(
    format,
    { id: basename(file, extension), where: file, content, source },
    options,
  );
  return { format, part };
}

/** In code-unit order of their paths, so that a corpus reads alike on every machine. */
async function filesOf(path: string, from: CorpusFormat | undefined): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new InputError(`Expected a file or folder of annotated releases, got nothing at ${path}`);
  if (found.isDirectory()) {
    const endings = CORPUS_EXTENSIONS.map((extension) => extension.slice(1)).join(',');
    const files = await glob(`**/*.{${endings}}`, { cwd: path, expandDirectories: false });
    if (files.length === 0) {
      throw new InputError(`Expected files ending in ${CORPUS_EXTENSIONS.join(', ')}, got none in ${path}`);
    }
    return files.sort().map((file) => join(path, file));
  }
  if (extname(path) === '.txt' && (from === undefined || isPaired(from)))
    return [path.replace(/\.txt$/, '.ann')];
  return [path];
}

/** The text of a UTF-8 file, without a byte order mark. Throws an InputError. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new InputError(`Expected a readable file, got ${error.message} at ${file}`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`Expected UTF-8, got other bytes in ${file}`);
  }
}
