/** Which names of persons are one person's. */
import { sameGivenName } from '../given-names.ts';
import { addTo, groupByText, type Name, type NameGroup, nearestGroup, type Partition } from './name.ts';

const GENERATION = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v']);
const PARTICLES = new Set(
  'van von der den de del della di da dos du la le bin bint ibn al el ter ten st mac mc o'.split(' '),
);

/** A person's name in its parts; `family` keeps its particles. */
export interface PersonName {
  readonly given: readonly string[];
  readonly family: string;
  readonly generation?: string;
}

export function parsePersonName(words: readonly string[]): PersonName {
  const generation = words.length > 1 && GENERATION.has(words.at(-1) ?? '') ? words.at(-1) : undefined;
  const rest = generation === undefined ? words : words.slice(0, -1);
  let first = rest.length - 1;
  while (first > 1 && PARTICLES.has(rest[first - 1] ?? '')) first--;
  return {
    given: rest.slice(0, Math.max(0, first)),
    family: rest.slice(Math.max(0, first)).join(' '),
    ...(generation !== undefined && { generation }),
  };
}

/**
 * Two full names of one person: the same family name and generation, and given names that agree as far as both go
 * (`J.` with `John`, `Greg` with `Gregory`, middle names left out).
 */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.generation !== b.generation && a.generation !== undefined && b.generation !== undefined) return false;
  const [firstA, ...middleA] = a.given;
  const [firstB, ...middleB] = b.given;
  if (firstA === undefined || firstB === undefined) return false;
  if (!sameGivenName(firstA, firstB)) {
    const usesMiddle = a.family === b.family && (middleA.includes(firstB) || middleB.includes(firstA));
    if (!usesMiddle) return false;
  }
  if (a.family === b.family)
    return middleA.length === 0 || middleB.length === 0 || middlesAgree(middleA, middleB);
  return [a, b].some((name, index) => hasDoubleFamilyName(name, index === 0 ? b : a));
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0])));
}

/** `Alexandria Ocasio Cortez` with `Alexandria Ocasio`, `Ana María Pérez López` with `Ana Pérez`. */
function hasDoubleFamilyName(long: PersonName, short: PersonName): boolean {
  return long.given.length >= 2 && long.given.at(-1) === short.family && short.given.length === 1;
}

interface ParsedGroup extends NameGroup {
  readonly parsed: PersonName;
}

/** Joins full names first; a lone family or given name then goes to the person nearest before it, else after it. */
export function joinPersons(names: readonly Name[], partition: Partition): void {
  const byFamily = new Map<string, ParsedGroup[]>();
  const byGiven = new Map<string, ParsedGroup[]>();
  const groups = groupByText(names);
  const full = groups
    .filter(({ name }) => name.words.length > 1)
    .map((group) => ({ ...group, parsed: parsePersonName(group.name.words) }));
  for (const group of full) {
    for (const form of familyForms(group.parsed)) addTo(byFamily, form, group);
    const first = group.parsed.given[0];
    if (first !== undefined) addTo(byGiven, first, group);
  }
  joinFullNames(full, partition);
  const firstOfKey = new Map<string, number>();
  for (const { name, positions } of groups) {
    if (name.words.length > 1) continue;
    const fitting = [byFamily.get(name.key), byGiven.get(name.key)];
    for (const position of positions) {
      const home = fitting.map((found) => nearestGroup(found ?? [], position)).find((at) => at !== undefined);
      const same = firstOfKey.get(name.key) ?? position;
      firstOfKey.set(name.key, same);
      partition.join(home ?? same, position);
    }
  }
}

/** Only names that have a family name in common can be one person's, so only they are compared. */
function joinFullNames(full: readonly ParsedGroup[], partition: Partition): void {
  const byLastWords = new Map<string, ParsedGroup[]>();
  for (const group of full) {
    const { parsed, positions } = group;
    const first = positions[0]!;
    for (const position of positions) partition.join(first, position);
    const forms = new Set([parsed.family, parsed.given.at(-1) ?? parsed.family]);
    const rivals = new Set([...forms].flatMap((form) => byLastWords.get(form) ?? []));
    for (const other of rivals)
      if (other.name.key === group.name.key || samePerson(other.parsed, parsed))
        partition.join(other.positions[0]!, first);
    for (const form of forms) addTo(byLastWords, form, group);
  }
}

function familyForms({ family }: PersonName): ReadonlySet<string> {
  return new Set([family, family.slice(family.lastIndexOf(' ') + 1), family.replaceAll(' ', '')]);
}
