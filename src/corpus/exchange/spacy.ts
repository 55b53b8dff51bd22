/**
 * spaCy's JSON, a document a line: `{"text", "ents": [{"start", "end", "label", "kb_id"?}]}` as `Doc.to_json` has it,
 * `spans` in the place of `ents` as Prodigy writes, or `entities`, `labels` or `label` as `[start, end, label]` (the
 * training form of spaCy 2, and doccano's export). Positions count code points. (spacy.io/api/data-formats)
 */
import { InputError } from '../../errors.ts';
import {
  expectArray,
  expectObject,
  expectString,
  type JsonObject,
  optionalString,
  parseJsonObject,
  show,
} from '../expect.ts';
import type { Gold } from '../gold.ts';
import { type StandoffEntity, standoffRow } from '../standoff-writer.ts';
import type { Draft, DraftMention } from './draft.ts';
import { identifiersOf } from './links.ts';

const SPAN_KEYS = ['ents', 'spans', 'entities', 'labels', 'label'] as const;

/** Whether a row is of this form and not standoff. */
export function isSpacyRow(row: JsonObject): boolean {
  return (
    typeof row['text'] === 'string' && row['mentions'] === undefined && SPAN_KEYS.some((key) => key in row)
  );
}

/** A line without an id is named by its number. */
export function parseSpacyLine(line: string, number: number, where: string): Draft {
  const row = parseJsonObject(line, where);
  const meta =
    row['meta'] === undefined ? {} : expectObject(row['meta'], 'an object', `\`meta\` at ${where}`);
  const key = SPAN_KEYS.find((name) => row[name] !== undefined && !isSpanGroups(row[name]));
  const id = row['id'] ?? meta['id'] ?? number;
  const { date, url, source, zones, quotations, entities } = meta;
  return {
    id: String(id),
    text: expectString(row['text'], '`text`', where),
    mentions: expectArray(key === undefined ? [] : row[key], `\`${key}\``, where).map((span, at) =>
      parseSpan(span, `span ${at + 1} at ${where}`),
    ),
    fields: definedOnly({ date, url, source, zones, quotations }),
    ...(entities !== undefined && { entities: entities as readonly StandoffEntity[] }),
  };
}

/** `Doc.to_json` has span groups beside `ents`: an object of arrays. */
function isSpanGroups(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseSpan(span: unknown, where: string): DraftMention {
  if (Array.isArray(span)) {
    const [start, end, label] = span as readonly unknown[];
    return { ...position(start, end, where), label: expectString(label, 'a label', where) };
  }
  const row = expectObject(span, 'a span', where);
  const { entity, holder, org, status, value, score } = row;
  const link = optionalString(row['kb_id'], '`kb_id`', where);
  const named = optionalString(entity, '`entity`', where);
  return {
    ...position(row['start'], row['end'], where),
    label: expectString(row['label'], '`label`', where),
    ...(named !== undefined && { entity: named }),
    ...(link && { links: [link] }),
    fields: definedOnly({ holder, org, status, value, score }),
  };
}

function position(start: unknown, end: unknown, where: string) {
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    throw new InputError(
      `Expected whole numbers as positions, got ${show(start)} and ${show(end)} in ${where}`,
    );
  }
  return { start: start as number, end: end as number };
}

function definedOnly(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * A line. Label and first link of a mention stand where spaCy looks for them; the rest as further keys of the span,
 * and under `meta` for the release. Nothing is lost.
 */
export function formatSpacyLine(document: Gold): string {
  const { text, mentions, ...meta } = standoffRow(document);
  const links = new Map(meta.entities.map((entity) => [entity.id, identifiersOf(entity)[0]]));
  const ents = mentions.map(({ start, end, type, ...rest }) => {
    const link = rest.entity === undefined ? undefined : links.get(rest.entity);
    return { start, end, label: type, ...(link !== undefined && { kb_id: link }), ...rest };
  });
  return JSON.stringify({ text, ents, meta });
}
