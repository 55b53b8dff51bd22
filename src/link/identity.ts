/** Names for things outside the document: IRIs of an entry, and a stable id for what no base holds. */
import { createHash } from 'node:crypto';
import type { EntityType } from '../document.ts';
import { type KbEntry, withoutLegalForm, wordKey } from '../kb/index.ts';

const IRI_OF: Readonly<Record<string, (value: string) => string>> = {
  ror: (value) => `https://ror.org/${value}`,
  isni: (value) => `https://isni.org/isni/${value}`,
  geonames: (value) => `https://sws.geonames.org/${value}/`,
  cik: (value) => `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${value.padStart(10, '0')}`,
  bioguide: (value) => `https://bioguide.congress.gov/search/bio/${value}`,
};

/** Wikidata first, then English Wikipedia, then the registers that have IRIs of their own. */
export function sameAsOf(entry: KbEntry): readonly string[] {
  const wikidata = /^Q\d+$/.test(entry.id) ? [`http://www.wikidata.org/entity/${entry.id}`] : [];
  const wikipedia =
    entry.wiki === undefined ? [] : [`https://en.wikipedia.org/wiki/${encodeTitle(entry.wiki)}`];
  const others = entry.identifiers.flatMap((identifier) => {
    if (/^https?:\/\//.test(identifier) && URL.canParse(identifier)) return identifier;
    const colon = identifier.indexOf(':');
    return IRI_OF[identifier.slice(0, colon)]?.(identifier.slice(colon + 1)) ?? [];
  });
  return [...new Set([...wikidata, ...wikipedia, ...others])];
}

/** As Wikipedia writes its own links: everything that an IRI may hold stays readable. */
function encodeTitle(title: string): string {
  return encodeURI(title).replaceAll('?', '%3F').replaceAll('#', '%23');
}

/**
 * The same for the same name, type and country, on every machine and in every run: `nil:` and twenty hexadecimal
 * digits. Legal forms, case and punctuation do not matter.
 */
export function nilId(name: string, type: EntityType, country: string | undefined): string {
  const key = wordKey(name);
  const digest = createHash('sha256')
    .update(`${type}\n${type === 'ORG' ? (withoutLegalForm(key) ?? key) : key}\n${country ?? ''}`)
    .digest('hex');
  return `nil:${digest.slice(0, 20)}`;
}
