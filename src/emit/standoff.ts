/** Standoff JSONL: the form of reference data, so that predictions can be scored and read back. */
import type { Entity, Mention } from '../document.ts';
import { createOffsetMap } from '../offsets.ts';
import type { Emittable } from './emittable.ts';

interface StandoffMention {
  /** Half-open, in Unicode code points of `text`. */
  readonly start: number;
  readonly end: number;
  readonly type: Mention['type'];
  readonly score: number;
  readonly entity?: string;
  readonly holder?: string;
  readonly org?: string;
  /** First and last day joined by a slash, one day, or null where the days are not known. */
  readonly value?: string | null;
}

interface StandoffEntity {
  readonly id: string;
  readonly type: Entity['type'];
  readonly name: string;
  /** Title of the English Wikipedia article; null when there is none; `?` when nobody decided. */
  readonly wiki: string | null;
  readonly sameAs: readonly string[];
}

export interface Standoff {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly mentions: readonly StandoffMention[];
  readonly entities: readonly StandoffEntity[];
}

/** One row of standoff JSONL; positions count code points. */
export function toStandoff(document: Emittable): Standoff {
  const offsets = createOffsetMap(document.text);
  return {
    id: document.id,
    date: document.date ?? null,
    text: document.text,
    mentions: document.mentions.map((mention) => ({
      start: offsets.toCodePoint(mention.start),
      end: offsets.toCodePoint(mention.end),
      type: mention.type,
      score: roundScore(mention.score),
      ...resolution(mention),
    })),
    entities: document.entities.map(standoffEntity),
  };
}

function resolution(mention: Mention): Partial<StandoffMention> {
  if (mention.type === 'DATE') return { value: dateValue(mention.value) };
  if (mention.type !== 'TITLE') return { entity: mention.entity };
  return {
    ...(mention.holder !== undefined && { holder: mention.holder }),
    ...(mention.org !== undefined && { org: mention.org }),
  };
}

function standoffEntity({ id, type, name, link }: Entity): StandoffEntity {
  if (link.kind === 'entry') return { id, type, name, wiki: link.wiki ?? null, sameAs: link.sameAs };
  return { id, type, name, wiki: link.kind === 'nil' ? null : '?', sameAs: [] };
}

/** `2024-02-07`, `2024-02-07/2024-02-08`, or null. */
export function dateValue(value: Extract<Mention, { type: 'DATE' }>['value']): string | null {
  if (value.kind !== 'calendar') return null;
  return value.first === value.last ? value.first : `${value.first}/${value.last}`;
}

/** Four decimals: more is noise, and differs between machines' floating-point libraries. */
export function roundScore(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
