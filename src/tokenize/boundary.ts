/** Whether a sentence ends between two tokens of one paragraph. */
import type { Token } from '../document.ts';
import { ABBREVIATIONS, COMPANY_ENDINGS, SENTENCE_STARTERS, TIME_FOLLOWERS } from './abbreviation-data.ts';

/** Last characters of a token after which a sentence can end: `. ! ? … 。 ！ ？` and closing marks. */
const CAN_END: ReadonlySet<number> = new Set([...'.!?…。！？”’"\')]}»'].map((mark) => mark.charCodeAt(0)));
const CLOSERS = '”’"\')]}»';
const OPENERS = '“‘"\'([{«¿¡';
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const FIGURE = /^\p{N}/u;

/** Whether a sentence that began with token `first` ends after token `i`, which is not the text's last. */
export function endsSentence(text: string, tokens: readonly Token[], i: number, first: number): boolean {
  const token = tokens[i]!;
  if (!CAN_END.has(text.charCodeAt(token.end - 1))) return false;
  const next = tokens[i + 1]!;
  if (isCloser(text, next, tokens[i + 2], token.end)) return false;
  let last = i;
  while (last > first && isCloserMark(text, tokens[last]!)) last--;
  const closed = last < i;
  const mark = text.slice(tokens[last]!.start, tokens[last]!.end);
  const follower = firstWord(text, tokens, i + 1);
  if (mark === '!' || mark === '?') return !LOWER.test(follower) && !COMPANY_ENDINGS.has(follower);
  if (mark === '。' || mark === '！' || mark === '？') return true;
  if (mark === '…' || /^\.{2,}$/.test(mark)) return UPPER.test(follower) && next.start > token.end;
  if (mark === '.') {
    if (isListNumber(text, tokens, last, first)) return false;
    return !LOWER.test(follower) && (next.start > token.end || UPPER.test(follower));
  }
  if (!mark.endsWith('.') || mark.length < 2) return false;
  return endsAfterAbbreviation(mark.slice(0, -1), follower, closed);
}

/** `word` is written without its full stop, `follower` is the next word of the text. */
function endsAfterAbbreviation(word: string, follower: string, closed: boolean): boolean {
  if (!/^[\p{Lu}\p{N}“"'‘(]/u.test(follower)) return false;
  const kind = ABBREVIATIONS.get(word) ?? 'either';
  if (kind === 'never') return false;
  if (SENTENCE_STARTERS.has(follower)) return true;
  if (FIGURE.test(follower)) return false;
  if (word === 'etc' || word === 'Etc') return true;
  if (/^[ap]\.?m$/i.test(word)) return !TIME_FOLLOWERS.has(follower);
  return closed && kind === 'either' && UPPER.test(follower);
}

function isCloserMark(text: string, token: Token): boolean {
  return token.end === token.start + 1 && CLOSERS.includes(text[token.start]!);
}

/** A closing mark belongs to the sentence it closes; straight quotes close where they touch what stands before. */
function isCloser(text: string, token: Token, after: Token | undefined, previousEnd: number): boolean {
  if (!isCloserMark(text, token)) return false;
  const mark = text[token.start]!;
  if (mark === '"' || mark === "'" || mark === '’') return token.start === previousEnd;
  return token.start === previousEnd || after === undefined || after.start > token.end;
}

/** The first token from `i` on that is not an opening mark. */
function firstWord(text: string, tokens: readonly Token[], i: number): string {
  let place = i;
  while (place < i + 3 && place + 1 < tokens.length && isOpener(text, tokens[place]!)) place++;
  return text.slice(tokens[place]!.start, tokens[place]!.end);
}

function isOpener(text: string, token: Token): boolean {
  return token.end === token.start + 1 && OPENERS.includes(text[token.start]!);
}

/** `1.` at the start of a sentence numbers it. */
function isListNumber(text: string, tokens: readonly Token[], stop: number, first: number): boolean {
  if (stop !== first + 1) return false;
  const { start, end } = tokens[first]!;
  return end - start <= 2 && FIGURE.test(text.slice(start, end));
}
