/** A record of the Research Organization Registry's data dump as an entry: schema 2, and 1 that older dumps have. */
import type { EntryId } from '../../document.ts';
import type { KbEntry } from '../entry.ts';

interface NameV2 {
  readonly value: string;
  readonly types?: readonly string[];
}

interface Record2 {
  readonly id?: string;
  readonly status?: string;
  readonly types?: readonly string[];
  readonly names?: readonly NameV2[];
  readonly locations?: readonly {
    readonly geonames_details?: { readonly country_code?: string; readonly name?: string };
  }[];
  readonly links?: readonly unknown[];
  readonly external_ids?: unknown;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly acronyms?: readonly string[];
  readonly labels?: readonly { readonly label?: string }[];
  readonly country?: { readonly country_code?: string };
  readonly wikipedia_url?: string;
}

/** ROR knows no prominence: what is in a register of research bodies is less known than what has an article. */
const PRIOR = 3.5;

/** Undefined for a withdrawn record or one without a name. */
export function entryOfRor(json: Readonly<Record<string, unknown>>): KbEntry | undefined {
  const record = json as Record2;
  const id = /0[a-z0-9]{8}$/.exec(record.id ?? '')?.[0];
  const names = namesOf(record);
  const [name] = names;
  if (id === undefined || name === undefined || record.status === 'withdrawn') return undefined;
  const country = record.locations?.[0]?.geonames_details?.country_code ?? record.country?.country_code;
  const place = record.locations?.[0]?.geonames_details?.name;
  const subtype = record.types?.find((type) => type.toLowerCase() !== 'funder')?.toLowerCase();
  const wiki = wikiOf(record);
  const isni = isniOf(record.external_ids);
  return {
    id: `ror:${id}` as EntryId,
    type: 'ORG',
    name,
    aliases: names.slice(1),
    ...(subtype !== undefined && subtype !== 'other' && { subtype }),
    ...(country !== undefined && { country }),
    ...(wiki !== undefined && { wiki }),
    identifiers: [`ror:${id}`, ...(isni === undefined ? [] : [`isni:${isni}`])],
    ...(place !== undefined && { description: `organisation in ${place}` }),
    positions: [],
    prior: PRIOR + (wiki === undefined ? 0 : 0.6),
    origin: 'source',
  };
}

/** The display name first. */
function namesOf(record: Record2): readonly string[] {
  const shown = record.names?.find(({ types }) => types?.includes('ror_display'))?.value ?? record.name;
  const others = [
    ...(record.names ?? []).map(({ value }) => value),
    ...(record.aliases ?? []),
    ...(record.acronyms ?? []),
    ...(record.labels ?? []).flatMap(({ label }) => label ?? []),
  ];
  return [...new Set([...(shown === undefined ? [] : [shown]), ...others])];
}

function wikiOf({ links, wikipedia_url: old }: Record2): string | undefined {
  const urls = (links ?? []).map((link) => (link as { readonly value?: unknown }).value);
  for (const url of [old, ...urls]) {
    const title =
      typeof url === 'string' ? /\/\/en\.wikipedia\.org\/wiki\/([^#?]+)/.exec(url)?.[1] : undefined;
    if (title === undefined) continue;
    try {
      return decodeURIComponent(title).replaceAll(' ', '_');
    } catch {
      return title;
    }
  }
  return undefined;
}

function isniOf(ids: unknown): string | undefined {
  const lists = Array.isArray(ids)
    ? ids.filter((one) => (one as { readonly type?: unknown }).type === 'isni')
    : [(ids as { readonly ISNI?: unknown } | undefined)?.ISNI];
  const all = (lists[0] as { readonly all?: unknown } | undefined)?.all;
  const first = Array.isArray(all) ? all[0] : all;
  return typeof first === 'string' ? first.replaceAll(' ', '') : undefined;
}
