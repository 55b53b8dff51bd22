/** Gold data in and out. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { InputError } from '../errors.ts';
import { checkDocument, type Split } from './check.ts';
import type { Gold, Problem } from './gold.ts';
import { parseInline } from './inline.ts';
import { RULES } from './rules.ts';
import { parseStandoffLine } from './standoff.ts';

export { checkCorpus, type Split } from './check.ts';
export { type ColumnDocument, type ColumnOptions, type ColumnReading, parseColumns } from './columns.ts';
export { formatColumns } from './columns-writer.ts';
export type { Gold, Problem, ReleaseSource } from './gold.ts';
export { formatInline, lostInline } from './inline-writer.ts';
export { LABEL_SCHEMES, type LabelMode, type LabelScheme } from './labels.ts';
export { formatStandoffLine } from './standoff-writer.ts';
export { type CorpusStats, corpusStats } from './stats.ts';

/** A split as it was read, with what could not be read of it. */
export interface CorpusReading extends Split {
  readonly problems: readonly Problem[];
}

/**
 * Reads annotated releases from standoff files (`.jsonl`, `.ndjson`), inline pairs (`.ann` beside `.txt`) and
 * folders of either. Throws an InputError at the first thing that makes a release unusable: a line that cannot
 * be read, a reference to an entity that is not there, an id used twice.
 */
export async function readCorpus(paths: readonly string[]): Promise<readonly Gold[]> {
  const readings = await readSplits(paths);
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

/** Reads what can be read, one split a standoff file and one a folder of inline pairs, and collects the problems. */
export async function readSplits(paths: readonly string[]): Promise<readonly CorpusReading[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const readings = new Map<string, { documents: Gold[]; problems: Problem[] }>();
  for (const file of files) {
    const isInline = extname(file) === '.ann';
    const name = isInline ? dirname(file) : file;
    const reading = readings.get(name) ?? { documents: [], problems: [] };
    readings.set(name, reading);
    const { documents, problems } = await (isInline ? readInlinePair(file) : readStandoffFile(file));
    reading.documents.push(...documents);
    reading.problems.push(...problems);
  }
  return [...readings].map(([name, reading]) => ({ name, ...reading }));
}

type Part = Omit<CorpusReading, 'name'>;

async function readStandoffFile(file: string): Promise<Part> {
  const documents: Gold[] = [];
  const problems: Problem[] = [];
  (await readText(file)).split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const where = `${file}:${index + 1}`;
    try {
      documents.push(parseStandoffLine(line, where));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push({ rule: 'format', where, message: error.message });
    }
  });
  return { documents, problems };
}

async function readInlinePair(file: string): Promise<Part> {
  const textFile = file.replace(/\.ann$/, '.txt');
  const source = await readText(textFile);
  const { document, problems } = parseInline(basename(file, '.ann'), await readText(file), source, file);
  return { documents: [document], problems };
}

/** In code-unit order of their paths, so that a corpus reads alike on every machine. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new InputError(`Expected a file or folder of annotated releases, got nothing at ${path}`);
  if (found.isDirectory()) {
    const files = await glob('**/*.{jsonl,ndjson,ann}', { cwd: path, expandDirectories: false });
    if (files.length === 0)
      throw new InputError(`Expected .jsonl, .ndjson or .ann files, got none in ${path}`);
    return files.sort().map((file) => join(path, file));
  }
  const extension = extname(path);
  if (extension === '.txt') return [path.replace(/\.txt$/, '.ann')];
  if (['.jsonl', '.ndjson', '.ann'].includes(extension)) return [path];
  throw new InputError(`Expected a .jsonl, .ndjson or .ann file or a folder of them, got ${path}`);
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
