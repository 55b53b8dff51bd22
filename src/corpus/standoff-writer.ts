/** Writes standoff JSONL: what `parseStandoffLine` reads. */
import type { Annotated, Entity, Mention, MentionType, Span } from '../document.ts';
import { createOffsetMap } from '../offsets.ts';
import { formatDateValue } from './date-value.ts';
import type { Gold } from './gold.ts';

/** One line, without its line end; keys in a fixed order, positions in code points. */
export function formatStandoffLine(document: Annotated | Gold): string {
  return JSON.stringify(standoffRow(document));
}

/** What a line says, for forms that carry it within their own. */
export interface StandoffRow {
  readonly id: string;
  readonly date: string | null;
  readonly url?: string;
  readonly text: string;
  readonly mentions: readonly StandoffMention[];
  readonly entities: readonly StandoffEntity[];
  readonly zones?: readonly object[];
  readonly quotations?: readonly object[];
  readonly source?: object;
}

/** Positions in code points. */
export interface StandoffMention extends Span {
  readonly type: MentionType;
  readonly score?: number;
  readonly value?: string | null;
  readonly entity?: string;
  readonly holder?: string;
  readonly org?: string;
  readonly status?: string;
}

export interface StandoffEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly wiki: string | null;
  readonly entry?: string;
  readonly sameAs?: readonly string[];
  readonly linkScore?: number;
}

export function standoffRow(document: Annotated | Gold): StandoffRow {
  const map = createOffsetMap(document.text);
  const place = (span: Span) => ({ start: map.toCodePoint(span.start), end: map.toCodePoint(span.end) });
  return {
    id: document.id,
    date: document.date ?? null,
    ...(document.url !== undefined && { url: document.url }),
    text: document.text,
    mentions: document.mentions.map((mention) => ({ ...place(mention), ...mentionFields(mention) })),
    entities: document.entities.map(entityFields),
    ...(document.zones && {
      zones: document.zones.map((zone) => ({ ...place(zone), kind: zone.kind, rule: zone.rule })),
    }),
    ...(document.quotations && {
      quotations: document.quotations.map((quotation) => ({
        ...place(quotation),
        kind: quotation.kind,
        ...(quotation.speaker !== undefined && { speaker: quotation.speaker }),
      })),
    }),
    ...('source' in document && document.source && { source: document.source }),
  };
}

/** A score of 1 is left out: it is what its absence means. */
function mentionFields(mention: Mention): Omit<StandoffMention, keyof Span> {
  const common = { type: mention.type, ...(mention.score !== 1 && { score: mention.score }) };
  if (mention.type === 'DATE') return { ...common, value: formatDateValue(mention.value) };
  if (mention.type !== 'TITLE') return { ...common, entity: mention.entity };
  const { holder, org, status } = mention;
  return {
    ...common,
    ...(holder !== undefined && { holder }),
    ...(org !== undefined && { org }),
    ...(status !== undefined && { status }),
  };
}

function entityFields({ id, type, name, link }: Entity): StandoffEntity {
  if (link.kind === 'unknown') return { id, type, name, wiki: '?' };
  const score = link.score !== 1 && { linkScore: link.score };
  if (link.kind === 'nil') return { id, type, name, wiki: null, ...score };
  const isPlain = link.wiki !== undefined && link.entry === `enwiki:${link.wiki}`;
  return {
    id,
    type,
    name,
    wiki: link.wiki ?? null,
    ...(!isPlain && { entry: link.entry }),
    ...(link.sameAs.length > 0 && { sameAs: link.sameAs }),
    ...score,
  };
}
