/** Sentence boundaries on the token stream. */
import type { Sentence, Span, Token, Zone } from '../document.ts';
import { endsSentence } from './boundary.ts';

/** A line at least so long was wrapped at its end by hand or by a mail program, not ended. */
const WRAPPED_LINE = 40;
const BULLET = /^[•●▪■◦‣*·–-]$/;

/** The sentences tile the tokens; none crosses a zone's border or a paragraph break. */
export function splitSentences(text: string, zones: readonly Zone[], tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let zone = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (next !== undefined) {
      while (zone < zones.length && zones[zone]!.end <= token.start) zone++;
      const split =
        leavesZone(zones[zone], token, next) ||
        breaksParagraph(text, token.end, next) ||
        endsSentence(text, tokens, i, first);
      if (!split) continue;
    }
    sentences.push({ start: tokens[first]!.start, end: token.end, firstToken: first, endToken: i + 1 });
    first = i + 1;
  }
  return sentences;
}

/** `zone` is the first that ends after the start of `token`. */
function leavesZone(zone: Zone | undefined, token: Span, next: Span): boolean {
  if (zone === undefined) return false;
  return next.start >= zone.end || (token.start < zone.start && next.start >= zone.start);
}

/** A blank line, a bullet on a new line, or a line that was ended rather than wrapped. */
function breaksParagraph(text: string, end: number, next: Span): boolean {
  if (next.start === end) return false;
  const gap = text.slice(end, next.start);
  const lineEnd = gap.indexOf('\n');
  if (lineEnd === -1) return false;
  if (gap.includes('\n', lineEnd + 1)) return true;
  if (next.end === next.start + 1 && BULLET.test(text[next.start]!)) return true;
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  return end - lineStart < WRAPPED_LINE;
}
