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

/** Finds the longest match from each token on, left to right, for each kind of name apart. */
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
  const free = { org: 0, person: 0, place: 0, title: 0 };
  for (let start = 0; start < n; start++) {
    const first = ids[start]!;
    if (words.letterPower(first) === 1) continue;
    const longest = { org: 0, person: 0, place: 0, title: 0 };
    const kinds = { org: 0, person: 0, place: 0, title: 0 };
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
      const org = fieldOf(mask, 'org');
      if (org > 0) {
        longest.org = length;
        kinds.org = org;
      }
      if (fieldOf(mask, 'person') > 0) {
        longest.person = length;
        kinds.person = 1;
      }
      const place = placeClass(mask);
      if (place !== 0) {
        longest.place = length;
        kinds.place = place;
      }
      if (fieldOf(mask, 'title') > 0) {
        longest.title = length;
        kinds.title = 1;
      }
    }
    const capital = startsWithCapital(words.form(first));
    for (const kind of ['org', 'person', 'place', 'title'] as const) {
      if (longest[kind] === 0 || start < free[kind] || (kind !== 'title' && !capital)) continue;
      mark(matches[kind], start, longest[kind], kinds[kind]);
      free[kind] = start + longest[kind];
    }
  }
  return matches;
}

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
