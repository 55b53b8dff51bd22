/** What a remote service has answered, as a base that lies over the others; and what it was not asked yet. */
import type { EntityType, EntryId } from '../document.ts';
import { type KbEntry, type KnowledgeBase, type NameHit, wordKey } from '../kb/index.ts';
import type { ReconcileResult } from './protocol.ts';

export interface RemoteBase {
  readonly base: KnowledgeBase;
  /** Names looked up that neither the lower bases nor an answer knows; empties the list. */
  readonly takeMissing: () => readonly string[];
  /** Keeps the answer to a name. */
  readonly learn: (name: string, results: readonly ReconcileResult[]) => void;
}

/** `identifierSpace` stands before ids that are no Wikidata items, in `sameAs`. */
export function createRemoteBase(lower: KnowledgeBase, identifierSpace: string): RemoteBase {
  const entries: KbEntry[] = [];
  const numberOf = new Map<string, number>();
  const hitsOf = new Map<string, readonly NameHit[]>();
  const missing = new Set<string>();
  const lookup = (name: string): readonly NameHit[] => {
    const hits = hitsOf.get(name);
    if (hits === undefined && wordKey(name).length > 2 && lower.lookup(name).length === 0) missing.add(name);
    return hits ?? [];
  };
  const keep = (entry: KbEntry): number => {
    const known = numberOf.get(entry.id);
    if (known !== undefined) return known;
    entries.push(entry);
    numberOf.set(entry.id, entries.length - 1);
    return entries.length - 1;
  };
  return {
    base: {
      config: { ...lower.config, entries: 0, counts: {} },
      weights: {},
      lookup,
      near: () => [],
      startingWith: () => [],
      read: (number) => entries[number]!,
      entry: (id: EntryId) => {
        const number = numberOf.get(id);
        return number === undefined ? undefined : entries[number];
      },
      close: () => Promise.resolve(),
    },
    takeMissing: () => {
      const names = [...missing].sort();
      missing.clear();
      return names;
    },
    learn: (name, results) => {
      const hits = results.flatMap((result): readonly NameHit[] => {
        // What the lower bases hold they know better.
        const entry =
          lower.entry(result.id as EntryId) === undefined ? entryOf(result, identifierSpace) : undefined;
        if (entry === undefined) return [];
        const same = wordKey(entry.name) === wordKey(name);
        const kind = same ? 'main' : result.match ? 'alias' : 'derived';
        return [{ number: keep(entry), type: entry.type, kind, prior: entry.prior }];
      });
      hitsOf.set(name, hits);
    },
  };
}

/** Words of a type's name or id that say which of ours it is. */
const TYPE_WORDS: readonly (readonly [EntityType, RegExp])[] = [
  ['PERSON', /\b(?:person|human|people|q5)\b/i],
  [
    'ORG',
    /\b(?:org|organi[sz]ation|company|business|university|agency|institution|enterprise|q43229|q4830453)\b/i,
  ],
  ['PLACE', /\b(?:place|location|city|town|country|settlement|region|q515|q6256|q486972)\b/i],
];

function entryOf(result: ReconcileResult, identifierSpace: string): KbEntry | undefined {
  const said = result.type.map(({ id, name }) => `${id} ${name}`).join(' ');
  const type = TYPE_WORDS.find(([, words]) => words.test(said))?.[0];
  if (type === undefined || result.name === '') return undefined;
  const iri = identifierSpace + result.id;
  const isWikidata = /^Q\d+$/.test(result.id) || identifierSpace.includes('wikidata.org');
  return {
    id: result.id as EntryId,
    type,
    name: result.name,
    aliases: [],
    ...(result.description && { description: result.description }),
    identifiers: !isWikidata && /^https?:/.test(iri) && URL.canParse(iri) ? [iri] : [],
    positions: [],
    prior: 2 + (4 * Math.min(100, Math.max(0, result.score))) / 100,
    origin: 'source',
  };
}
