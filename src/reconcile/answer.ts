/** Answers to reconciliation queries out of the knowledge base and the registry. */
import type { EntityType } from '../document.ts';
import type { KbEntry, KnowledgeBase, NameHit } from '../kb/index.ts';
import { foldName } from '../kb/index.ts';
import type { Registry } from '../registry/index.ts';
import {
  RECONCILE_TYPES,
  type ReconcileQuery,
  type ReconcileResult,
  type ReconcileType,
} from './protocol.ts';

export interface Sources {
  readonly base: KnowledgeBase;
  readonly registry?: Registry;
}

const MOST_RESULTS = 50;
const USUAL_RESULTS = 10;
/** Score of a match by how the name came to stand for the entry; the prior adds up to ten. */
const BY_KIND = { main: 85, alias: 75, derived: 65, near: 45 } as const;
const OTHER_COUNTRY = -25;
/** What the best has to be ahead of the next to be taken for certain. */
const CLEAR_LEAD = 10;

/** The best first; the same query always gets the same answer from the same base and registry. */
export function answer(query: ReconcileQuery, sources: Sources): readonly ReconcileResult[] {
  const name = query.query.trim();
  const wanted = [query.type ?? []].flat();
  const country = countryOf(query);
  const found = new Map<number, { readonly hit: NameHit; readonly kind: keyof typeof BY_KIND }>();
  for (const hit of sources.base.lookup(name)) found.set(hit.number, { hit, kind: hit.kind });
  for (const hit of sources.base.near(name).slice(0, MOST_RESULTS))
    if (!found.has(hit.number)) found.set(hit.number, { hit, kind: 'near' });
  const scored = [...found.values()]
    .map(({ hit, kind }) => ({ entry: sources.base.read(hit.number), kind }))
    .filter(({ entry }) => wanted.length === 0 || wanted.some((type) => isOfType(entry, type)))
    .map(({ entry, kind }) => ({
      ...resultOf(entry),
      score:
        BY_KIND[kind] +
        entry.prior +
        (country && entry.country && entry.country !== country ? OTHER_COUNTRY : 0),
      sure: kind === 'main' || kind === 'alias',
    }));
  const own = ownResults(name, wanted, sources.registry).map((one) => ({ ...one, sure: true }));
  const ordered = [...own, ...scored].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const lead = (ordered[0]?.score ?? 0) - (ordered[1]?.score ?? 0);
  const limit = Math.min(MOST_RESULTS, Math.max(1, query.limit ?? USUAL_RESULTS));
  return ordered.slice(0, limit).map(({ sure, ...one }, index) => ({
    ...one,
    score: Math.max(0, Math.round(one.score * 10) / 10),
    match: index === 0 && sure && lead >= CLEAR_LEAD && one.score >= BY_KIND.alias,
  }));
}

/** Entries and registered entities whose name begins so, for a list to choose from. */
export function suggest(
  prefix: string,
  { base, registry }: Sources,
  limit = USUAL_RESULTS,
): readonly ReconcileResult[] {
  const entries = base
    .startingWith(prefix)
    .slice(0, limit)
    .map(({ number }) => resultOf(base.read(number)));
  return [...ownResults(prefix, [], registry), ...entries].slice(0, limit);
}

function ownResults(
  name: string,
  wanted: readonly string[],
  registry: Registry | undefined,
): readonly ReconcileResult[] {
  if (registry === undefined) return [];
  return RECONCILE_TYPES.filter(({ id }) => wanted.length === 0 || wanted.includes(id)).flatMap((type) =>
    registry.find(type.id as EntityType, name).map((entity) => ({
      id: entity.id,
      name: entity.name,
      type: [type],
      score: 96,
      match: false,
      description: 'registered',
    })),
  );
}

export function resultOf(entry: KbEntry): ReconcileResult {
  const { id, name, description } = entry;
  return { id, name, type: typesOf(entry), score: 0, match: false, ...(description && { description }) };
}

function typesOf({ type, subtype }: KbEntry): readonly ReconcileType[] {
  const general = RECONCILE_TYPES.filter(({ id }) => id === type);
  return subtype === undefined ? general : [{ id: `${type}:${subtype}`, name: subtype }, ...general];
}

function isOfType(entry: KbEntry, wanted: string): boolean {
  return typesOf(entry).some(({ id }) => id === wanted);
}

/** The country asked for: an ISO code, or a value that has one as its id. */
function countryOf({ properties = [] }: ReconcileQuery): string | undefined {
  const value = properties.find(({ pid }) => foldName(pid) === 'country')?.v;
  const text = typeof value === 'object' && value !== null ? (value as { readonly id?: unknown }).id : value;
  return typeof text === 'string' && /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : undefined;
}
