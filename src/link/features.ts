/** What speaks for and against a candidate, as named numbers: the input of the log-linear ranker. */
import type { TypedSpan } from '../document.ts';
import { foldName } from '../kb/index.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster/index.ts';
import type { DocumentContext } from './context.ts';

export type Features = Readonly<Record<string, number>>;

/** Features of one candidate; of those named after a type only the cluster's own are there. */
export function candidateFeatures(
  cluster: Cluster,
  candidate: Candidate,
  bestPrior: number,
  titles: readonly string[],
  context: DocumentContext,
): Features {
  const { entry } = candidate;
  const type = cluster.type;
  const features: Record<string, number> = {
    [`${type}:bias`]: 1,
    [`${type}:prior`]: entry.prior / 10,
    [`${type}:prior-gap`]: (bestPrior - entry.prior) / 10,
    [`${type}:match-${candidate.match}`]: 1,
    [`${type}:share`]: candidate.share,
  };
  if (candidate.full) features[`${type}:full`] = 1;
  if (candidate.match === 'near') features['similarity'] = (candidate.similarity - 0.9) * 10;
  if (entry.wiki !== undefined) features[`${type}:article`] = 1;
  if (entry.origin !== 'source') features[`origin-${entry.origin}`] = 1;
  if (candidate.rivals > 1) features[`${type}:rivals`] = Math.log(candidate.rivals);
  Object.assign(features, countryFeatures(type, entry.country, context));
  if (type !== 'PERSON' && entry.subtype !== undefined) features[`subtype-${entry.subtype}`] = 1;
  if (type !== 'PLACE') {
    const shared = sharedWords(
      `${entry.description ?? ''} ${entry.parent ?? ''}`,
      foldName(entry.name),
      context,
    );
    if (shared > 0) features[`${type}:description`] = Math.min(1, shared / 3);
  } else if (entry.description !== undefined) {
    const shared = sharedWords(entry.description, foldName(entry.name), context);
    if (shared > 0) features['PLACE:description'] = Math.min(1, shared / 2);
  }
  if (type === 'PERSON') Object.assign(features, positionFeatures(candidate, titles, context));
  return features;
}

function countryFeatures(
  type: string,
  country: string | undefined,
  { countries, home }: DocumentContext,
): Features {
  if (country === undefined) return { [`${type}:country-unknown`]: 1 };
  const share = countries.get(country) ?? 0;
  return {
    [`${type}:country-share`]: share,
    ...(country === home && { [`${type}:country-home`]: 1 }),
    ...(share === 0 && countries.size > 0 && { [`${type}:country-absent`]: 1 }),
  };
}

const COMMON = new Set(
  'university city national state public american united states company with from that this school politician'.split(
    ' ',
  ),
);

/** How many telling words of the description the document has too. */
function sharedWords(description: string, name: string, { words }: DocumentContext): number {
  const own = new Set(name.split(' '));
  const telling = new Set(
    foldName(description)
      .split(' ')
      .filter((word) => word.length >= 4 && !own.has(word) && !COMMON.has(word)),
  );
  return [...telling].filter((word) => words.has(word)).length;
}

const PARTIES =
  /\b(?:senator|senate|congress|representative|minister|member|governor|president|secretary|ambassador|mayor|mp|mep)\b/;

/** Whether the person holds an office like one the document names beside the name, and held it by then. */
function positionFeatures(
  { entry }: Candidate,
  titles: readonly string[],
  { year, words }: DocumentContext,
): Features {
  if (entry.positions.length === 0 && entry.description === undefined) return { 'PERSON:unplaced': 1 };
  const features: Record<string, number> = {};
  const wanted = new Set(
    titles.flatMap((title) => foldName(title).split(' ')).filter((word) => word.length >= 4),
  );
  let best = 0;
  let atTime = false;
  for (const position of entry.positions) {
    const held = foldName(position.title)
      .split(' ')
      .filter((word) => word.length >= 4);
    const overlap = held.filter((word) => wanted.has(word)).length / Math.max(1, Math.min(3, wanted.size));
    best = Math.max(best, Math.min(1, overlap));
    const lasts = year === undefined || ((position.start ?? 0) <= year && (position.end ?? 9999) >= year - 1);
    if (lasts) atTime = true;
  }
  if (best > 0) features['PERSON:title'] = best;
  if (titles.length > 0 && best === 0) features['PERSON:other-title'] = 1;
  if (titles.length === 0) features['PERSON:no-title'] = 1;
  if (entry.positions.length > 0 && !atTime) features['PERSON:past'] = 1;
  if (entry.positions.length > 0 && titles.some((title) => PARTIES.test(foldName(title))))
    features['PERSON:office'] = 1;
  const places = entry.positions
    .flatMap(({ title }) => foldName(title).split(' '))
    .filter((word) => word.length >= 5);
  const shared = new Set(places.filter((word) => words.has(word))).size;
  if (shared > 0) features['PERSON:position-words'] = Math.min(1, shared / 4);
  return features;
}

/** What speaks for an entity that the base does not hold. */
export function nilFeatures(
  cluster: Cluster,
  candidates: readonly Candidate[],
  titles: readonly string[],
): Features {
  const { type } = cluster;
  const words = cluster.name.split(' ').length;
  const features: Record<string, number> = { [`NIL:${type}`]: 1 };
  if (words === 1) features[`NIL:${type}:one-word`] = 1;
  if (words >= 4) features[`NIL:${type}:long`] = 1;
  if (candidates.every(({ full }) => !full)) features[`NIL:${type}:no-full`] = 1;
  if (type === 'PERSON' && titles.length === 0) features['NIL:PERSON:no-title'] = 1;
  if (type === 'PERSON' && titles.some((title) => PARTIES.test(foldName(title))))
    features['NIL:PERSON:office'] = 1;
  return features;
}

const BESIDE = 40;

/** Titles that stand beside the cluster's names: at most 40 characters away, on the same line. */
export function titlesBeside(
  cluster: Cluster,
  titles: readonly TypedSpan[],
  text: string,
): readonly string[] {
  const found = new Set<string>();
  for (const { span } of cluster.names)
    for (let at = firstEndingFrom(titles, span.start - BESIDE); at < titles.length; at++) {
      const title = titles[at]!;
      if (title.start > span.end + BESIDE) break;
      const [from, to] = title.end <= span.start ? [title.end, span.start] : [span.end, title.start];
      if (to - from > BESIDE || to < from || /[\n.;]\s/.test(text.slice(from, to))) continue;
      found.add(text.slice(title.start, title.end));
    }
  return [...found];
}

/** Index of the first of the spans, which are in text order and apart, that ends at `position` or later. */
function firstEndingFrom(spans: readonly TypedSpan[], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
