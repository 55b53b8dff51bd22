/**
 * Partly annotated texts, one JSON object a line (`.partial.jsonl`): `id`, `text`, `date`?, `spans` (`start`, `end`,
 * `type`), `doubtful`? (`start`, `end`, `types`: a list or "any"), `unannotated`? (types), `weight`?. Positions count
 * Unicode code points.
 */
import { type DocumentId, parseIsoDate } from '../document.ts';
import { InputError } from '../errors.ts';
import { createOffsetMap, type OffsetMap } from '../offsets.ts';
import type { DoubtfulText, LabelledText, TrainingDocument } from './training-document.ts';

type Row = Readonly<Record<string, unknown>>;

/** Throws an InputError; `where` names file and line. */
export function parsePartialLine(line: string, where: string): TrainingDocument {
  const row = parseObject(line, where);
  const { id, text, weight } = row;
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new InputError(`Expected \`id\` and \`text\` to be strings, got other values at ${where}`);
  }
  if (weight !== undefined && !(typeof weight === 'number' && weight > 0)) {
    throw new InputError(
      `Expected \`weight\` to be a number above 0, got ${JSON.stringify(weight)} at ${where}`,
    );
  }
  const offsets = createOffsetMap(text);
  const date = typeof row['date'] === 'string' ? parseIsoDate(row['date']) : undefined;
  const spans = rowsOf(row, 'spans', where).map((span): LabelledText => {
    if (typeof span['type'] !== 'string')
      throw new InputError(`Expected spans with a \`type\`, got none at ${where}`);
    return { ...positions(span, offsets, where), type: span['type'] };
  });
  const doubtful = rowsOf(row, 'doubtful', where).map(
    (span): DoubtfulText => ({
      ...positions(span, offsets, where),
      types: span['types'] === 'any' ? 'any' : namesOf(span['types'], where),
    }),
  );
  return {
    id: id as DocumentId,
    text,
    ...(date && { date }),
    spans: spans.sort((a, b) => a.start - b.start || a.end - b.end),
    doubtful,
    unannotated: namesOf(row['unannotated'] ?? [], where),
    ...(typeof weight === 'number' && { weight }),
  };
}

function parseObject(line: string, where: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new InputError(
      `Expected one JSON object a line, got broken JSON (${(error as Error).message}) at ${where}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`Expected one JSON object a line, got ${JSON.stringify(value)} at ${where}`);
  }
  return value as Row;
}

function rowsOf(row: Row, name: string, where: string): readonly Row[] {
  const value = row[name] ?? [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'object' || item === null)) {
    throw new InputError(`Expected \`${name}\` to be a list of objects, got other values at ${where}`);
  }
  return value as readonly Row[];
}

function positions(row: Row, offsets: OffsetMap, where: string): { start: number; end: number } {
  const [start, end] = [row['start'], row['end']].map((point) =>
    Number.isInteger(point) ? offsets.toUnit(point as number) : undefined,
  );
  if (start === undefined || end === undefined || start >= end) {
    throw new InputError(
      `Expected \`start\` < \`end\` within the text, got ${JSON.stringify(row)} at ${where}`,
    );
  }
  return { start, end };
}

function namesOf(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value) || value.some((name) => typeof name !== 'string')) {
    throw new InputError(`Expected a list of types, got ${JSON.stringify(value)} at ${where}`);
  }
  return value as readonly string[];
}
