/** How much of a paragraph is quotation. */

export interface QuotationShare {
  /** Share of the characters that stand in quotation marks, 0 to 1. */
  readonly share: number;
  /** The last quotation is not closed: it may go on in the next paragraph. */
  readonly open: boolean;
}

const DOUBLE = /["“”]/g;
const SINGLE = /‘|’(?![\p{L}\p{N}])/gu;

/**
 * Counts what double marks enclose, or single ones where the paragraph opens with one. `wasOpen`: the paragraph
 * before left a quotation open, so a closing mark that comes first closes it. Straight marks open and close in turn.
 */
export function readQuotation(text: string, wasOpen: boolean): QuotationShare {
  const single = /^\s*‘/.test(text);
  const first = single ? '‘' : /["“”]/.exec(text)?.[0];
  if (first === undefined) return { share: 0, open: false };
  let inside = wasOpen && first === '”';
  let from = 0;
  let sum = 0;
  for (const { 0: mark, index } of text.matchAll(single ? SINGLE : DOUBLE)) {
    const opens = mark === '“' || mark === '‘' || (mark === '"' && !inside);
    if (opens && !inside) from = index;
    if (!opens && inside) sum += index - from;
    inside = opens;
  }
  if (inside) sum += text.length - from;
  return { share: text.length === 0 ? 0 : sum / text.length, open: inside };
}
