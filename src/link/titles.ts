/** The titles beside a person's names. */
import type { TypedSpan } from '../document.ts';
import { foldName, remember } from '../kb/index.ts';
import type { Cluster } from './cluster/index.ts';

const PARTIES =
  /\b(?:senator|senate|congress|representative|minister|member|governor|president|secretary|ambassador|mayor|mp|mep)\b/;

/** What the titles beside a person's names say. */
export interface TitleWords {
  readonly count: number;
  readonly words: ReadonlySet<string>;
  /** One of them is a public office. */
  readonly office: boolean;
}

export const NO_TITLES: TitleWords = { count: 0, words: new Set(), office: false };

export function wordsOfTitles(titles: readonly string[]): TitleWords {
  if (titles.length === 0) return NO_TITLES;
  return {
    count: titles.length,
    words: new Set(titles.flatMap(longWords)),
    office: titles.some((title) => PARTIES.test(foldName(title))),
  };
}

/** Of many people the offices are the same. */
export const longWords = remember(2048, (text: string): readonly string[] =>
  text.trim() === ''
    ? []
    : foldName(text)
        .split(' ')
        .filter((word) => word.length >= 4),
);

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
