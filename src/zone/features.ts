/** What the rules look at in a paragraph. */
import type { Paragraph } from './paragraphs.ts';

export interface Features {
  /** The paragraph, or its first `HEAD` characters where it is longer. */
  readonly head: string;
  /** Its last `TAIL` characters. */
  readonly tail: string;
  readonly length: number;
  readonly tag?: string;
  /** Place among the paragraphs, from 0. */
  readonly index: number;
  /** Ends as a sentence does. */
  readonly ended: boolean;
  /** Long or ended enough to be a sentence of running text. */
  readonly prose: boolean;
  /** Letters are capitals only. */
  readonly capitals: boolean;
  /** Several columns: tabs, or several amounts and few words. */
  readonly columns: boolean;
  /** A dateline stands at its start. */
  readonly dateline: boolean;
  /** A dateline stands further down: this is not yet the text. */
  readonly aboveDateline: boolean;
  /** A dateline stands before it, or in it. */
  readonly belowDateline: boolean;
  /** An end mark stands before it. */
  readonly afterEnd: boolean;
  /** Share of its characters that stand in quotation marks. */
  readonly quoted: number;
}

const HEAD = 400;
const TAIL = 120;
const ENDED = /[.!?…][”"’')\]\d]{0,4}$/u;
const AMOUNT = /(?:[$€£¥]\s?)?\(?\d[\d,.]*\)?\s?%?(?:\s?(?:million|billion|bn|m|k))?/gu;

/** `dateline` is the number of the paragraph with the dateline. */
export function featuresOf(
  paragraph: Paragraph,
  index: number,
  dateline: number | undefined,
  afterEnd: boolean,
): Features {
  const { text, tag } = paragraph;
  const head = text.slice(0, HEAD);
  const ended = ENDED.test(text.slice(-8));
  return {
    head,
    tail: text.slice(-TAIL),
    length: text.length,
    ...(tag !== undefined && { tag }),
    index,
    ended,
    prose: (ended && text.length > 60) || text.length > 220,
    capitals: /\p{Lu}{2}/u.test(head) && !/\p{Ll}{2}/u.test(head),
    columns: hasColumns(head, text.length),
    dateline: dateline === index,
    aboveDateline: dateline !== undefined && index < dateline,
    belowDateline: dateline !== undefined && index >= dateline,
    afterEnd,
    quoted: quotedShare(text),
  };
}

/** Tabs between cells, or mostly figures. */
function hasColumns(head: string, length: number): boolean {
  if (/[^\t\n]\t+[^\t]/.test(head) && !/^[•●▪■◦‣*·–—-]\t/.test(head)) return true;
  if (/\S {3,}\S+ {3,}\S/.test(head)) return true;
  if (length > 200) return false;
  const amounts = head.match(AMOUNT)?.filter((amount) => /\d/.test(amount)) ?? [];
  const letters = head.replace(/[^\p{L}]/gu, '').length;
  return amounts.length >= 3 && amounts.join('').length > letters * 0.6;
}

/** Straight and curly double marks; a paragraph that opens one and never closes it is quoted to its end. */
function quotedShare(text: string): number {
  if (!/["“”]/.test(text)) return 0;
  let inside = false;
  let from = 0;
  let sum = 0;
  for (const match of text.matchAll(/["“”]/g)) {
    const opens: boolean = match[0] === '“' || (match[0] === '"' && !inside);
    if (opens && !inside) from = match.index;
    if (!opens && inside) sum += match.index - from;
    inside = opens;
  }
  if (inside) sum += text.length - from;
  return sum / text.length;
}
