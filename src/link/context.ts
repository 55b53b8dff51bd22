/** What the document as a whole says of where its things are and what they have to do with. */
import type { Dated } from '../document.ts';
import { foldName, type KnowledgeBase, remember } from '../kb/index.ts';
import type { Cluster } from './cluster/index.ts';

export interface DocumentContext {
  /** Share of each country in the places named, the dateline's counting most; adds up to 1 where any place is known. */
  readonly countries: ReadonlyMap<string, number>;
  /** The country of the largest share. */
  readonly home?: string;
  /** Folded words of the text, four letters or longer. */
  readonly words: ReadonlySet<string>;
  /** Year of the release, where it is known. */
  readonly year?: number;
}

const DATELINE_WEIGHT = 4;
/** A place name below this prominence is too ambiguous to tell a country. */
const TELLING_PRIOR = 5.5;

export function contextOf(
  document: Dated,
  clusters: readonly Cluster[],
  base: KnowledgeBase,
): DocumentContext {
  const counts = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    const best = base.lookup(name).find((hit) => hit.type === 'PLACE');
    if (best?.country !== undefined && best.prior >= TELLING_PRIOR)
      counts.set(best.country, (counts.get(best.country) ?? 0) + weight);
  };
  const place = document.dateline?.place;
  if (place !== undefined)
    for (const part of document.text.slice(place.start, place.end).split(/[,/]/))
      add(part.trim(), DATELINE_WEIGHT);
  for (const cluster of clusters)
    if (cluster.type === 'PLACE') add(cluster.name, Math.sqrt(cluster.names.length));
  for (const cluster of clusters) if (cluster.type === 'ORG') addCountryInName(cluster.name, add);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const countries = new Map([...counts].map(([country, count]) => [country, count / total]));
  const home = [...countries].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
  const year = Number((document.anchor ?? document.date)?.slice(0, 4));
  return {
    countries,
    ...(home !== undefined && { home }),
    words: wordsIn(document.text),
    ...(year > 0 && { year }),
  };
}

/** Texts have most of their words in common, so that folding is remembered. */
const foldedWords = remember(16_384, (chunk: string): readonly string[] =>
  foldName(chunk)
    .split(' ')
    .filter((word) => word.length >= 4),
);

function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const chunk of text.split(/\s+/)) for (const word of foldedWords(chunk)) words.add(word);
  return words;
}

/** `U.S. Department of Justice` and `Ministry of Foreign Affairs of Japan` tell their country. */
function addCountryInName(name: string, add: (name: string, weight: number) => void): void {
  const found =
    /^(U\.?S\.?|UK|United States|United Kingdom)\s|\s(?:of|for)\s(?:the\s)?([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)$/.exec(
      name,
    );
  const country = found?.[1] ?? found?.[2];
  if (country !== undefined) add(country, 0.5);
}
