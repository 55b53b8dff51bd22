/** Links of entities as the identifiers that other forms have: IRIs, or NIL. */
import type { StandoffEntity } from '../standoff-writer.ts';

type LinkFields = Pick<StandoffEntity, 'wiki' | 'entry' | 'sameAs'>;

const WIKIPEDIA = 'https://en.wikipedia.org/wiki/';
const TITLE =
  /^(?:https?:\/\/en(?:\.m)?\.wikipedia\.org\/wiki\/|https?:\/\/dbpedia\.org\/resource\/|enwiki:)(.+)$/u;
const ITEM = /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/|wikidata:)?(Q\d+)$/iu;

/** Of no identifier: nobody decided. Of `NIL` alone: not in the base. An English article's address gives its title. */
export function linkFields(identifiers: readonly string[] | undefined): LinkFields {
  const all = (identifiers ?? []).filter((one) => one !== '');
  const known = all.filter((one) => !/^NIL\d*$/u.test(one));
  if (known.length === 0) return { wiki: all.length > 0 ? null : '?' };
  const title = known.map((one) => TITLE.exec(one)?.[1]).find((one) => one !== undefined);
  const item = known.map((one) => ITEM.exec(one)?.[1]).find((one) => one !== undefined);
  const others = known.filter((one) => !TITLE.test(one) && !ITEM.test(one));
  const sameAs = [
    ...(item === undefined ? [] : [`http://www.wikidata.org/entity/${item.toUpperCase()}`]),
    ...others,
  ];
  return {
    wiki: title === undefined ? null : decode(title),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** What `linkFields` reads: the article's address first. Empty where nobody decided. */
export function identifiersOf({ wiki, entry, sameAs = [] }: LinkFields): readonly string[] {
  if (wiki === '?') return [];
  const article = wiki === null ? [] : [WIKIPEDIA + encode(wiki)];
  const all = [...article, ...sameAs.filter((iri) => !article.includes(iri))];
  if (all.length > 0) return all;
  return [entry ?? 'NIL'];
}

/** Characters that may not stand in an IRI. */
function encode(title: string): string {
  return title.replace(/[\s%"<>\\^`{|}]/gu, encodeURIComponent);
}

function decode(title: string): string {
  try {
    return decodeURIComponent(title);
  } catch {
    return title;
  }
}
