/**
 * Standoff JSONL, the exchange form of annotated releases: one object a line with `id`, `date`, `text`,
 * `mentions` and `entities`, positions in Unicode code points. `docs/corpus-formats.md` states every field.
 */
import type { DocumentId, Entity, EntityId, Link, Mention, Quotation, Span, Zone } from '../document.ts';
import { MENTION_TYPES, ZONE_KINDS } from '../document.ts';
import { InputError } from '../errors.ts';
import { createOffsetMap, type OffsetMap } from '../offsets.ts';
import { parseDateValue } from './date-value.ts';
import type { JsonObject } from './expect.ts';
import {
  expectArray,
  expectDate,
  expectObject,
  expectOneOf,
  expectString,
  optionalString,
  parseJsonObject,
  show,
} from './expect.ts';
import type { Gold, ReleaseSource } from './gold.ts';

/** Reads one line. `where` names file and line in the sentence of an InputError. */
export function parseStandoffLine(line: string, where: string): Gold {
  return parseStandoff(parseJsonObject(line, where), where);
}

/** As `parseStandoffLine`, of a line that is parsed already. */
export function parseStandoff(fields: JsonObject, where: string): Gold {
  const text = expectString(fields['text'], '`text`', where);
  const offsets = createOffsetMap(text);
  const date =
    fields['date'] === null || fields['date'] === undefined ? undefined : expectDate(fields['date'], where);
  const url = optionalString(fields['url'], '`url`', where);
  const rows = <Row>(name: string, what: string, parse: (row: JsonObject, where: string) => Row): Row[] =>
    expectArray(fields[name] ?? [], `\`${name}\``, where).map((value, index) => {
      const place = `${what} ${index + 1} at ${where}`;
      return parse(expectObject(value, 'an object', place), place);
    });
  return {
    id: expectString(fields['id'], '`id`', where) as DocumentId,
    text,
    ...(date && { date }),
    ...(url !== undefined && { url }),
    mentions: rows('mentions', 'mention', (row, place) => parseMention(row, offsets, place)).sort(
      inTextOrder,
    ),
    entities: rows('entities', 'entity', parseEntity),
    ...(fields['zones'] !== undefined && {
      zones: rows('zones', 'zone', (row, place) => parseZone(row, offsets, place)).sort(inTextOrder),
    }),
    ...(fields['quotations'] !== undefined && {
      quotations: rows('quotations', 'quotation', (row, place) => parseQuotation(row, offsets, place)).sort(
        inTextOrder,
      ),
    }),
    ...(fields['source'] !== undefined && {
      source: expectObject(fields['source'], 'an object', `\`source\` at ${where}`) as ReleaseSource,
    }),
  };
}

function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function parseMention(row: JsonObject, offsets: OffsetMap, where: string): Mention {
  const span = parseSpan(row, offsets, where);
  const type = expectOneOf(row['type'], MENTION_TYPES, '`type`', where);
  const score = typeof row['score'] === 'number' ? row['score'] : 1;
  if (type === 'DATE') return { ...span, type, score, value: parseDateValue(row['value'], where) };
  if (type !== 'TITLE') {
    return { ...span, type, score, entity: expectString(row['entity'], '`entity`', where) as EntityId };
  }
  const holder = optionalString(row['holder'], '`holder`', where) as EntityId | undefined;
  const org = optionalString(row['org'], '`org`', where) as EntityId | undefined;
  const statuses = ['current', 'former', 'acting', 'designate'] as const;
  return {
    ...span,
    type,
    score,
    ...(holder !== undefined && { holder }),
    ...(org !== undefined && { org }),
    ...(row['status'] !== undefined && {
      status: expectOneOf(row['status'], statuses, '`status`', where),
    }),
  };
}

function parseSpan(row: JsonObject, offsets: OffsetMap, where: string): Span {
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

function parseEntity(row: JsonObject, where: string): Entity {
  const type = expectOneOf(row['type'], ['PERSON', 'ORG', 'PLACE'], '`type`', where);
  const id = expectString(row['id'], '`id`', where) as EntityId;
  const name = expectString(row['name'], '`name`', where);
  return { id, type, name, link: parseLink(row, id, name, where) };
}

/**
 * `wiki` is a Wikipedia title, null for an entity without article, `?` (or absent) where nobody decided.
 * An entity without article that still has `entry` or `sameAs` is linked by those.
 */
function parseLink(row: JsonObject, id: string, name: string, where: string): Link {
  const wiki = optionalString(row['wiki'], '`wiki`', where);
  const stated = optionalString(row['entry'], '`entry`', where);
  const sameAs = expectArray(row['sameAs'] ?? [], '`sameAs`', where).map((iri) =>
    expectString(iri, 'each of `sameAs`', where),
  );
  const score = typeof row['linkScore'] === 'number' ? row['linkScore'] : 1;
  if (wiki !== undefined && wiki !== '?') {
    const entry = (stated ?? `enwiki:${wiki}`) as never;
    return { kind: 'entry', entry, name: wiki.replaceAll('_', ' '), wiki, sameAs, score };
  }
  const other = stated ?? sameAs[0];
  if (row['wiki'] === null && other !== undefined) {
    return { kind: 'entry', entry: other as never, name, sameAs, score };
  }
  return row['wiki'] === null ? { kind: 'nil', id, score } : { kind: 'unknown' };
}

function parseZone(row: JsonObject, offsets: OffsetMap, where: string): Zone {
  const kind = expectOneOf(row['kind'], ZONE_KINDS, '`kind`', where);
  const rule = optionalString(row['rule'], '`rule`', where) ?? 'stated';
  return { ...parseSpan(row, offsets, where), kind, rule };
}

function parseQuotation(row: JsonObject, offsets: OffsetMap, where: string): Quotation {
  const kind = expectOneOf(row['kind'], ['direct', 'indirect'], '`kind`', where);
  const speaker = optionalString(row['speaker'], '`speaker`', where) as EntityId | undefined;
  return { ...parseSpan(row, offsets, where), kind, ...(speaker !== undefined && { speaker }) };
}
