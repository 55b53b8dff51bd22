/**
 * Standoff JSONL, the exchange form of annotated releases: one object a line with `id`, `date`, `text`,
 * `mentions` and `entities`, positions in Unicode code points.
 */
import type {
  Annotated,
  DateValue,
  DocumentId,
  Entity,
  EntityId,
  IsoDate,
  Link,
  Mention,
  Span,
} from '../document.ts';
import { MENTION_TYPES, parseIsoDate } from '../document.ts';
import { InputError } from '../errors.ts';
import { createOffsetMap, type OffsetMap } from '../offsets.ts';

/** Reads one line. `where` names file and line in the sentence of an InputError. */
export function parseStandoffLine(line: string, where: string): Annotated {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new InputError(
      `Expected one JSON object a line, got broken JSON (${(error as Error).message}) at ${where}`,
    );
  }
  const fields = expectObject(row, 'a JSON object', where);
  const id = expectString(fields['id'], '`id`', where) as DocumentId;
  const text = expectString(fields['text'], '`text`', where);
  const offsets = createOffsetMap(text);
  const date =
    fields['date'] === null || fields['date'] === undefined ? undefined : expectDate(fields['date'], where);
  const url = typeof fields['url'] === 'string' ? fields['url'] : undefined;
  const mentions = expectArray(fields['mentions'] ?? [], '`mentions`', where)
    .map((value, index) => parseMention(value, offsets, `mention ${index + 1} at ${where}`))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const entities = expectArray(fields['entities'] ?? [], '`entities`', where).map((value, index) =>
    parseEntity(value, `entity ${index + 1} at ${where}`),
  );
  return { id, text, ...(date && { date }), ...(url !== undefined && { url }), mentions, entities };
}

function parseMention(value: unknown, offsets: OffsetMap, where: string): Mention {
  const row = expectObject(value, 'an object', where);
  const span = parseSpan(row, offsets, where);
  const type = MENTION_TYPES.find((name) => name === row['type']);
  if (type === undefined) {
    throw new InputError(
      `Expected \`type\` to be one of ${MENTION_TYPES.join(', ')}, got ${show(row['type'])} in ${where}`,
    );
  }
  const score = typeof row['score'] === 'number' ? row['score'] : 1;
  if (type === 'DATE') return { ...span, type, score, value: parseDateValue(row['value'], where) };
  if (type !== 'TITLE') {
    return { ...span, type, score, entity: expectString(row['entity'], '`entity`', where) as EntityId };
  }
  return {
    ...span,
    type,
    score,
    ...(typeof row['holder'] === 'string' && { holder: row['holder'] as EntityId }),
    ...(typeof row['org'] === 'string' && { org: row['org'] as EntityId }),
  };
}

function parseSpan(row: Readonly<Record<string, unknown>>, offsets: OffsetMap, where: string): Span {
  const [start, end] = [row['start'], row['end']];
  const [from, to] = [start, end].map((point) =>
    Number.isInteger(point) ? offsets.toUnit(point as number) : undefined,
  );
  if (from === undefined || to === undefined || from >= to) {
    throw new InputError(
      `Expected \`start\` < \`end\` within the text's ${offsets.codePointLength} code points, got ${show(start)} and ${show(end)} in ${where}`,
    );
  }
  return { start: from, end: to };
}

/** `null` or absent: not resolved. One day, or first and last day joined by a slash. */
function parseDateValue(value: unknown, where: string): DateValue {
  if (value === null || value === undefined) return { kind: 'unresolved', reason: 'no value given' };
  const [first, last = first] = expectString(value, '`value`', where).split('/');
  const days = [expectDate(first, where), expectDate(last, where)] as const;
  return {
    kind: 'calendar',
    first: days[0],
    last: days[1],
    granularity: days[0] === days[1] ? 'day' : 'range',
    said: [],
    inferred: [],
  };
}

function parseEntity(value: unknown, where: string): Entity {
  const row = expectObject(value, 'an object', where);
  const type = (['PERSON', 'ORG', 'PLACE'] as const).find((name) => name === row['type']);
  if (type === undefined) {
    throw new InputError(
      `Expected \`type\` to be PERSON, ORG or PLACE, got ${show(row['type'])} in ${where}`,
    );
  }
  const id = expectString(row['id'], '`id`', where) as EntityId;
  const name = expectString(row['name'], '`name`', where);
  return { id, type, name, link: parseLink(row, id) };
}

/** In reference data `wiki` is a Wikipedia title, null for an entity without article, `?` where nobody decided. */
function parseLink(row: Readonly<Record<string, unknown>>, id: string): Link {
  const wiki = row['wiki'];
  if (wiki === null) return { kind: 'nil', id, score: 1 };
  if (typeof wiki !== 'string' || wiki === '?') return { kind: 'unknown' };
  const sameAs = Array.isArray(row['sameAs']) ? row['sameAs'].filter((iri) => typeof iri === 'string') : [];
  return {
    kind: 'entry',
    entry: `enwiki:${wiki}` as never,
    name: wiki.replaceAll('_', ' '),
    wiki,
    sameAs,
    score: 1,
  };
}

function expectObject(value: unknown, what: string, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`Expected ${what}, got ${show(value)} in ${where}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function expectArray(value: unknown, what: string, where: string): readonly unknown[] {
  if (!Array.isArray(value))
    throw new InputError(`Expected ${what} to be an array, got ${show(value)} in ${where}`);
  return value;
}

function expectString(value: unknown, what: string, where: string): string {
  if (typeof value !== 'string')
    throw new InputError(`Expected ${what} to be a string, got ${show(value)} in ${where}`);
  return value;
}

function expectDate(value: unknown, where: string): IsoDate {
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (date === undefined)
    throw new InputError(`Expected a day as YYYY-MM-DD, got ${show(value)} in ${where}`);
  return date;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
