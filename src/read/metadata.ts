/** What a page says of itself outside its text: date, address. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type IsoDate, parseIsoDate } from '../document.ts';
import { attribute, descendants, textOf } from './dom.ts';

type Element = DefaultTreeAdapterTypes.Element;

export interface PageMetadata {
  readonly date?: IsoDate;
  /** RFC 3339 with offset, where the page gives time and zone. */
  readonly published?: string;
  readonly url?: string;
}

/** Names of `<meta>` elements that hold the day of publication, the most trustworthy first. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
] as const;

export function pageMetadata(root: DefaultTreeAdapterTypes.Document): PageMetadata {
  const elements = [...descendants(root)];
  const stamp = dateCandidates(elements).find((text) => dayOf(text) !== undefined);
  const url = urlCandidates(elements).find((text) => URL.canParse(text) && /^https?:/i.test(text));
  const date = stamp === undefined ? undefined : dayOf(stamp);
  const published = stamp === undefined ? undefined : instantOf(stamp);
  return {
    ...(date !== undefined && { date }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

function dateCandidates(elements: readonly Element[]): readonly string[] {
  const metas = elements.filter((element) => element.tagName === 'meta');
  const named = DATE_NAMES.flatMap((name) =>
    metas.filter((meta) => metaName(meta) === name).map((meta) => attribute(meta, 'content')),
  );
  const times = elements
    .filter((element) => element.tagName === 'time' && isPublicationTime(element))
    .map((element) => attribute(element, 'datetime'));
  return [...elements.flatMap(datesOfJsonLd), ...named, ...times].filter((text) => text !== undefined);
}

function metaName(meta: Element): string | undefined {
  return (attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop'))
    ?.trim()
    .toLowerCase();
}

function isPublicationTime(element: Element): boolean {
  return (
    attribute(element, 'pubdate') !== undefined ||
    attribute(element, 'itemprop')?.trim().toLowerCase() === 'datepublished'
  );
}

/** `datePublished` of structured data already in the page. A script that is no JSON says nothing. */
function datesOfJsonLd(element: Element): readonly string[] {
  if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') return [];
  try {
    return valuesOf(JSON.parse(textOf(element)), 'datePublished');
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function valuesOf(value: unknown, key: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesOf(inner, key),
  );
}

function urlCandidates(elements: readonly Element[]): readonly string[] {
  const canonical = elements
    .filter((element) => element.tagName === 'link')
    .filter((link) => attribute(link, 'rel')?.toLowerCase().split(/\s+/).includes('canonical'))
    .map((link) => attribute(link, 'href'));
  const openGraph = elements
    .filter((element) => element.tagName === 'meta' && metaName(element) === 'og:url')
    .map((meta) => attribute(meta, 'content'));
  return [...canonical, ...openGraph].filter((text) => text !== undefined).map((text) => text.trim());
}

function dayOf(text: string): IsoDate | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1];
  return day === undefined ? undefined : parseIsoDate(day);
}

/** `2024-02-08T17:13:00+05:30`; offsets without colon are given one, a missing zone is left undecided. */
function instantOf(text: string): string | undefined {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})\s*$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, day, hours, minutes, seconds = ':00', zone = 'Z'] = match;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${day}T${hours}:${minutes}${seconds}${offset}`;
}
