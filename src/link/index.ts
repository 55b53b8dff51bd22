/** Entity linking: the names of a document put together into entities, each linked to its entry or NIL. */
import type { Dated, Entity, EntityId, EntityType, Link, Linked, NameMention } from '../document.ts';
import type { KbEntry, KnowledgeBase } from '../kb/index.ts';
import { explainLinks, type LinkExplanation } from './explain.ts';
import { nilId, sameAsOf } from './identity.ts';

export { explainLinks, type LinkExplanation, type RankedCandidate } from './explain.ts';

/** Adds `names` and `entities`. Two clusters that are the same entry become one entity. */
export function link(document: Dated, base: KnowledgeBase): Linked {
  const decided = mergeSameEntry(explainLinks(document, base).map(decide));
  const numbering = new Map<EntityType, number>();
  const names: NameMention[] = [];
  const entities = decided.map(({ type, name, link, members }): Entity => {
    const number = (numbering.get(type) ?? 0) + 1;
    numbering.set(type, number);
    const id = `${ID_LETTERS[type]}${number}` as EntityId;
    for (const span of members) names.push({ ...span, type, entity: id });
    return { id, type, name, link };
  });
  names.sort((a, b) => a.start - b.start);
  return { ...document, names, entities };
}

const ID_LETTERS = { PERSON: 'p', ORG: 'o', PLACE: 'l' } as const;

interface Decided {
  readonly type: EntityType;
  readonly name: string;
  readonly link: Link;
  readonly members: readonly NameMention[];
}

function decide({ cluster, candidates, nil }: LinkExplanation): Decided {
  const best = candidates[0];
  const { type, name } = cluster;
  const members = cluster.names.map(({ span }) => span as NameMention);
  if (best === undefined || best.score < nil.score)
    return { type, name, link: { kind: 'nil', id: nilId(name, type, undefined), score: nil.score }, members };
  return { type, name, link: entryLink(best.entry, best.score), members };
}

function entryLink(entry: KbEntry, score: number): Link {
  return {
    kind: 'entry',
    entry: entry.id,
    name: entry.name,
    ...(entry.wiki !== undefined && { wiki: entry.wiki }),
    sameAs: sameAsOf(entry),
    ...(entry.subtype !== undefined && { subtype: entry.subtype }),
    ...(entry.country !== undefined && { country: entry.country }),
    score,
  };
}

/** Keeps the order of first mention; the longer name and the surer link stand for both. */
function mergeSameEntry(decided: readonly Decided[]): readonly Decided[] {
  const merged = new Map<string, Decided>();
  for (const one of decided) {
    const key = `${one.type} ${one.link.kind === 'entry' ? one.link.entry : one.link.kind === 'nil' ? one.link.id : ''}`;
    const other = merged.get(key);
    merged.set(key, other === undefined ? one : join(other, one));
  }
  return [...merged.values()];
}

function join(a: Decided, b: Decided): Decided {
  const score = (link: Link): number => (link.kind === 'unknown' ? 0 : link.score);
  return {
    type: a.type,
    name: b.name.length > a.name.length ? b.name : a.name,
    link: score(b.link) > score(a.link) ? b.link : a.link,
    members: [...a.members, ...b.members],
  };
}
