/** How much of a paragraph is quotation. */

export interface QuotationShare {
  /** Share of the characters that are quotation or its attribution (`said Jane Roe`), 0 to 1. */
  readonly share: number;
  /** The last quotation is not closed: it may go on in the next paragraph. */
  readonly open: boolean;
}

const DOUBLE = /["“”]/g;
const SINGLE = /‘|’(?![\p{L}\p{N}])/gu;
const SAYING =
  /\b(?:sa(?:id|ys|ying)|add(?:ed|s|ing)|comment(?:ed|s|ing)|state[sd]?|stating|explain(?:ed|s|ing)|remark(?:ed|s)|not(?:ed|es|ing)|continue[sd]?|conclude[sd]?|told|according to|recall(?:ed|s)|repl(?:ied|ies)|ask(?:ed|s)|wrote|writes|emphasi[sz](?:ed|es)|declare[sd]?)\b/;
/** A shorter quotation without a verb of saying is a name or a scare quote. */
const SCARE = 30;
const REACH = 220;

/**
 * Counts what double marks enclose, or single ones where the paragraph opens with one, and the attribution beside
 * it. `wasOpen`: the paragraph before left a quotation open, so a closing mark that comes first closes it. Straight
 * marks open and close in turn.
 */
export function readQuotation(text: string, wasOpen: boolean): QuotationShare {
  const single = /^\s*‘/.test(text);
  const first = single ? '‘' : /["“”]/.exec(text)?.[0];
  if (first === undefined) return { share: 0, open: false };
  let inside = wasOpen && first === '”';
  let from = 0;
  let covered = 0;
  let sum = 0;
  const take = (start: number, end: number): void => {
    const [left, right] = inside && end === text.length ? [start, end] : widen(text, start, end, covered);
    if (right - left < SCARE && left === start && right === end && start > 0) return;
    sum += right - Math.max(left, covered);
    covered = right;
  };
  for (const { 0: mark, index } of text.matchAll(single ? SINGLE : DOUBLE)) {
    const opens = mark === '“' || mark === '‘' || (mark === '"' && !inside);
    if (opens && !inside) from = index;
    if (!opens && inside) {
      inside = false;
      take(from, index + 1);
    }
    inside = opens;
  }
  if (inside) take(from, text.length);
  return { share: text.length === 0 ? 0 : Math.min(1, sum / text.length), open: inside };
}

/** The quotation with its attribution before or after it, within one sentence and not before `limit`. */
function widen(text: string, start: number, end: number, limit: number): readonly [number, number] {
  const before = text.slice(Math.max(limit, start - REACH), start);
  const opening = before.slice(lastSentenceEnd(before));
  const left =
    SAYING.test(opening) && /[,:]\s*$|\b\w+(?:ed|s|id|old)\s*$/.test(opening)
      ? start - opening.length
      : start;
  const after = text.slice(end, end + REACH);
  const stop = /[.!?](?=\s|$)|["“]/.exec(after);
  const closing = after.slice(0, stop === null ? after.length : stop.index + (/["“]/.test(stop[0]) ? 0 : 1));
  return [left, SAYING.test(closing.slice(0, 110)) ? end + closing.length : end];
}

function lastSentenceEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(
    /(?<![A-Z]|\b(?:Mr|Ms|Mrs|Dr|St|Smt|Hon|Prof|Gov|Sen|Rep|Inc|Corp|Co|Ltd))[.!?][”"’)]?\s+(?=[A-Z“"])/g,
  )) {
    end = match.index + match[0].length;
  }
  return end;
}
