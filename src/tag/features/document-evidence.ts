import { ATTRIBUTE_INDEX as AT } from './attributes.ts';
import { EVIDENCE } from './evidence-table.ts';
import { WORD_WIDTH, type WordTable } from './words.ts';

const SAYING: ReadonlySet<string> = new Set(
  `said says say added told noted stated explained announced commented continued remarked concluded emphasized
  urged argued wrote claimed called asked`.split(/\s+/),
);
const DEFINING: ReadonlySet<string> = new Set(['“', '"', '(']);
const LOCATING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'across', 'throughout', 'from', 'to']);

export interface DocumentEvidence {
  /** EVIDENCE bits of the token's word. */
  readonly bits: Int32Array;
  /** How often the token's word stands in the document, 1 to 4 (or more). */
  readonly count: Uint8Array;
  /** 1 where the word stands for the first time. */
  readonly first: Uint8Array;
}

/** `own`: what `nameEvidence` says of each token. */
export function gatherEvidence(
  words: WordTable,
  ids: Int32Array,
  lineStart: Uint8Array,
  lineCase: Uint8Array,
  acronym: Int32Array,
  own: Int32Array,
): DocumentEvidence {
  const n = ids.length;
  const attributes = words.attributes();
  const attribute = (t: number, index: number): number => attributes[ids[t]! * WORD_WIDTH + index]!;
  const numbers = new Map<number, number>();
  const local = new Int32Array(n);
  const bits: number[] = [];
  const counts: number[] = [];
  const first = new Uint8Array(n);
  for (let t = 0; t < n; t++) {
    const key = words.letterPower(ids[t]!) === 1 ? 0 : attribute(t, AT.lower);
    let number = numbers.get(key);
    if (number === undefined) {
      number = bits.length;
      numbers.set(key, number);
      bits.push(0);
      counts.push(0);
      first[t] = 1;
    }
    local[t] = number;
    counts[number]!++;
    let seen = bits[number]! | own[t]!;
    const kind = attribute(t, AT.caseKind);
    if (kind === 1) seen |= EVIDENCE.lower;
    const capital = kind >= 2 && kind <= 5;
    if (capital && acronym[t] === ACRONYM_IN_BRACKETS) seen |= EVIDENCE.acronym;
    if (capital && t > 0 && (lineStart[t] === 1 || lineStart[t - 1] === 1) && kind !== 1) {
      // The first word of a line, or the first after `About` at its beginning.
      const head = lineStart[t] === 1 ? t : t - 1;
      if (head !== t && words.form(ids[head]!).toLowerCase() === 'about') seen |= EVIDENCE.about;
    }
    if (capital && t === 0) seen |= EVIDENCE.opens;
    if (capital && t > 1 && DEFINING.has(words.form(ids[t - 1]!)) && /^[(“"]$/.test(words.form(ids[t - 2]!)))
      seen |= EVIDENCE.defined;
    if (capital && t > 0 && lineStart[t] === 0) {
      const before = attribute(t - 1, AT.caseKind);
      if (before === 1 && lineCase[t] === 0) seen |= EVIDENCE.middle;
      if (attribute(t - 1, AT.honorific) > 0) seen |= EVIDENCE.honorific;
      if (attribute(t - 1, AT.given) >= 2 && attribute(t - 1, AT.caseKind) >= 2) seen |= EVIDENCE.given;
      if ((attribute(t - 1, AT.titleWord) & 3) > 0) seen |= EVIDENCE.title;
      if (lineCase[t] === 0 && LOCATING.has(words.form(ids[t - 1]!))) seen |= EVIDENCE.in;
    }
    if (capital && t + 1 < n && lineStart[t + 1] === 0) {
      const after = attribute(t + 1, AT.caseKind);
      if (after >= 2 && after <= 5) {
        if (attribute(t + 1, AT.orgSuffix) > 0 || attribute(t + 1, AT.orgLast) === 3) seen |= EVIDENCE.org;
      }
      if (SAYING.has(words.form(ids[t + 1]!))) seen |= EVIDENCE.said;
    }
    bits[number] = seen;
  }
  return {
    bits: local.map((number) => bits[number]!),
    count: Uint8Array.from(local, (number) => Math.min(4, counts[number]!)),
    first,
  };
}

export const ACRONYM_IN_BRACKETS = 1;

/**
 * Acronyms explained in the text: `Securities and Exchange Commission (SEC)` gives 1 for `SEC` and 2, 3, 4 for the
 * first, inner and last word of the explanation.
 */
export function findAcronyms(words: WordTable, ids: Int32Array): Int32Array {
  const marks = new Int32Array(ids.length);
  for (let t = 2; t + 1 < ids.length; t++) {
    const opening = words.form(ids[t - 1]!);
    if (opening !== '(') continue;
    const form = words.form(ids[t]!);
    const letters = form.replace(/[^\p{L}]/gu, '');
    if (letters.length < 2 || letters.length > 8 || !/^\p{Lu}.*\p{Lu}/u.test(letters)) continue;
    const start = explanationStart(words, ids, t - 2, letters.replace(/\p{Ll}/gu, ''));
    if (start < 0) continue;
    marks[t] = ACRONYM_IN_BRACKETS;
    for (let i = start; i <= t - 2; i++) marks[i] = i === start ? 2 : i === t - 2 ? 4 : 3;
  }
  return marks;
}

/** Walks back from `last`, matching the initials of capitalised words from the acronym's end; -1 if they differ. */
function explanationStart(words: WordTable, ids: Int32Array, last: number, letters: string): number {
  let left = letters.length - 1;
  for (let t = last; t >= 0 && last - t < 14; t--) {
    const form = words.form(ids[t]!);
    const initial = form.charAt(0);
    if (/\p{Lu}/u.test(initial)) {
      if (initial === letters.charAt(left)) left--;
      else if (t === last) return -1;
      if (left < 0) return t;
    } else if (!/^(?:of|and|for|the|on|in|to|de|del|&|,|-|at|’s|'s)$/.test(form)) {
      return -1;
    }
  }
  return -1;
}
