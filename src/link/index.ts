/** Entity linking: the names of a document put together into entities, each linked to its entry or NIL. */
import type {
  Dated,
  Entity,
  EntityId,
  EntityType,
  EntryId,
  Link,
  Linked,
  LinkRule,
  NameMention,
} from '../document.ts';
import type { KbEntry, KnowledgeBase } from '../kb/index.ts';
import { explainLinks, type LinkExplanation, type RankedCandidate } from './explain.ts';
import { nilId, sameAsOf } from './identity.ts';

export { explainLinks, type LinkExplanation, type RankedCandidate } from './explain.ts';
export type { Features } from './features.ts';

/** Knows what no base holds, from release to release. */
export interface NilRegistry {
  /**
   * The lasting id and IRI of a thing; an id that is an entry's means that it is that entry. Undefined for what cannot
   * be told from others by its name.
   */
  readonly resolve: (unknown: {
    readonly type: EntityType;
    readonly name: string;
    readonly names: readonly string[];
    readonly id: string;
    readonly release: string;
  }) => { readonly id: string; readonly iri: string } | undefined;
}

/**
 * Adds `names` and `entities`. Two clusters that are the same entry become one entity. With a registry, what the base
 * does not hold has the registry's id; the registry learns of it.
 */
export function link(document: Dated, base: KnowledgeBase, registry?: NilRegistry): Linked {
  const found = explainLinks(document, base).map(decide);
  const decided = mergeSameEntry(
    registry === undefined ? found : found.map((one) => registered(one, document, base, registry)),
  );
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
  if (best === undefined || best.score < nil.score) {
    const rule = best === undefined ? 'no-candidate' : 'no-candidate-fits';
    const id = nilId(name, type, undefined);
    return { type, name, link: { kind: 'nil', id, score: nil.score, rule }, members };
  }
  return { type, name, link: entryLink(best.entry, best.score, RULES[best.match]), members };
}

const RULES = {
  main: 'entry-name',
  alias: 'entry-alias',
  derived: 'derived-name',
  near: 'similar-name',
} as const satisfies Record<RankedCandidate['match'], LinkRule>;

function registered(one: Decided, document: Dated, base: KnowledgeBase, registry: NilRegistry): Decided {
  const { type, name, link, members } = one;
  if (link.kind !== 'nil') return one;
  const names = [
    ...new Set(members.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' '))),
  ];
  const known = registry.resolve({ type, name, names, id: link.id, release: document.id });
  if (known === undefined) return one;
  const entry = base.entry(known.id as EntryId);
  return {
    ...one,
    link:
      entry === undefined
        ? { ...link, ...known, rule: 'registry' }
        : entryLink(entry, link.score, 'registry'),
  };
}

function entryLink(entry: KbEntry, score: number, rule: LinkRule): Link {
  return {
    kind: 'entry',
    entry: entry.id,
    name: entry.name,
    ...(entry.wiki !== undefined && { wiki: entry.wiki }),
    sameAs: sameAsOf(entry),
    ...(entry.subtype !== undefined && { subtype: entry.subtype }),
    ...(entry.country !== undefined && { country: entry.country }),
    score,
    rule,
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
