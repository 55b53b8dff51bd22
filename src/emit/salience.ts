/** Which entities the release is about: by zone, frequency and position. */
import type { Entity, NameMention, ZoneKind } from '../document.ts';
import { type Emittable, zoneAt } from './emittable.ts';
import type { Ticker } from './tickers.ts';

export interface RankedEntity {
  readonly entity: Entity;
  /** Mentions in the release proper: none of them in a zone or place that says nothing of its subject. */
  readonly mentions: readonly NameMention[];
  readonly score: number;
}

/** What one mention adds. Zones that are not listed count like the body. */
const ZONE_WEIGHT: Readonly<Partial<Record<ZoneKind, number>>> = {
  headline: 4,
  dek: 2,
  lead: 2,
  boilerplate: 0.5,
  notes: 0.5,
  table: 0.5,
  'release-line': 0.25,
  embargo: 0.25,
  dateline: 0.25,
  'end-mark': 0.25,
  meta: 0.25,
};
/** Mentions here add nothing to the markup: legal text, people who only answer the telephone, page furniture. */
const SILENT_ZONES: readonly (ZoneKind | undefined)[] = ['safe-harbour', 'contact', 'footer'];
/** What standing at the very beginning adds; it falls to nothing at the end of the text. */
const POSITION_WEIGHT = 2;

/** Entities that a reader meets in the release proper, the most salient first. */
export function rankEntities(document: Emittable, tickers: readonly Ticker[]): readonly RankedEntity[] {
  const mentions = new Map<string, NameMention[]>(document.entities.map(({ id }) => [id, []]));
  for (const mention of document.mentions) {
    if (mention.type === 'TITLE' || mention.type === 'DATE' || isSilent(document, mention, tickers)) continue;
    mentions.get(mention.entity)?.push(mention);
  }
  return document.entities
    .map((entity) => {
      const own = mentions.get(entity.id) ?? [];
      return { entity, mentions: own, score: scoreOf(document, own) };
    })
    .filter((ranked) => ranked.mentions.length > 0)
    .sort((a, b) => b.score - a.score || firstStart(a) - firstStart(b));
}

function isSilent(document: Emittable, mention: NameMention, tickers: readonly Ticker[]): boolean {
  const wire = document.dateline?.wire;
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start <= mention.start && mention.end <= span.end;
  return (
    SILENT_ZONES.includes(zoneAt(document, mention.start)) ||
    (wire !== undefined && inside(wire)) ||
    tickers.some(inside)
  );
}

function scoreOf(document: Emittable, mentions: readonly NameMention[]): number {
  const [first] = mentions;
  if (first === undefined) return 0;
  const weights = mentions.map((mention) => ZONE_WEIGHT[zoneAt(document, mention.start) ?? 'body'] ?? 1);
  const position = POSITION_WEIGHT * (1 - first.start / document.text.length);
  return weights.reduce((sum, weight) => sum + weight, 0) + position;
}

function firstStart(ranked: RankedEntity): number {
  return ranked.mentions[0]?.start ?? 0;
}

const MOST_SUBJECTS = 3;
/** Less salient than this share of the most salient entity: mentioned, not a subject. */
const SUBJECT_SHARE = 0.5;

/** The few entities the release is about: the issuer first, then by salience. */
export function findSubjects(ranked: readonly RankedEntity[], issuer: Entity | undefined): readonly Entity[] {
  const least = (ranked[0]?.score ?? 0) * SUBJECT_SHARE;
  const others = ranked.filter(({ entity, score }) => entity !== issuer && score >= least);
  return [...(issuer === undefined ? [] : [issuer]), ...others.map(({ entity }) => entity)].slice(
    0,
    MOST_SUBJECTS,
  );
}
