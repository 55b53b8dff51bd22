/** What stands around a place's names and says which place of the name it is. */
import type { Dated, TypedSpan } from '../document.ts';
import { type KbEntry, type KnowledgeBase, wordKey } from '../kb/index.ts';
import type { Cluster } from './cluster/index.ts';

export interface PlaceClues {
  /** What it is said to lie in: `Fla.` in `Melbourne, Fla.` */
  readonly containers: readonly Container[];
  /** It comes after a place and a comma itself, as states and countries do: `FL` in `Melbourne, FL`. */
  readonly follows: boolean;
  /** It is the dateline's city, without a state: only well-known cities stand so. */
  readonly dateline: boolean;
  /** It stands in a list that ends in `counties`. */
  readonly counties: boolean;
}

interface Container {
  /** As written: the base knows many towns by `Town, State`. */
  readonly text: string;
  /** The region or country that it names. */
  readonly entry?: KbEntry;
}

export const NO_CLUES: PlaceClues = { containers: [], follows: false, dateline: false, counties: false };

/** Clues by cluster; all names of a cluster give clues for it. */
export function createPlaceClues(document: Dated, base: KnowledgeBase): (cluster: Cluster) => PlaceClues {
  const { text, dateline } = document;
  const places = document.spans.filter(({ type }) => type === 'PLACE');
  const numberAt = new Map(places.map(({ start }, index) => [start, index]));
  const isNext = (a: TypedSpan | undefined, b: TypedSpan | undefined): boolean =>
    a !== undefined && b !== undefined && b.start - a.end <= 3 && /^, ?$/.test(text.slice(a.end, b.start));
  /** Where three or more stand in a row, it is a list of equals, but for a state with its country. */
  const isContained = (number: number): boolean =>
    isNext(places[number], places[number + 1]) &&
    !isNext(places[number - 1], places[number]) &&
    !/^(?:,? and|,? or|, ?\p{Lu}[\p{L}.]+,)/u.test(
      text.slice(places[number + 1]!.end, places[number + 1]!.end + 30),
    );
  return ({ names }) => {
    const containers = new Map<string, Container>();
    let [follows, inDateline, counties] = [false, false, false];
    for (const { span } of names) {
      const number = numberAt.get(span.start);
      if (number === undefined) continue;
      const next = places[number + 1];
      if (isContained(number) && next !== undefined) {
        const written = text.slice(next.start, next.end);
        if (!containers.has(written)) containers.set(written, containerOf(written, base));
      } else if (dateline?.place !== undefined && dateline.place.start === span.start) inDateline = true;
      if (number > 0 && isContained(number - 1)) follows = true;
      if (
        /^(?:, \p{Lu}[\p{L} ]{2,25})*,? (?:and|or) \p{Lu}[\p{L} ]{2,25}[Cc]ounties\b/u.test(
          text.slice(span.end, span.end + 200),
        )
      )
        counties = true;
    }
    return { containers: [...containers.values()].slice(0, 4), follows, dateline: inDateline, counties };
  };
}

function containerOf(text: string, base: KnowledgeBase): Container {
  const hits = base.lookup(text).filter(({ type }) => type === 'PLACE');
  const entry = hits
    .map(({ number }) => base.read(number))
    .find(({ subtype }) => subtype === 'region' || (subtype === 'country' && text.length > 2));
  return { text, ...(entry && { entry }) };
}

/** Whether the base says that the entry lies in the container. */
export function liesIn(entry: KbEntry, { text, entry: container }: Container): boolean {
  const within = wordKey(text);
  if (
    [entry.name, ...entry.aliases].some((name) => wordKey(name.slice(name.lastIndexOf(', ') + 1)) === within)
  )
    return entry.id !== container?.id;
  if (container === undefined) return false;
  if (container.subtype === 'country')
    return entry.country === container.country && entry.id !== container.id;
  const { name } = container;
  const { description = '', parent = '', wiki = '' } = entry;
  return (
    parent === name || description.includes(`in ${name}`) || wiki.endsWith(`,_${name.replaceAll(' ', '_')}`)
  );
}
