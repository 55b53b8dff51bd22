/** Paragraphs, however the text's line breaks came through. */
import type { Block, Span } from '../document.ts';
import { seamsOf } from './seams.ts';

/** A paragraph without the white space around it. Several lines when the text was wrapped by hand. */
export interface Paragraph extends Span {
  readonly text: string;
  /** Blank lines stand before it. */
  readonly spaced: boolean;
  /** Tag of the block element it lies in, where the release was read from HTML. */
  readonly tag?: string;
}

interface Line extends Span {
  readonly spaced: boolean;
}

/** A line shorter than this share of the text's width was ended, not wrapped. */
const FULL_LINE = 0.7;
/** No one wraps wider, nor narrower. */
const WIDEST = 140;
const NARROWEST = 40;
/** So many of the full lines must go on in a small letter before a text counts as wrapped. */
const WRAPPED_SHARE = 0.3;
const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const STARTS_ITEM = /^(?:[•●▪■◦‣*·–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|#)/;
const STARTS_SMALL = /^\p{Ll}/u;
const ENDS = /[.!?:;”"’)\]…]$/;

/** The paragraphs of a text in order; together they hold all that is not white space. */
export function splitParagraphs(text: string, blocks: readonly Block[] = []): readonly Paragraph[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  let block = 0;
  let start: Line | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    start ??= line;
    const next = lines[i + 1];
    if (next !== undefined && goesOn(text, line, next, width)) continue;
    while (block < blocks.length && blocks[block]!.end <= start.start) block++;
    const tag =
      blocks[block] !== undefined && blocks[block]!.start <= start.start ? blocks[block]!.tag : undefined;
    const whole = text.slice(start.start, line.end);
    const isFirst = paragraphs.length < 4;
    let from = 0;
    for (const cut of [...seamsOf(whole, isFirst), whole.length]) {
      const part = whole.slice(from, cut).trimEnd();
      paragraphs.push({
        start: start.start + from,
        end: start.start + from + part.length,
        text: part,
        spaced: from > 0 || start.spaced,
        ...(tag !== undefined && { tag }),
      });
      from = cut + (/^\s*/.exec(whole.slice(cut, cut + 40))?.[0].length ?? 0);
    }
    start = undefined;
  }
  return paragraphs;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let spaced = true;
  const push = (to: number): void => {
    let [start, end] = [from, to];
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (start < end) lines.push({ start, end, spaced });
    spaced = start === end;
  };
  for (const match of text.matchAll(BREAK)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return lines;
}

function isSpace(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code <= 32 || (code >= 0x85 && /[\s\u0085]/.test(text[place]!));
}

/** Width at which the text was wrapped by hand, or 0. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width > WIDEST || width < NARROWEST) return 0;
  let full = 0;
  let small = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start < width * FULL_LINE) continue;
    full++;
    if (STARTS_SMALL.test(text.slice(lines[i + 1]!.start, lines[i + 1]!.start + 2))) small++;
  }
  return full > 0 && small / full >= WRAPPED_SHARE ? width : 0;
}

/** Whether `next` goes on the paragraph of `line` in a text wrapped at `width`; line breaks may be doubled. */
function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  if (width === 0) return false;
  const first = text.slice(next.start, next.start + 6);
  if (STARTS_ITEM.test(first)) return false;
  const isFull = line.end - line.start >= width * FULL_LINE;
  if (next.spaced) return STARTS_SMALL.test(first) && !ENDS.test(text.slice(line.end - 1, line.end));
  return isFull || STARTS_SMALL.test(first);
}
