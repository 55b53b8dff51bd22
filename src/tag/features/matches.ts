import { fieldOf } from '../lexicon/classes.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { placeClass, type WordTable } from './words.ts';

/** Where the names of the lexicon stand in a document: for each token 0, or kind · 4 + position (0 begin, 1 inside, 2 last, 3 unit). */
export interface NameMatches {
  readonly org: Int32Array;
  readonly person: Int32Array;
  readonly place: Int32Array;
  readonly title: Int32Array;
}

const LONGEST = 9;

/** Finds the longest match from each token on that may be in a mention, left to right, for each kind apart. */
export function matchNames(
  words: WordTable,
  ids: Int32Array,
  breaks: Uint8Array,
  lexicon: Lexicon,
): NameMatches {
  const n = ids.length;
  const matches = {
    org: new Int32Array(n),
    person: new Int32Array(n),
    place: new Int32Array(n),
    title: new Int32Array(n),
  };
  /** Longest match of each kind from the token on, its kind, and where the last match ended. */
  const longest = new Int32Array(KINDS.length);
  const kinds = new Int32Array(KINDS.length);
  const free = new Int32Array(KINDS.length);
  const found = (kind: number, value: number, length: number): void => {
    if (value === 0) return;
    longest[kind] = length;
    kinds[kind] = value;
  };
  for (let start = 0; start < n; start++) {
    const first = ids[start]!;
    if (words.letterPower(first) === 1 || words.places(first) === 0) continue;
    longest.fill(0);
    let hash = 0;
    for (let end = start; end < n && end - start < LONGEST; end++) {
      const id = ids[end]!;
      if (end > start && (breaks[end]! & BREAK_BEFORE) !== 0) break;
      const power = words.letterPower(id);
      if (power === 1) {
        if (!JOINING.has(words.form(id))) break;
        continue;
      }
      hash = (Math.imul(hash, power) + words.letterHash(id)) | 0;
      const mask = end === start ? words.mask(id) : lexicon.maskOf(hash);
      if (mask === 0) continue;
      const length = end - start + 1;
      found(ORG, fieldOf(mask, 'org'), length);
      found(PERSON, Math.min(1, fieldOf(mask, 'person')), length);
      found(PLACE, placeClass(mask), length);
      found(TITLE, Math.min(1, fieldOf(mask, 'title')), length);
    }
    const capital = startsWithCapital(words.form(first));
    for (let kind = 0; kind < KINDS.length; kind++) {
      const length = longest[kind]!;
      if (length === 0 || start < free[kind]! || (kind !== TITLE && !capital)) continue;
      mark(matches[KINDS[kind]!], start, length, kinds[kind]!);
      free[kind] = start + length;
    }
  }
  return matches;
}

const KINDS = ['org', 'person', 'place', 'title'] as const;
const [ORG, PERSON, PLACE, TITLE] = [0, 1, 2, 3];

/** Bit of `breaks`: no name goes over the border before this token. */
export const BREAK_BEFORE = 1;

const JOINING: ReadonlySet<string> = new Set([',', '.', "'", '’', '-', '–', '&', '/', '®', '™', '!']);

function mark(values: Int32Array, start: number, length: number, kind: number): void {
  for (let i = 0; i < length; i++) {
    const position = length === 1 ? 3 : i === 0 ? 0 : i === length - 1 ? 2 : 1;
    values[start + i] = (kind << 2) + position + 4;
  }
}

function startsWithCapital(form: string): boolean {
  const code = form.charCodeAt(0);
  return code < 128 ? (code >= 65 && code <= 90) || (code >= 48 && code <= 57) : /^[\p{Lu}\p{N}]/u.test(form);
}
