/** The release itself as a `NewsArticle`. schema.org has no press release: `genre` says so with IPTC's code. */
import type { NewsArticle, WithContext } from 'schema-dts';
import type { DateMention, Granularity, ZoneKind } from '../document.ts';
import { type Emittable, oneLine, zoneAt } from './emittable.ts';
import { compactObject, type JsonObject, oneOrMany } from './json.ts';
import type { RankedEntity } from './salience.ts';
import { entityWithin, type View } from './view.ts';

type ArticleKey = Extract<keyof Exclude<WithContext<NewsArticle>, string>, string>;

/** Press Release: promotional material or information provided to a news organisation (IPTC Genre NewsCodes). */
export const PRESS_RELEASE = 'http://cv.iptc.org/newscodes/genre/Press_Release';

export function articleNode(view: View, withBody: boolean): JsonObject {
  const { document, iris } = view;
  const issuer = view.issuer === undefined ? undefined : view.reference(view.issuer.id);
  const place = document.dateline?.place;
  const origin = place === undefined ? undefined : entityWithin(view, place, 'PLACE');
  const mentioned = [
    ...document.entities
      .filter((entity) => !view.subjects.includes(entity))
      .flatMap(({ id }) => view.reference(id) ?? []),
    ...view.events.map(({ name }) => ({ '@id': iris.event(name) })),
  ];
  return compactObject({
    '@type': 'NewsArticle',
    '@id': iris.article,
    url: document.url,
    headline: textOfZones(document, 'headline'),
    alternativeHeadline: textOfZones(document, 'dek'),
    genre: PRESS_RELEASE,
    dateline: datelineText(document),
    datePublished: document.published ?? document.date ?? datelineDay(document),
    temporalCoverage: reportedPeriod(document),
    locationCreated: view.reference(origin),
    contentLocation: oneOrMany(placesOfContent(view)),
    author: issuer,
    publisher: issuer,
    sourceOrganization: issuer,
    about: oneOrMany(view.subjects.flatMap(({ id }) => view.reference(id) ?? [])),
    mentions: oneOrMany(mentioned),
    hasPart: oneOrMany(quotationNodes(view)),
    articleBody: withBody ? document.text : undefined,
  } satisfies { [Key in ArticleKey]?: unknown });
}

/** The first stretch of zones of a kind; several zones in a row are its lines. */
export function textOfZones(document: Emittable, kind: ZoneKind): string | undefined {
  const zones = document.zones ?? [];
  const first = zones.findIndex((zone) => zone.kind === kind);
  if (first === -1) return undefined;
  const after = zones.findIndex((zone, index) => index > first && zone.kind !== kind);
  const lines = zones.slice(first, after === -1 ? undefined : after);
  return oneLine(lines.map((zone) => document.text.slice(zone.start, zone.end)).join(' '));
}

/** Place and date as they stand there, without the wire service and the dash. */
function datelineText({ dateline, text }: Emittable): string | undefined {
  const parts = [dateline?.place, dateline?.date].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const words = parts.map((part) => oneLine(text.slice(part.start, part.end)).replace(/[,\s–—-]+$/, ''));
  return words.join(', ');
}

/** The dateline's place as it stands there. */
export function datelinePlace({ dateline, text }: Emittable): string | undefined {
  const place = dateline?.place;
  return place === undefined ? undefined : oneLine(text.slice(place.start, place.end));
}

function datelineDay({ dateline, mentions }: Emittable): string | undefined {
  const span = dateline?.date;
  const date = mentions.find(
    (mention): mention is DateMention =>
      mention.type === 'DATE' && span !== undefined && span.start <= mention.start && mention.end <= span.end,
  );
  return date?.value.kind === 'calendar' && date.value.first === date.value.last
    ? date.value.first
    : undefined;
}

/** Places that the release is about, and those its headline names. */
function placesOfContent(view: View): readonly JsonObject[] {
  const isMeant = ({ entity, mentions }: RankedEntity): boolean =>
    view.subjects.includes(entity) ||
    mentions.some(({ start }) => zoneAt(view.document, start) === 'headline');
  return view.ranked
    .filter(({ entity }) => entity.type === 'PLACE')
    .filter(isMeant)
    .map(({ entity }) => view.reference(entity.id))
    .filter((place) => place !== undefined);
}

/** What a release reports on; decades and centuries are history. */
const PERIODS: ReadonlySet<Granularity> = new Set([
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'range',
]);

/** The period that headline, dek or lead names, such as the quarter whose results are announced; a lead says so. */
function reportedPeriod(document: Emittable): string | undefined {
  for (const mention of document.mentions) {
    if (mention.type !== 'DATE' || mention.value.kind !== 'calendar') continue;
    if (mention.value.first === mention.value.last || !PERIODS.has(mention.value.granularity)) continue;
    const zone = zoneAt(document, mention.start);
    const before = document.text.slice(Math.max(0, mention.start - 40), mention.start);
    const isReported = zone === 'lead' && /\bresults (?:for|of) (?:the|its|their)? ?$/u.test(before);
    if (zone !== 'headline' && zone !== 'dek' && !isReported) continue;
    if (/\b(?:since|until|till|before|after|by|from|in over|first time in) $/iu.test(before)) continue;
    return `${mention.value.first}/${mention.value.last}`;
  }
  return undefined;
}

/** Direct quotations whose speaker is known, in the speaker's words alone: without marks and the comma before `said`. */
function quotationNodes(view: View): readonly JsonObject[] {
  return (view.document.quotations ?? []).flatMap((quotation) => {
    const creator = view.reference(quotation.speaker);
    if (quotation.kind !== 'direct' || creator === undefined) return [];
    const words = oneLine(view.document.text.slice(quotation.start, quotation.end));
    const text = words.replace(/^["“”„«'‘]\s*/, '').replace(/[\s,]*["“”»'’]?$/, '');
    return text === '' ? [] : [{ '@type': 'Quotation', text, creator }];
  });
}
