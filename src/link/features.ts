/** What speaks for and against a candidate, as named numbers: the input of the log-linear ranker. */
import type { EntityType } from '../document.ts';
import { foldName, type KbEntry } from '../kb/index.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster/index.ts';
import type { DocumentContext } from './context.ts';
import {
  ARTICLE,
  BIAS,
  COUNTRY_ABSENT,
  COUNTRY_HOME,
  COUNTRY_SHARE,
  COUNTRY_UNKNOWN,
  DESCRIPTION,
  FULL,
  MATCH,
  NIL,
  NIL_LONG,
  NIL_NO_FULL,
  NIL_ONE_WORD,
  PRIOR,
  PRIOR_GAP,
  RIVALS,
  SHARE,
  subtypeFeature,
} from './feature-names-table.ts';
import { liesIn, type PlaceClues } from './place-clues.ts';
import { longWords, type TitleWords } from './titles.ts';

export type Features = ReadonlyMap<string, number>;

/** What stands around the names of a cluster. */
export interface EntityClues {
  readonly titles: TitleWords;
  readonly place: PlaceClues;
}

/** Features of one candidate; of those named after a type only the cluster's own are there. */
export function candidateFeatures(
  cluster: Cluster,
  candidate: Candidate,
  bestPrior: number,
  clues: EntityClues,
  context: DocumentContext,
): Features {
  const { entry } = candidate;
  const type = cluster.type;
  const features = new Map<string, number>()
    .set(BIAS[type], 1)
    .set(PRIOR[type], entry.prior / 10)
    .set(PRIOR_GAP[type], (bestPrior - entry.prior) / 10)
    .set(MATCH[candidate.match][type], 1)
    .set(SHARE[type], candidate.share);
  if (candidate.full) features.set(FULL[type], 1);
  if (candidate.match === 'near') features.set('similarity', (candidate.similarity - 0.9) * 10);
  if (entry.wiki !== undefined) features.set(ARTICLE[type], 1);
  if (entry.origin !== 'source') features.set(entry.origin === 'ours' ? 'origin-ours' : 'origin-guess', 1);
  if (candidate.rivals > 1) features.set(RIVALS[type], Math.log(candidate.rivals));
  addCountryFeatures(features, type, entry.country, context);
  if (type !== 'PERSON' && entry.subtype !== undefined) features.set(subtypeFeature(entry.subtype), 1);
  const shared = countShared(wordsOf(entry).telling, context.words);
  if (shared > 0) features.set(DESCRIPTION[type], Math.min(1, shared / (type === 'PLACE' ? 2 : 3)));
  if (type === 'PERSON') addPositionFeatures(features, entry, clues.titles, context);
  if (type === 'PLACE') addPlaceFeatures(features, entry, clues.place);
  return features;
}

function addCountryFeatures(
  features: Map<string, number>,
  type: EntityType,
  country: string | undefined,
  { countries, home }: DocumentContext,
): void {
  if (country === undefined) {
    features.set(COUNTRY_UNKNOWN[type], 1);
    return;
  }
  const share = countries.get(country) ?? 0;
  features.set(COUNTRY_SHARE[type], share);
  if (country === home) features.set(COUNTRY_HOME[type], 1);
  if (share === 0 && countries.size > 0) features.set(COUNTRY_ABSENT[type], 1);
}

function addPlaceFeatures(features: Map<string, number>, entry: KbEntry, clues: PlaceClues): void {
  const { containers, follows, dateline } = clues;
  const kind = entry.subtype === 'region' || entry.subtype === 'country' ? entry.subtype : 'other';
  if (containers.length > 0) {
    const inside = containers.some((container) => liesIn(entry, container));
    features.set(inside ? 'PLACE:contained' : 'PLACE:not-contained', 1);
  }
  if (follows) features.set(FOLLOWS[kind], 1);
  if (dateline) features.set(DATELINE[kind], 1);
}

const FOLLOWS = {
  region: 'PLACE:follows-region',
  country: 'PLACE:follows-country',
  other: 'PLACE:follows-other',
};
const DATELINE = {
  region: 'PLACE:dateline-region',
  country: 'PLACE:dateline-country',
  other: 'PLACE:dateline-other',
};

function countShared(words: readonly string[], known: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (known.has(word)) shared++;
  return shared;
}

const COMMON = new Set(
  'university city national state public american united states company with from that this school politician'.split(
    ' ',
  ),
);

interface EntryWords {
  /** Different words of its description, for other things than places of its parent too, that are not of its name. */
  readonly telling: readonly string[];
  /** Of each position the words of its title. */
  readonly positions: readonly (readonly string[])[];
  /** The different longer words of all positions. */
  readonly places: readonly string[];
}

const wordsOfEntry = new WeakMap<KbEntry, EntryWords>();

function wordsOf(entry: KbEntry): EntryWords {
  const known = wordsOfEntry.get(entry);
  if (known !== undefined) return known;
  const { type, description = '', parent = '' } = entry;
  const source = type === 'PLACE' ? description : `${description} ${parent}`;
  const own = new Set(foldName(entry.name).split(' '));
  const telling = longWords(source).filter((word) => !own.has(word) && !COMMON.has(word));
  const positions = entry.positions.map(({ title }) => longWords(title));
  const places = [...new Set(positions.flat().filter((word) => word.length >= 5))];
  const words = { telling: [...new Set(telling)], positions, places };
  wordsOfEntry.set(entry, words);
  return words;
}

/** Whether the person holds an office like one the document names beside the name, and held it by then. */
function addPositionFeatures(
  features: Map<string, number>,
  entry: KbEntry,
  titles: TitleWords,
  { year, words }: DocumentContext,
): void {
  const { positions } = entry;
  if (positions.length === 0 && entry.description === undefined) {
    features.set('PERSON:unplaced', 1);
    return;
  }
  const held = wordsOf(entry);
  const wanted = Math.max(1, Math.min(3, titles.words.size));
  const overlaps = held.positions.map((title) => countShared(title, titles.words) / wanted);
  const best = Math.min(1, Math.max(0, ...overlaps));
  const current = positions.some(
    ({ start = 0, end = 9999 }) => year === undefined || (start <= year && end >= year - 1),
  );
  if (best > 0) features.set('PERSON:title', best);
  if (titles.count > 0 && best === 0) features.set('PERSON:other-title', 1);
  if (titles.count === 0) features.set('PERSON:no-title', 1);
  if (positions.length > 0 && !current) features.set('PERSON:past', 1);
  if (positions.length > 0 && titles.office) features.set('PERSON:office', 1);
  const shared = countShared(held.places, words);
  if (shared > 0) features.set('PERSON:position-words', Math.min(1, shared / 4));
}

/** What speaks for an entity that the base does not hold. */
export function nilFeatures(
  cluster: Cluster,
  candidates: readonly Candidate[],
  titles: TitleWords,
): Features {
  const { type } = cluster;
  const words = cluster.name.split(' ').length;
  const features = new Map<string, number>([[NIL[type], 1]]);
  if (words === 1) features.set(NIL_ONE_WORD[type], 1);
  if (words >= 4) features.set(NIL_LONG[type], 1);
  if (candidates.every(({ full }) => !full)) features.set(NIL_NO_FULL[type], 1);
  if (type === 'PERSON' && titles.count === 0) features.set('NIL:PERSON:no-title', 1);
  if (type === 'PERSON' && titles.office) features.set('NIL:PERSON:office', 1);
  return features;
}
