/** Which names of persons are one person's. */
import { sameGivenName } from '../given-names.ts';
import type { Name, Partition } from './name.ts';

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

/** Joins full names first; a lone family or given name then goes to the person nearest before it, else after it. */
export function joinPersons(names: readonly Name[], partition: Partition): void {
  const parsed = names.map(({ words }) => parsePersonName(words));
  const full = indicesOf(names, (name) => name.words.length > 1);
  for (const [at, a] of full.entries())
    for (const b of full.slice(at + 1))
      if (names[a]!.key === names[b]!.key || samePerson(parsed[a]!, parsed[b]!)) partition.join(a, b);
  const lone = indicesOf(names, (name) => name.words.length === 1);
  for (const one of lone) {
    const word = names[one]!.key;
    const byFamily = full.filter((index) => familyMatches(parsed[index]!, word));
    const home =
      nearest(byFamily, one) ??
      nearest(
        full.filter((index) => parsed[index]!.given[0] === word),
        one,
      );
    if (home !== undefined) partition.join(home, one);
    else for (const other of lone) if (other < one && names[other]!.key === word) partition.join(other, one);
  }
}

function familyMatches({ family }: PersonName, word: string): boolean {
  return family === word || family.split(' ').at(-1) === word || family.replaceAll(' ', '') === word;
}

/** Of ascending positions the last before `position`, else the first after it. */
export function nearest(positions: readonly number[], position: number): number | undefined {
  return positions.findLast((index) => index < position) ?? positions.find((index) => index > position);
}

function indicesOf(names: readonly Name[], holds: (name: Name) => boolean): readonly number[] {
  return names.flatMap((name, index) => (holds(name) ? [index] : []));
}
