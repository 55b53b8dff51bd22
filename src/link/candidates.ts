/** From the names of a cluster to the entries it may be. */
import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import {
  foldName,
  type KbEntry,
  type KnowledgeBase,
  type NameHit,
  type NameKind,
  withoutLegalForm,
  wordKey,
} from '../kb/index.ts';
import type { Cluster, Name } from './cluster/index.ts';
import { parsePersonName } from './cluster/person.ts';
import type { DocumentContext } from './context.ts';
import { otherForms } from './given-names.ts';
import type { PlaceClues } from './place-clues.ts';

export interface Candidate {
  readonly entry: KbEntry;
  /** How the name that fits best came to stand for the entry; `near` where it is only similar. */
  readonly match: NameKind | 'near';
  /** The cluster's fullest name is one of the entry's. */
  readonly full: boolean;
  /** Share of the cluster's different names that are the entry's. */
  readonly share: number;
  /** Jaro-Winkler similarity of the names that matched; 1 for an exact match. */
  readonly similarity: number;
  /** How many entries of the type have the fullest name. */
  readonly rivals: number;
}

interface Found {
  readonly hit: NameHit;
  match: NameKind | 'near';
  full: boolean;
  similarity: number;
  readonly names: Set<string>;
}

const MATCHES = ['main', 'alias', 'derived', 'near'] as const;
/** Candidates read and ranked; further ones by prominence and country are not. */
const MOST_CANDIDATES = 16;
const LEAST_SIMILARITY = 0.9;

export function candidatesOf(
  cluster: Cluster,
  base: KnowledgeBase,
  context: DocumentContext,
  clues: PlaceClues,
): readonly Candidate[] {
  const names = distinctNames(cluster);
  const found = new Map<number, Found>();
  const take = (hits: readonly NameHit[], name: Name, exact: boolean): void => {
    for (const hit of hits) {
      if (hit.type !== cluster.type) continue;
      const full = name.text === cluster.name;
      const match = exact ? hit.kind : 'derived';
      const held = found.get(hit.number);
      if (held === undefined) {
        found.set(hit.number, { hit, match, full, similarity: 1, names: new Set([name.text]) });
        continue;
      }
      held.names.add(name.text);
      if (full) held.full = true;
      if (MATCHES.indexOf(match) < MATCHES.indexOf(held.match)) held.match = match;
    }
  };
  for (const name of names) {
    if (cluster.type === 'PERSON' && name.words.length === 1 && names.some(({ words }) => words.length > 1))
      continue;
    take(base.lookup(name.text), name, true);
    for (const variant of [...variantsOf(name, context), ...placedVariants(name, clues)])
      take(base.lookup(variant), name, false);
  }
  if (found.size === 0) takeNear(cluster, names, base, found);
  const rivals = [...found.values()].filter(({ full }) => full).length;
  const ranked = [...found.values()]
    .sort((a, b) => quickScore(b, context) - quickScore(a, context) || a.hit.number - b.hit.number)
    .slice(0, MOST_CANDIDATES)
    .map(({ hit, match, full, similarity, names: matched }) => ({
      entry: base.read(hit.number),
      match,
      full,
      share: matched.size / names.length,
      similarity,
      rivals,
    }));
  const settled = ranked.filter(({ entry: { subtype } }) =>
    clues.counties ? subtype === 'county' : isPostalCode(cluster, clues) && subtype === 'region',
  );
  return settled.length > 0 ? settled : ranked;
}

/** `NY` in `New York, NY` is the state, though the city is called so too. */
function isPostalCode({ name }: Cluster, { follows }: PlaceClues): boolean {
  return follows && /^[A-Z]{2}$/.test(name);
}

function quickScore({ hit, full }: Found, { countries }: DocumentContext): number {
  return (
    hit.prior + (full ? 2 : 0) + 3 * (hit.country === undefined ? 0.2 : (countries.get(hit.country) ?? 0))
  );
}

function distinctNames(cluster: Cluster): readonly Name[] {
  const byText = new Map<string, Name>();
  for (const name of cluster.names) if (!byText.has(name.text)) byText.set(name.text, name);
  return [...byText.values()].sort((a, b) => b.words.length - a.words.length).slice(0, 8);
}

/** Other ways to write the name, sought where the base may know only one of them. */
export function variantsOf(name: Name, context: DocumentContext): readonly string[] {
  if (name.type === 'PERSON') return personVariants(name);
  const { key } = name;
  if (name.type === 'PLACE') return placeVariants(key);
  const stem = withoutLegalForm(key);
  const variants = stem === undefined ? [] : [stem];
  const bare = /^(?:us|uk|australian|singapore|american) (.+ .+)$/.exec(key)?.[1];
  if (bare !== undefined) variants.push(bare);
  else if (
    context.home === 'US' &&
    /^(?:dept|department|house|senate|army|navy|air force|coast guard|attorney)/.test(key)
  )
    variants.push(`us ${key}`);
  const inverse = /^(.+) (dept|ministry|office|bureau|agency)$/.exec(key);
  if (inverse !== null) variants.push(`${inverse[2]} of ${inverse[1]}`);
  const outside = /^(.+?)\s+\([^)]+\)$/.exec(name.text)?.[1];
  if (outside !== undefined) variants.push(outside);
  return variants;
}

function personVariants({ words }: Name): readonly string[] {
  const { given, family } = parsePersonName(words);
  const first = given[0];
  if (first === undefined) return [];
  const plain = `${first} ${family}`;
  const firsts = [first, ...otherForms(first)];
  return [...new Set([plain, ...firsts.map((form) => `${form} ${family}`)])].filter(
    (name) => name !== words.join(' '),
  );
}

function placeVariants(key: string): readonly string[] {
  const bare = /^(?:city|town|state|commonwealth|republic|county|borough|village|province) of (.+)$/.exec(
    key,
  )?.[1];
  const county = /^county of (.+)$/.exec(key)?.[1];
  const plural = /^(.+) counties$/.exec(key)?.[1];
  return [bare, county && `${county} county`, plural && `${plural} county`].filter(
    (name) => name !== undefined && name !== '',
  ) as string[];
}

/** `Town, State` as the text has it, and the county of a list of counties. */
function placedVariants({ text }: Name, { containers, counties }: PlaceClues): readonly string[] {
  const within = containers.flatMap((container) => [
    `${text}, ${container.text}`,
    ...(container.entry === undefined ? [] : [`${text}, ${container.entry.name}`]),
  ]);
  return counties ? [...within, `${text} County`] : within;
}

/** Names that sound alike, compared letter by letter. */
function takeNear(
  cluster: Cluster,
  names: readonly Name[],
  base: KnowledgeBase,
  found: Map<number, Found>,
): void {
  const full = names[0];
  if (full === undefined || full.words.length < 2) return;
  for (const hit of base.near(full.text).slice(0, 40)) {
    if (hit.type !== cluster.type) continue;
    const entry = base.read(hit.number);
    const similarity = Math.max(
      ...[entry.name, ...entry.aliases].map((name) => similarityOf(full.key, name)),
    );
    if (similarity >= LEAST_SIMILARITY)
      found.set(hit.number, { hit, match: 'near', full: true, similarity, names: new Set([full.text]) });
  }
}

/** Jaro-Winkler of the words in alphabetical order, 0 to 1. */
function similarityOf(key: string, name: string): number {
  const sorted = (words: string): string => words.split(' ').sort().join(' ');
  return JaroWinklerDistance(sorted(key), sorted(wordKey(foldName(name))));
}
