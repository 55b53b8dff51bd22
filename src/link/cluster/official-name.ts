/**
 * Which of its names an entity goes by. The longest is a bad choice (`Boldin Survey` for Boldin), the commonest too
 * (`SEC`). Wordings of one key count together, and a wording counts for every longer one that only adds what a short
 * form leaves out (a legal form, a country, middle names, the words of an acronym); then
 *
 *   score = ln(1 + count) + 0.6 · words (at most six) + what its form and its first place in the text say.
 */
import type { EntityType } from '../../document.ts';
import type { Name } from './name.ts';
import { addsNothing } from './organisation.ts';

interface Wording {
  readonly name: Name;
  readonly count: number;
  readonly defined: boolean;
  /** It comes before all other wordings below the headline: where a release gives the full name. */
  readonly leads: boolean;
}

/** The text of the best name; of wordings with one key the first that is not all in capitals. */
export function officialName(
  type: EntityType,
  names: readonly Name[],
  text: string,
  bodyStart: number,
): string {
  const [only] = names;
  if (only === undefined) return '';
  if (names.length === 1) return only.text;
  const wordings = wordingsOf(names, text, bodyStart);
  let best: Wording | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const wording of wordings) {
    const inherited = wordings.reduce(
      (sum, other) => sum + (extendsName(type, other, wording) ? other.count : 0),
      wording.count,
    );
    const score = Math.log(1 + inherited) + formScore(type, wording);
    if (score > highest) [best, highest] = [wording, score];
  }
  return best?.name.text ?? only.text;
}

function formScore(type: EntityType, { name, defined }: Wording): number {
  const { words, compact, key, letters, text } = name;
  let score = 0.6 * Math.min(type === 'PERSON' ? fullWords(name) : words.length, 6);
  if (type === 'ORG' && defined) score += 2;
  if (type === 'ORG' && compact !== key) score += 1;
  if (type !== 'PERSON' && letters !== undefined) score -= 1.5;
  if (type === 'PLACE' && /^(?:city|state|commonwealth|county) of /.test(key)) score -= 1.8;
  if (words.length > 1 && text === text.toUpperCase()) score -= 1;
  return score;
}

/** Most wordings that are compared; a text has few of one thing, and those mentioned first matter. */
const MOST_WORDINGS = 24;

function wordingsOf(names: readonly Name[], text: string, bodyStart: number): readonly Wording[] {
  const lead = names.find(({ span }) => span.start >= bodyStart)?.key;
  const byKey = new Map<string, Wording>();
  for (const [index, name] of names.entries()) {
    const known = byKey.get(name.key);
    if (known === undefined && byKey.size >= MOST_WORDINGS) continue;
    const next = names[index + 1];
    const between = next === undefined ? undefined : text.slice(name.span.end, next.span.start);
    byKey.set(name.key, {
      name: known === undefined || isShouted(known.name) ? name : known.name,
      count: (known?.count ?? 0) + 1,
      defined: (known?.defined ?? false) || (between !== undefined && DEFINES.test(between)),
      leads: name.key === lead,
    });
  }
  return [...byKey.values()];
}

/** `Acme Holdings, Inc. (“Acme”`: what stands before the bracket is the full name. */
const DEFINES = /^[’']?s?,? \((?:the |hereinafter |together with [^)]{0,60})?["“”'‘]?$/;

function isShouted({ text }: Name): boolean {
  return text === text.toUpperCase();
}

/**
 * Whether the longer name says nothing but more of the same. Where it adds more than a legal form or a country
 * (`Boldin Advisors`), it has to be defined, lead or be said often enough to be the name and no other body's.
 */
function extendsName(type: EntityType, short: Wording, long: Wording): boolean {
  const [a, b] = [short.name, long.name];
  if (a === b || a.words.length > b.words.length) return false;
  if (type === 'PERSON') return fullWords(a) < fullWords(b);
  const isOften = long.count > 1 && 3 * long.count >= short.count;
  if (!b.key.startsWith(`${a.key} `) || a.compact === b.compact) return addsNothing(a, b);
  return isOften || ((long.defined || long.leads) && addsNothing(a, b));
}

/** Words but for initials. */
function fullWords({ words }: Name): number {
  return words.filter((word) => word.length > 1).length;
}
