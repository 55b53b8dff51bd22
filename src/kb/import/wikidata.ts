/** An item of a Wikidata JSON dump (wikidata.org/wiki/Wikidata:Database_download) as an entry. */
import type { EntryId } from '../../document.ts';
import type { KbEntry } from '../entry.ts';
import {
  IDENTIFIER_PROPERTIES,
  ORGANISATION_PROPERTIES,
  WIKIDATA_CLASSES,
  type WikidataClass,
} from './wikidata-classes-table.ts';

/** The parts of an item that are read. */
interface Item {
  readonly id?: string;
  readonly type?: string;
  readonly labels?: Readonly<Record<string, Text>>;
  readonly descriptions?: Readonly<Record<string, Text>>;
  readonly aliases?: Readonly<Record<string, readonly Text[]>>;
  readonly claims?: Readonly<Record<string, readonly Statement[]>>;
  readonly sitelinks?: Readonly<Record<string, { readonly title?: string }>>;
}

interface Text {
  readonly value: string;
}

interface Statement {
  readonly rank?: string;
  readonly mainsnak?: { readonly datavalue?: { readonly value?: unknown } };
}

/** ISO 3166-1 alpha-2 of a country by its item; undefined where the base does not hold it. */
export type CountryOf = (item: string) => string | undefined;

/** Undefined for what is not a person, organisation or place, or has no English name. */
export function entryOfItem(
  json: Readonly<Record<string, unknown>>,
  countryOf: CountryOf,
): KbEntry | undefined {
  const item = json as Item;
  if (item.id === undefined || !/^Q\d+$/.test(item.id) || item.type === 'property') return undefined;
  const name = (item.labels?.['en'] ?? item.labels?.['mul'])?.value;
  const kind = classOf(item);
  if (name === undefined || kind === undefined) return undefined;
  const country = [...itemsOf(item, kind.type === 'PERSON' ? 'P27' : 'P17')].map(countryOf).find(Boolean);
  const wiki = item.sitelinks?.['enwiki']?.title?.replaceAll(' ', '_');
  const description = item.descriptions?.['en']?.value;
  const aliases = [...(item.aliases?.['en'] ?? []), ...(item.aliases?.['mul'] ?? [])].map(
    ({ value }) => value,
  );
  return {
    id: item.id as EntryId,
    type: kind.type,
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    ...(kind.subtype !== '' && { subtype: kind.subtype }),
    ...(country !== undefined && { country }),
    ...(wiki !== undefined && { wiki }),
    identifiers: identifiersOf(item),
    ...(description !== undefined && { description }),
    positions: [],
    prior: priorOf(Object.keys(item.sitelinks ?? {}).length, wiki !== undefined),
    origin: 'source',
  };
}

/** By class; else what has a seat or employees is an organisation, and what has coordinates a place. */
function classOf(item: Item): WikidataClass | undefined {
  const known = [...itemsOf(item, 'P31')].map((each) => WIKIDATA_CLASSES.get(each)).find(Boolean);
  if (known !== undefined) return known;
  if (ORGANISATION_PROPERTIES.some((property) => item.claims?.[property] !== undefined))
    return { type: 'ORG', subtype: '' };
  return item.claims?.['P625'] === undefined ? undefined : { type: 'PLACE', subtype: '' };
}

/** Ten language editions weigh 4.2, a hundred 6.4: the scale of the package's own base. */
function priorOf(sitelinks: number, hasArticle: boolean): number {
  return Math.min(9, Math.round((2 + 2.2 * Math.log10(1 + sitelinks) + (hasArticle ? 0.6 : 0)) * 10) / 10);
}

function identifiersOf(item: Item): readonly string[] {
  return [...IDENTIFIER_PROPERTIES].flatMap(([property, scheme]) =>
    [...valuesOf(item, property)].flatMap((value) =>
      typeof value === 'string' ? [`${scheme}:${value.replaceAll(' ', '')}`] : [],
    ),
  );
}

function* itemsOf(item: Item, property: string): Generator<string> {
  for (const value of valuesOf(item, property)) {
    const id = (value as { readonly id?: unknown } | null)?.id;
    if (typeof id === 'string') yield id;
  }
}

/** Preferred statements first, deprecated ones never. */
function* valuesOf(item: Item, property: string): Generator<unknown> {
  const statements = item.claims?.[property] ?? [];
  for (const rank of ['preferred', 'normal'])
    for (const statement of statements)
      if ((statement.rank ?? 'normal') === rank) yield statement.mainsnak?.datavalue?.value;
}
