/**
 * Facts written by hand for this project: `facts/*.tsv`, one entity a line with the columns
 * type, subtype, name, wiki, country, aliases (parted by `|`). `wiki` is `=` where the English Wikipedia article
 * has the entity's name as its title, and empty where there is none. Lines that begin with `#` are remarks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../document.ts';
import { InputError } from '../../errors.ts';
import { withoutLegalForm, wordKey } from '../../kb/name-key.ts';
import type { Draft } from './draft.ts';
import { absorb } from './merge.ts';

export interface HandFact {
  readonly type: EntityType;
  readonly subtype: string;
  readonly name: string;
  readonly wiki: string;
  readonly country: string;
  readonly aliases: readonly string[];
}

const TYPES = new Set<string>(['PERSON', 'ORG', 'PLACE']);

export function readHandFacts(directory: string): readonly HandFact[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(directory, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => parseFact(line, `${file}:${index + 1}`)),
    );
}

export function parseFact(line: string, where: string): readonly HandFact[] {
  if (line.trim() === '' || line.startsWith('#')) return [];
  const [type, subtype, name, wiki, country, aliases = '', ...rest] = line.split('\t');
  if (
    type === undefined ||
    !TYPES.has(type) ||
    subtype === undefined ||
    name === undefined ||
    name === '' ||
    wiki === undefined ||
    country === undefined ||
    !/^([A-Z]{2})?$/.test(country) ||
    rest.length > 0
  )
    throw new InputError(
      `Expected type, subtype, name, wiki, country and aliases parted by tabs, got ${JSON.stringify(line)} at ${where}`,
    );
  return [
    {
      type: type as EntityType,
      subtype,
      name,
      wiki: wiki === '=' ? name.replaceAll(' ', '_') : wiki.replaceAll(' ', '_'),
      country,
      aliases: aliases.split('|').filter((alias) => alias !== ''),
    },
  ];
}

/** Usual prominence of what was added by hand, by subtype; comparable with the sources' own. */
const HAND_PRIOR: Readonly<Record<string, number>> = {
  county: 4.8,
  city: 5,
  suburb: 4.2,
  district: 4.2,
  school: 4,
  court: 4.6,
};
const USUAL_HAND_PRIOR = 5.2;

/**
 * Adds each fact to the entry with its article, else to the one entry without an article that has its name (a company's
 * also without legal form) and country, else as an entry of its own. Gives the number of new and of enriched entries.
 */
export function addHandFacts(
  drafts: Draft[],
  facts: readonly HandFact[],
): { readonly added: number; readonly enriched: number } {
  const byArticle = new Map(
    drafts.flatMap((draft) =>
      draft.wiki === undefined ? [] : [[`${draft.type} ${draft.wiki}`, draft] as const],
    ),
  );
  const byName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.wiki !== undefined) continue;
    for (const key of namesakeKeys(draft.type, draft.subtype, draft.name))
      byName.set(key, [...(byName.get(key) ?? []), draft]);
  }
  let added = 0;
  for (const fact of facts) {
    const fresh = draftOfFact(fact);
    const home =
      byArticle.get(`${fact.type} ${fact.wiki}`) ??
      namesakeKeys(fact.type, fact.subtype, fact.name)
        .map((key) => soleNamesake(byName.get(key), fact))
        .find((draft) => draft !== undefined);
    if (home === undefined) {
      added++;
      drafts.push(fresh);
      if (fact.wiki !== '') byArticle.set(`${fact.type} ${fact.wiki}`, fresh);
      continue;
    }
    const { subtype, country } = fresh;
    absorb(home, fresh);
    if (subtype !== undefined) home.subtype = subtype;
    if (country !== undefined) home.country = country;
    byArticle.set(`${fact.type} ${fact.wiki}`, home);
  }
  return { added, enriched: facts.length - added };
}

/** The name, and a company's also without its legal form: registers write `HubSpot, Inc.` */
function namesakeKeys(type: EntityType, subtype: string | undefined, name: string): readonly string[] {
  const key = wordKey(name);
  const stem = type === 'ORG' && subtype === 'company' ? (withoutLegalForm(key) ?? key) : key;
  return [...new Set([`${type} ${key}`, `${type} company ${stem}`])];
}

function soleNamesake(namesakes: readonly Draft[] | undefined, fact: HandFact): Draft | undefined {
  const fitting = (namesakes ?? []).filter(
    (draft) =>
      draft.wiki === undefined &&
      (draft.country === undefined ? fact.type === 'ORG' : draft.country === fact.country) &&
      (fact.type === 'ORG' || draft.subtype === fact.subtype),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function draftOfFact(fact: HandFact): Draft {
  return {
    id: `dateline:${(fact.wiki === '' ? `${fact.name}${fact.country && `_${fact.country}`}` : fact.wiki).replaceAll(' ', '_')}`,
    type: fact.type,
    name: fact.name,
    aliases: [...fact.aliases, ...(fact.wiki === '' ? [] : [fact.wiki.replaceAll('_', ' ')])],
    ...(fact.subtype !== '' && { subtype: fact.subtype }),
    ...(fact.country !== '' && { country: fact.country }),
    ...(fact.wiki !== '' && { wiki: fact.wiki }),
    identifiers: [],
    positions: [],
    prior: HAND_PRIOR[fact.subtype] ?? USUAL_HAND_PRIOR,
    origin: 'ours',
    sources: ['ours'],
  };
}
