import type { EntityType } from '../../document.ts';
import type { HeldPosition, Origin } from '../../kb/entry.ts';
import { foldName, nameKey } from '../../kb/name-key.ts';
import type { SourcePosition, SourceRow } from './source-row.ts';

/** An entry in the making. */
export interface Draft {
  readonly id: string;
  readonly type: EntityType;
  name: string;
  aliases: string[];
  subtype?: string;
  country?: string;
  wiki?: string;
  identifiers: string[];
  description?: string;
  parent?: string;
  positions: HeldPosition[];
  population?: number;
  sitelinks?: number;
  prior: number;
  origin: Origin;
  sources: string[];
}

const TYPES = { person: 'PERSON', organisation: 'ORG', place: 'PLACE' } as const;
const LATIN = /\p{Script=Latin}/u;

/** The row as a draft; undefined for offices (no entities of a release) and for names that no English text writes. */
export function draftOf(row: SourceRow): Draft | undefined {
  if (row.type === 'position') return undefined;
  const names = [row.name, ...(row.aliases ?? [])].map(tidy).filter(isEnglishName);
  const [name, ...aliases] = names;
  if (name === undefined || isMistyped(row)) return undefined;
  const { wiki, otherTitles } = articleOf(row);
  return {
    id: row.id,
    type: TYPES[row.type],
    name,
    aliases: [...aliases, ...otherTitles],
    ...(row.subtype !== undefined && row.subtype !== 'organisation' && { subtype: row.subtype }),
    ...(row.country !== undefined && /^[A-Z]{2}$/.test(row.country) && { country: row.country }),
    ...(wiki !== undefined && { wiki }),
    identifiers: (row.sameAs ?? []).filter(
      (same) => !same.startsWith('wikipedia:') && !/^iso3166:[A-Z]{3}$/.test(same),
    ),
    ...(descriptionOf(row) !== undefined && { description: descriptionOf(row) as string }),
    ...(row.parent !== undefined && { parent: tidy(row.parent) }),
    positions: positionsOf(row.positions ?? []),
    ...(row.population !== undefined && { population: row.population }),
    ...(row.sitelinks !== undefined && { sitelinks: row.sitelinks }),
    prior: row.prior ?? 1,
    origin: 'source',
    sources: [...row.source],
  };
}

/** One space between words, no control characters: a cell of the facts file never holds a tab or a line feed. */
export function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function isEnglishName(name: string): boolean {
  return (
    LATIN.test(name) &&
    name.length <= 160 &&
    foldName(name).length >= 2 &&
    !/[\p{Script=Han}\p{Script=Arabic}\p{Script=Hangul}]/u.test(name)
  );
}

/** Rows whose source confuses kinds: a minister listed as a ministry, a state listed as an agency. */
function isMistyped(row: SourceRow): boolean {
  const only = row.source.length === 1 ? row.source[0] : undefined;
  if (only === 'india-ministries' && row.type === 'organisation')
    return !/minist|department|office|commission|aayog|secretariat/i.test(row.name);
  return only === 'gsa-srt' && /^us:[a-z-]+$/.test(row.id) && US_STATES.has(row.name);
}

const US_STATES = new Set(
  (
    'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois ' +
    'Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana ' +
    'Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon ' +
    'Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington ' +
    'West_Virginia Wisconsin Wyoming District_of_Columbia Guam Puerto_Rico'
  )
    .split(' ')
    .map((name) => name.replaceAll('_', ' ')),
);

/** Of several titles (the others redirect) the one that is the row's name, else the last. */
function articleOf(row: SourceRow): { readonly wiki?: string; readonly otherTitles: readonly string[] } {
  const titles = (row.sameAs ?? [])
    .filter((same) => same.startsWith('wikipedia:'))
    .map((same) => tidy(same.slice('wikipedia:'.length)).replaceAll(' ', '_'));
  const wiki = titles.find((title) => title === row.name.replaceAll(' ', '_')) ?? titles.at(-1);
  if (wiki !== undefined) return { wiki, otherTitles: titles.map((title) => title.replaceAll('_', ' ')) };
  const state = usCityState(row);
  return state === undefined
    ? { otherTitles: [] }
    : { wiki: `${row.name.replaceAll(' ', '_')},_${state}`, otherTitles: [] };
}

/**
 * English Wikipedia names the places of the United States "Place, State" (its guideline USPLACE), but for the thirty
 * cities that the Associated Press writes without a state; those have their titles from other sources.
 */
function usCityState(row: SourceRow): string | undefined {
  if (row.type !== 'place' || row.country !== 'US' || row.subtype !== 'city' || AP_CITIES.has(row.name))
    return undefined;
  const state = /^city in ([A-Z][A-Za-z ]+), United States of America$/.exec(row.description ?? '')?.[1];
  return state !== undefined && US_STATES.has(state) ? state.replaceAll(' ', '_') : undefined;
}

const AP_CITIES = new Set(
  (
    'Atlanta Baltimore Boston Chicago Cincinnati Cleveland Dallas Denver Detroit Honolulu Houston Indianapolis Las_Vegas ' +
    'Los_Angeles Miami Milwaukee Minneapolis New_Orleans New_York New_York_City Oklahoma_City Philadelphia Phoenix ' +
    'Pittsburgh St._Louis Salt_Lake_City San_Antonio San_Diego San_Francisco Seattle Washington'
  )
    .split(' ')
    .map((name) => name.replaceAll('_', ' ')),
);

/** The description, unless the positions say the same. */
function descriptionOf(row: SourceRow): string | undefined {
  if (row.description === undefined || (row.positions?.length ?? 0) > 0) return undefined;
  return tidy(row.description).slice(0, 120);
}

function positionsOf(positions: readonly SourcePosition[]): HeldPosition[] {
  const seen = new Map<string, HeldPosition>();
  for (const { title, start, end } of positions) {
    const position: HeldPosition = {
      title: tidy(title),
      ...(year(start) !== undefined && { start: year(start) as number }),
      ...(year(end) !== undefined && { end: year(end) as number }),
    };
    seen.set(`${position.title}|${position.start}|${position.end}`, position);
  }
  return [...seen.values()];
}

function year(date: string | undefined): number | undefined {
  const digits = /^(\d{4})/.exec(date ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Names once each: one of several with the same key, the entry's own name never. */
export function distinctAliases(name: string, aliases: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const alias of aliases) {
    const key = nameKey(alias);
    if (key.length >= 2 && !byKey.has(key)) byKey.set(key, alias);
  }
  byKey.delete(nameKey(name));
  return [...byKey.values()];
}
