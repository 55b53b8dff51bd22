/** Names of the ranker's features. */
import type { EntityType } from '../document.ts';
import { remember } from '../kb/index.ts';

/** A feature's name is made once: names that are put together again and again cost more than the ranking. */
const NAMES_OF_TYPE = ['PERSON', 'ORG', 'PLACE'] as const satisfies readonly EntityType[];
function byType(feature: string): Readonly<Record<EntityType, string>> {
  const [person, org, place] = NAMES_OF_TYPE.map((type) => `${type}:${feature}`);
  return { PERSON: person!, ORG: org!, PLACE: place! };
}

export const BIAS = byType('bias');
export const PRIOR = byType('prior');
export const PRIOR_GAP = byType('prior-gap');
export const SHARE = byType('share');
export const FULL = byType('full');
export const ARTICLE = byType('article');
export const RIVALS = byType('rivals');
export const DESCRIPTION = byType('description');
export const COUNTRY_UNKNOWN = byType('country-unknown');
export const COUNTRY_SHARE = byType('country-share');
export const COUNTRY_HOME = byType('country-home');
export const COUNTRY_ABSENT = byType('country-absent');
export const MATCH = {
  main: byType('match-main'),
  alias: byType('match-alias'),
  derived: byType('match-derived'),
  near: byType('match-near'),
};
export const NIL = { PERSON: 'NIL:PERSON', ORG: 'NIL:ORG', PLACE: 'NIL:PLACE' } as const;
export const NIL_ONE_WORD = {
  PERSON: 'NIL:PERSON:one-word',
  ORG: 'NIL:ORG:one-word',
  PLACE: 'NIL:PLACE:one-word',
};
export const NIL_LONG = { PERSON: 'NIL:PERSON:long', ORG: 'NIL:ORG:long', PLACE: 'NIL:PLACE:long' };
export const NIL_NO_FULL = {
  PERSON: 'NIL:PERSON:no-full',
  ORG: 'NIL:ORG:no-full',
  PLACE: 'NIL:PLACE:no-full',
};
export const subtypeFeature = remember(256, (subtype: string) => `subtype-${subtype}`);
