/** wink's tokens set back into the text, and repaired where a stretch without spaces is more than plain words. */
import type { Token } from '../document.ts';
import { isWhiteSpace } from './plain.ts';
import { appendRepaired } from './repair.ts';
import type { WinkTokens } from './wink.ts';

/**
 * Appends the tokens of the block of `text` that starts at `from` to `out`. `given` is that block as wink was given
 * it: as long, and with white space wherever the block has it.
 */
export function appendTokens(
  text: string,
  from: number,
  given: string,
  wink: WinkTokens,
  vocabulary: () => ReadonlySet<string>,
  out: Token[],
): void {
  const { values, tags } = wink;
  const starts = new Int32Array(values.length);
  let next = 0;
  let position = 0;
  while (position < given.length) {
    if (isWhiteSpace(text.charCodeAt(from + position))) {
      position++;
      continue;
    }
    const stretchStart = position;
    do position++;
    while (position < given.length && !isWhiteSpace(text.charCodeAt(from + position)));
    while (isLineBreak(values[next])) next++;
    const first = next;
    let plain = true;
    let previousIsWord = false;
    let place = stretchStart;
    while (place < position) {
      if (given.charCodeAt(place) === 32) {
        plain = false;
        place++;
        continue;
      }
      const value = values[next];
      if (value === undefined || !given.startsWith(value, place)) {
        throw new Error(
          `wink-nlp read ${JSON.stringify(value)} where the text has another word, at ${from + place}`,
        );
      }
      starts[next] = from + place;
      const isWord = isPlainWord(text, from + place, value.length);
      if (isWord ? previousIsWord : !isPlainMark(text.charCodeAt(from + place), value.length)) plain = false;
      previousIsWord = isWord;
      place += value.length;
      next++;
    }
    if (plain) {
      for (let i = first; i < next; i++) {
        const start = starts[i]!;
        const isFigures = isDigit(text.charCodeAt(start));
        const pos = isFigures ? 'NUM' : (tags[i] as Token['pos']);
        out.push({ start, end: start + values[i]!.length, pos });
      }
    } else {
      appendRepaired(
        text,
        { start: from + stretchStart, end: from + position },
        { starts, tags, first, end: next },
        vocabulary,
        out,
      );
    }
  }
}

/** A figure's tag wink takes from where it met it first. */
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isLineBreak(value: string | undefined): boolean {
  return value !== undefined && value.charCodeAt(0) < 32;
}

const SMALL = 1;
const CAPITAL = 2;
const FIGURE = 3;

/** Small letters, capitals, a capital and small letters, or figures; `YesStyle` and `VMLVML` may be two words glued together. */
function isPlainWord(text: string, start: number, length: number): boolean {
  let previous = 0;
  const isTwice = length >= 4 && text.charCodeAt(start) === text.charCodeAt(start + length / 2);
  if (isTwice) return false;
  for (let i = start; i < start + length; i++) {
    const kind = letterKind(text.charCodeAt(i));
    if (kind === 0) return false;
    if (kind !== previous && i > start && !(i === start + 1 && previous === CAPITAL && kind === SMALL))
      return false;
    previous = kind;
  }
  return true;
}

/** Latin letters; those beyond Latin-1 count as small. */
function letterKind(code: number): number {
  if (code >= 97 && code <= 122) return SMALL;
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 48 && code <= 57) return FIGURE;
  if (code < 0xc0 || code > 0x24f || code === 0xd7 || code === 0xf7) return 0;
  return code <= 0xde ? CAPITAL : SMALL;
}

/** Marks that always stand alone: `, ; : ! ? ( ) [ ] " “ ” … / $ % – —`. */
function isPlainMark(code: number, length: number): boolean {
  return length === 1 && PLAIN_MARKS.has(code);
}

const PLAIN_MARKS: ReadonlySet<number> = new Set(
  [...',;:!?()[]"“”…/$%–—®™'].map((mark) => mark.charCodeAt(0)),
);
