/** Tokens by pattern, with wink's tags carried over. */
import type { PartOfSpeech, Span, Token } from '../document.ts';
import { ABBREVIATIONS, AMBIGUOUS_WORDS } from './abbreviation-data.ts';
import { gluePlace } from './glue.ts';
import { TOKEN_EXPRESSION } from './patterns.ts';
import { isWhiteSpace } from './plain.ts';

/** The wink tokens `[first, end)` that lie in a stretch. */
interface WinkStretch {
  readonly starts: Int32Array;
  readonly tags: readonly string[];
  readonly first: number;
  readonly end: number;
}

/** Appends the tokens of a stretch without white space. */
export function appendRepaired(
  text: string,
  stretch: Span,
  wink: WinkStretch,
  vocabulary: () => ReadonlySet<string>,
  out: Token[],
): void {
  let cursor = wink.first;
  let start = stretch.start;
  while (start < stretch.end) {
    const end = tokenEnd(text, start, stretch.end, vocabulary);
    while (cursor + 1 < wink.end && wink.starts[cursor + 1]! <= start) cursor++;
    let tag = wink.tags[cursor] ?? 'X';
    for (let i = cursor + 1; i < wink.end && wink.starts[i]! < end; i++) tag = stronger(tag, wink.tags[i]!);
    out.push({ start, end, pos: partOfSpeech(text, start, end, tag) });
    start = end;
  }
}

function tokenEnd(text: string, start: number, limit: number, vocabulary: () => ReadonlySet<string>): number {
  TOKEN_EXPRESSION.lastIndex = start;
  TOKEN_EXPRESSION.test(text);
  const end = Math.min(TOKEN_EXPRESSION.lastIndex, limit);
  if (end - start >= 4) {
    const word = text.slice(start, Math.min(end, start + 100));
    if (WORD.test(word)) {
      const seam = gluePlace(word, vocabulary);
      if (seam > 0) return start + seam;
    }
  }
  return end < limit && text.charCodeAt(end) === 46 && keepsStop(text, start, end) ? end + 1 : end;
}

/** Whether the full stop at `end` belongs to the word `[start, end)`. */
function keepsStop(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end + 1) === 46 || end - start > 12) return false;
  const word = text.slice(start, end);
  if (word.length === 1) return /\p{Lu}/u.test(word) && !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ');
  if (!ABBREVIATIONS.has(word)) return false;
  return !AMBIGUOUS_WORDS.has(word) || goesOn(text, end + 1);
}

/** Whether what follows the place cannot begin a sentence: a small letter, a figure, a comma. */
function goesOn(text: string, place: number): boolean {
  let next = place;
  while (next < text.length && next < place + 3 && isWhiteSpace(text.charCodeAt(next))) next++;
  return /[\p{Ll}\p{N},;)]/u.test(text[next] ?? ' ');
}

/** The tag of a token made of two of wink's: a name stays a name, else the last word decides. */
function stronger(tag: string, next: string): string {
  if (tag === 'PROPN' || next === 'PUNCT' || next === 'SYM' || next === 'PART') return tag;
  return next;
}

const WORD = /^[\p{L}\p{N}]+$/u;
/** wink is not shown it: see `toWinkText`. */
const POSSESSIVE = /^['’]s$/i;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const MARK = /\p{P}/u;

/** What the characters say goes before the tag: wink may have read the token in other pieces. */
function partOfSpeech(text: string, start: number, end: number, tag: string): PartOfSpeech {
  const word = text.slice(start, end);
  if (POSSESSIVE.test(word)) return 'PART';
  const first = String.fromCodePoint(text.codePointAt(start)!);
  const isWordTag = tag !== 'PUNCT' && tag !== 'SYM' && tag !== 'SPACE';
  if (LETTER.test(first)) return isWordTag ? (tag as PartOfSpeech) : 'X';
  // wink goes by where it met such a token first.
  if (DIGIT.test(first)) return 'NUM';
  if (end - start > first.length && isWordTag) return tag as PartOfSpeech;
  return MARK.test(first) && !'#%&*@/'.includes(first) ? 'PUNCT' : 'SYM';
}
