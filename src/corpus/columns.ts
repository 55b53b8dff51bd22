/**
 * Column files: a token a line with its labels in columns, an empty line after each sentence, `-DOCSTART-` before
 * each document. Types may have any name; there are no entities, values or roles.
 */
import { InputError } from '../errors.ts';
import {
  detectScheme,
  type Label,
  type LabelMode,
  type LabelScheme,
  parseLabel,
  spansOfLabels,
} from './labels.ts';

/** A document of a column file: its text is its tokens joined by spaces, its sentences by line ends. */
export interface ColumnDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export interface ColumnOptions {
  readonly mode: LabelMode;
  /** Detected from the labels when absent. */
  readonly scheme?: LabelScheme;
  /** Which column holds the labels, counted from the last (0). */
  readonly fromLast?: number;
}

export interface ColumnReading {
  readonly scheme: LabelScheme;
  readonly documents: readonly ColumnDocument[];
}

interface Row {
  readonly token: string;
  readonly label: Label;
}

/** `where` names the file. Columns are parted by tabs or spaces; the token is the first. Throws an InputError. */
export function parseColumns(content: string, where: string, options: ColumnOptions): ColumnReading {
  const documents = parseRows(content, where, options.fromLast ?? 0);
  const sentences = documents.flat();
  const scheme = options.scheme ?? detectScheme(sentences.map((rows) => rows.map(({ label }) => label)));
  return {
    scheme,
    documents: documents.map((rows, index) => ({
      id: `${index + 1}`,
      ...layOut(rows, options.mode, scheme),
    })),
  };
}

function parseRows(content: string, where: string, fromLast: number): readonly (readonly Row[])[][] {
  const documents: Row[][][] = [];
  let sentences: Row[][] = [];
  let rows: Row[] = [];
  const endSentence = () => {
    if (rows.length > 0) sentences.push(rows);
    rows = [];
  };
  const endDocument = () => {
    endSentence();
    if (sentences.length > 0) documents.push(sentences);
    sentences = [];
  };
  content.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return endSentence();
    if (line.startsWith('-DOCSTART-')) return endDocument();
    const cells = line.trim().split(/\t| +/);
    const cell = cells[cells.length - 1 - fromLast];
    if (cell === undefined || cells.length < 2 + fromLast) {
      const place = `${where}:${index + 1}`;
      throw new InputError(
        `Expected a token and ${fromLast + 1} label column(s), got ${cells.length} column(s) at ${place}`,
      );
    }
    rows.push({ token: cells[0]!, label: parseLabel(cell, `${where}:${index + 1}`) });
  });
  endDocument();
  return documents;
}

function layOut(
  sentences: readonly (readonly Row[])[],
  mode: LabelMode,
  scheme: LabelScheme,
): Pick<ColumnDocument, 'text' | 'spans'> {
  let text = '';
  const spans = sentences.flatMap((rows) => {
    const places = rows.map(({ token }, at) => {
      if (text !== '') text += at === 0 ? '\n' : ' ';
      text += token;
      return { start: text.length - token.length, end: text.length };
    });
    return spansOfLabels(
      rows.map(({ label }) => label),
      mode,
      scheme,
    ).map(({ first, end, type }) => ({ start: places[first]!.start, end: places[end - 1]!.end, type }));
  });
  return { text, spans };
}
