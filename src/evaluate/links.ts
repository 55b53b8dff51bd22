/**
 * Measures of entity linking, named as GERBIL names its experiments: A2KB (find and link), D2KB (link what is
 * found), C2KB (which entries the document names), each also within the knowledge base and for NIL alone.
 *
 * Identity: a link's names are its Wikipedia title, its `sameAs` and its entry id, normalised. A predicted link
 * is the reference's when they share a name. What the reference leaves open (`?`) is left out of both sides.
 */
import type { Annotated, Link, NameMention, Span } from '../document.ts';
import { countKeys, type KeyPair, type Measure, overlapOf, spanKey, Tally } from './measure.ts';

interface LinkedName extends Span {
  readonly type: string;
  /** `NIL`, or the first name of the link; undefined where nobody decided. */
  readonly link: string | undefined;
}

interface LinkedPair {
  readonly reference: readonly LinkedName[];
  readonly predicted: readonly LinkedName[];
}

/** Mentions of both sides with comparable links, without those that the reference leaves open. */
function linkedPair(reference: Annotated, predicted: Annotated): LinkedPair {
  const referenceLinks = new Map(reference.entities.map(({ id, link }) => [id, link]));
  const canonical = new Map<string, string>();
  for (const link of referenceLinks.values()) {
    const [first, ...others] = identitiesOf(link);
    if (first !== undefined) canonical.set(first, first);
    for (const name of others) if (!canonical.has(name)) canonical.set(name, first!);
  }
  const predictedLinks = new Map(predicted.entities.map(({ id, link }) => [id, link]));
  const ours = namesOf(reference).map((name) => linkedName(name, referenceLinks.get(name.entity), canonical));
  const theirs = namesOf(predicted).map((name) =>
    linkedName(name, predictedLinks.get(name.entity), canonical),
  );
  const open = ours.filter(({ link }) => link === undefined);
  return {
    reference: ours.filter(({ link }) => link !== undefined),
    predicted: theirs.filter((name) => !open.some((span) => overlapOf(span, name) > 0)),
  };
}

function namesOf({ mentions }: Annotated): readonly NameMention[] {
  return mentions.filter((mention) => mention.type !== 'DATE' && mention.type !== 'TITLE');
}

function linkedName(
  { start, end, type }: NameMention,
  link: Link | undefined,
  canonical: ReadonlyMap<string, string>,
): LinkedName {
  if (link === undefined || link.kind === 'unknown') return { start, end, type, link: undefined };
  if (link.kind === 'nil') return { start, end, type, link: 'NIL' };
  const names = identitiesOf(link);
  const known = names.find((name) => canonical.has(name));
  return { start, end, type, link: known === undefined ? names[0] : canonical.get(known) };
}

/** Names of a link, the most telling first: `enwiki:Title`, then IRIs, then the entry's id. */
function identitiesOf(link: Link): readonly string[] {
  if (link.kind !== 'entry') return [];
  const wiki = link.wiki === undefined ? [] : [`enwiki:${normaliseTitle(link.wiki)}`];
  return [...new Set([...wiki, ...link.sameAs.map(normaliseIri), normaliseIri(link.entry)])];
}

/** Both NIL, or entries that share a name; what nobody decided is the same as nothing. */
export function sameLink(a: Link, b: Link): boolean {
  if (a.kind !== 'entry' || b.kind !== 'entry') return a.kind === 'nil' && b.kind === 'nil';
  const names = new Set(identitiesOf(a));
  return identitiesOf(b).some((name) => names.has(name));
}

/** As MediaWiki reads titles: first letter capital, spaces are underscores, percent-encoding and fragment undone. */
function normaliseTitle(title: string): string {
  const plain = decode(title)
    .split('#')[0]!
    .replace(/[\s_]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  const [first = ''] = plain;
  return first.toUpperCase() + plain.slice(first.length);
}

const WIKIPEDIA = /^https?:\/\/en(?:\.m)?\.wikipedia\.org\/wiki\/(.+)$/u;
const WIKIDATA = /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q\d+)$/u;

function normaliseIri(iri: string): string {
  const title = WIKIPEDIA.exec(iri)?.[1] ?? /^enwiki:(.+)$/u.exec(iri)?.[1];
  if (title !== undefined) return `enwiki:${normaliseTitle(title)}`;
  const item = WIKIDATA.exec(iri)?.[1];
  return item === undefined ? iri.replace(/^http:/u, 'https:').replace(/\/$/u, '') : `wikidata:${item}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Filter = (name: LinkedName) => boolean;

const ANSWERED: Filter = ({ link }) => link !== undefined;
const IN_KB: Filter = ({ link }) => link !== undefined && link !== 'NIL';
const NIL: Filter = ({ link }) => link === 'NIL';

function keyed(names: readonly LinkedName[], filter: Filter) {
  return names.filter(filter).map((name) => ({ key: `${spanKey(name)} ${name.link}`, type: name.type }));
}

function strong({ reference, predicted }: LinkedPair, filter: Filter): KeyPair {
  return { reference: keyed(reference, filter), predicted: keyed(predicted, filter) };
}

/** Only the mentions whose span both sides have. */
function givenSpan({ reference, predicted }: LinkedPair): LinkedPair {
  const [ours, theirs] = [new Set(reference.map(spanKey)), new Set(predicted.map(spanKey))];
  return {
    reference: reference.filter((name) => theirs.has(spanKey(name))),
    predicted: predicted.filter((name) => ours.has(spanKey(name))),
  };
}

function keyMeasure(name: string, says: string, keys: (pair: LinkedPair) => KeyPair): Measure {
  return {
    name,
    group: 'links',
    says,
    count: (reference, predicted) => countKeys(keys(linkedPair(reference, predicted))),
  };
}

const byEntry = (names: readonly LinkedName[]) =>
  names.filter(IN_KB).map(({ link }) => ({ key: link!, type: '' }));

export const LINK_MEASURES: readonly Measure[] = [
  keyMeasure('a2kb', 'same start and end, and same entry or both NIL', (pair) => strong(pair, ANSWERED)),
  keyMeasure('a2kb-in-kb', 'same start, end and entry; NIL left out', (pair) => strong(pair, IN_KB)),
  keyMeasure('a2kb-nil', 'same start and end, NIL on both sides; entries left out', (pair) =>
    strong(pair, NIL),
  ),
  {
    name: 'a2kb-weak',
    group: 'links',
    says: 'shares a character and the entry, or NIL, with a mention on the other side',
    count: (reference, predicted) => {
      const pair = linkedPair(reference, predicted);
      const tally = new Tally();
      const meets = (name: LinkedName, others: readonly LinkedName[]) =>
        others.some((other) => other.link === name.link && overlapOf(name, other) > 0) ? 1 : 0;
      const theirs = pair.predicted.filter(ANSWERED);
      for (const name of pair.reference) tally.reference(name.type, meets(name, theirs));
      for (const name of theirs) tally.predicted(name.type, meets(name, pair.reference));
      return tally.byType;
    },
  },
  keyMeasure('d2kb', 'of the mentions whose span both sides have: same entry or both NIL', (pair) =>
    strong(givenSpan(pair), ANSWERED),
  ),
  keyMeasure('d2kb-in-kb', 'of the mentions whose span both sides have: same entry; NIL left out', (pair) =>
    strong(givenSpan(pair), IN_KB),
  ),
  keyMeasure(
    'd2kb-nil',
    'of the mentions whose span both sides have: NIL on both; entries left out',
    (pair) => strong(givenSpan(pair), NIL),
  ),
  keyMeasure('c2kb', 'the set of entries that the document names', ({ reference, predicted }) => ({
    reference: byEntry(reference),
    predicted: byEntry(predicted),
  })),
];
