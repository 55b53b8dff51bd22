/** The forms of annotated releases: how a file's form is told, and how each is read and written. */
import { extname } from 'node:path';
import { InputError } from '../errors.ts';
import { parseColumns } from './columns.ts';
import { formatColumns } from './columns-writer.ts';
import { isBrat, parseBrat } from './exchange/brat.ts';
import { formatBrat } from './exchange/brat-writer.ts';
import { completeDraft, type Draft } from './exchange/draft.ts';
import { formatLabelStudio, parseLabelStudio } from './exchange/label-studio.ts';
import { formatNif, NIF_PREFIXES } from './exchange/nif-writer.ts';
import { formatSpacyLine, isSpacyRow, parseSpacyLine } from './exchange/spacy.ts';
import type { TypeMap } from './exchange/types-table.ts';
import { parseWebAnno, WEBANNO_HEAD } from './exchange/webanno.ts';
import { formatWebAnno } from './exchange/webanno-writer.ts';
import { parseJsonObject } from './expect.ts';
import type { Gold, Problem } from './gold.ts';
import { parseInline } from './inline.ts';
import { formatInline } from './inline-writer.ts';
import type { LabelMode, LabelScheme } from './labels.ts';
import { parseStandoffLine } from './standoff.ts';
import { formatStandoffLine } from './standoff-writer.ts';

export const CORPUS_FORMATS = [
  'standoff',
  'inline',
  'columns',
  'brat',
  'nif',
  'spacy',
  'webanno',
  'label-studio',
] as const;
export type CorpusFormat = (typeof CORPUS_FORMATS)[number];

export interface ReadOptions {
  /** Told from name and content when absent. */
  readonly from?: CorpusFormat;
  /** What further labels mean. */
  readonly types?: TypeMap;
  /** How labels of column files are read; strict when absent. */
  readonly mode?: LabelMode;
}

/** One file: its name without extension is the id where the form gives none. */
export interface CorpusFile {
  readonly id: string;
  /** Named in messages. */
  readonly where: string;
  readonly content: string;
  /** Of `NAME.txt` beside it, where the form has one. */
  readonly source?: string;
}

export interface Part {
  readonly documents: readonly Gold[];
  readonly problems: readonly Problem[];
  /** Labels that are no type of ours, with their number. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const EXTENSIONS: Readonly<Record<string, CorpusFormat>> = {
  '.jsonl': 'standoff',
  '.ndjson': 'standoff',
  '.ann': 'inline',
  '.conll': 'columns',
  '.iob': 'columns',
  '.iob2': 'columns',
  '.bio': 'columns',
  '.tsv': 'columns',
  '.ttl': 'nif',
  '.json': 'label-studio',
};
export const CORPUS_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS);

/** Whether the form keeps the text in a file of its own beside the annotation. */
export function isPaired(format: CorpusFormat): boolean {
  return format === 'inline' || format === 'brat';
}

/** By the extension; of those that two forms share, by the content. Undefined for an unknown extension. */
export function formatOf(file: string, content: string): CorpusFormat | undefined {
  const format = EXTENSIONS[extname(file)];
  if (format === 'inline' && isBrat(content)) return 'brat';
  if (format === 'columns' && content.startsWith(WEBANNO_HEAD)) return 'webanno';
  if (format === 'standoff') {
    const line = content.split('\n').find((one) => one.trim() !== '');
    return line !== undefined && looksLikeSpacy(line) ? 'spacy' : format;
  }
  return format;
}

function looksLikeSpacy(line: string): boolean {
  try {
    return isSpacyRow(parseJsonObject(line, ''));
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Lines that cannot be read are problems; a whole file that cannot is an InputError. */
export async function readFormat(
  format: CorpusFormat,
  { id, where, content, source = '' }: CorpusFile,
  { types = {}, mode = 'strict' }: ReadOptions,
): Promise<Part> {
  const drafts = (all: readonly Draft[]): Part => {
    const done = all.map((draft) => completeDraft(draft, `release ${draft.id} of ${where}`, types));
    const leftOut = new Map<string, number>();
    for (const [label, count] of done.flatMap((one) => [...one.leftOut])) {
      leftOut.set(label, (leftOut.get(label) ?? 0) + count);
    }
    return { documents: done.map(({ document }) => document), problems: [], leftOut };
  };
  switch (format) {
    case 'standoff':
      return joinParts(linesOf(content, where, (line, _, place) => only(parseStandoffLine(line, place))));
    case 'spacy':
      return joinParts(
        linesOf(content, where, (line, number, place) => drafts([parseSpacyLine(line, number, place)])),
      );
    case 'inline': {
      const { document, problems } = parseInline(id, content, source, where);
      return { ...only(document), problems };
    }
    case 'brat':
      return drafts([parseBrat(content, source, id, where)]);
    case 'webanno':
      return drafts([parseWebAnno(content, id, where)]);
    case 'label-studio':
      return drafts(parseLabelStudio(content, where));
    case 'nif':
      return drafts((await import('./exchange/nif.ts')).parseNif(content, where));
    case 'columns':
      return drafts(columnDrafts(content, where, mode));
  }
}

function only(document: Gold): Part {
  return { documents: [document], problems: [], leftOut: new Map() };
}

function linesOf(
  content: string,
  where: string,
  read: (line: string, number: number, place: string) => Part,
): readonly Part[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${where}:${index + 1}`;
    try {
      return [read(line, index + 1, place)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const problem = { rule: 'format', where: place, message: error.message };
      return [{ documents: [], problems: [problem], leftOut: new Map() }];
    }
  });
}

function joinParts(parts: readonly Part[]): Part {
  const leftOut = new Map<string, number>();
  for (const [label, count] of parts.flatMap((part) => [...part.leftOut])) {
    leftOut.set(label, (leftOut.get(label) ?? 0) + count);
  }
  return {
    documents: parts.flatMap(({ documents }) => documents),
    problems: parts.flatMap(({ problems }) => problems),
    leftOut,
  };
}

function columnDrafts(content: string, where: string, mode: LabelMode): readonly Draft[] {
  return parseColumns(content, where, { mode }).documents.map(({ id, text, spans }) => {
    const points = [...text].length === text.length ? undefined : pointsBefore(text);
    const at = (unit: number) => points?.[unit] ?? unit;
    const mentions = spans.map(({ start, end, type }) => ({ start: at(start), end: at(end), label: type }));
    return { id, text, mentions };
  });
}

/** For each position of the text, the code points before it. */
function pointsBefore(text: string): readonly number[] {
  let points = 0;
  return [...text, ''].flatMap((character) => {
    const before = points++;
    return Array.from({ length: Math.max(1, character.length) }, () => before);
  });
}

/** All releases as one file, of a form that keeps them so. */
export function formatCorpus(format: CorpusFormat, documents: readonly Gold[], labels: LabelScheme): string {
  if (format === 'label-studio') return formatLabelStudio(documents);
  if (format === 'nif') return [NIF_PREFIXES, ...documents.map(formatNif)].join('\n');
  return documents
    .flatMap((document) => writeFormat(format, document, labels).map(({ content }) => content))
    .join('');
}

/** A file of a converted release: its name is the release's id and the suffix. */
export interface WrittenFile {
  readonly suffix: string;
  readonly content: string;
}

/** Whether a release has files of its own; else all go into one. */
export function isFolderFormat(format: CorpusFormat): boolean {
  return isPaired(format) || format === 'webanno';
}

/** One release in a form. Throws an InputError for what the form cannot hold at all. */
export function writeFormat(
  format: CorpusFormat,
  document: Gold,
  labels: LabelScheme,
): readonly WrittenFile[] {
  const one = (suffix: string, content: string) => [{ suffix, content }];
  switch (format) {
    case 'standoff':
      return one('', `${formatStandoffLine(document)}\n`);
    case 'spacy':
      return one('', `${formatSpacyLine(document)}\n`);
    case 'columns':
      return one('', `${formatColumns(document, labels)}\n`);
    case 'nif':
      return one('', `${NIF_PREFIXES}\n${formatNif(document)}\n`);
    case 'label-studio':
      return one('', formatLabelStudio([document]));
    case 'webanno':
      return one('.tsv', formatWebAnno(document));
    case 'brat':
      return [...one('.txt', document.text), ...one('.ann', formatBrat(document))];
    case 'inline': {
      const { source, annotated } = formatInline(document);
      return [...one('.txt', source), ...one('.ann', annotated)];
    }
  }
}
