/** What the rules look at in a paragraph. */
import type { Paragraph } from './paragraphs.ts';
import { readQuotation } from './quotation.ts';

export interface Features {
  /** The paragraph, or its first `HEAD` characters where it is longer. */
  readonly head: string;
  /** Its last `TAIL` characters. */
  readonly tail: string;
  readonly length: number;
  readonly tag?: string;
  /** Place among the paragraphs, from 0. */
  readonly index: number;
  /** Paragraphs after it. */
  readonly left: number;
  /** A blank line stands before it, or the text knows no blank lines. */
  readonly spaced: boolean;
  /** Ends as a sentence does. */
  readonly ended: boolean;
  /** Long or ended enough to be a sentence of running text. */
  readonly prose: boolean;
  /** Several columns: tabs, or several amounts and few words. */
  readonly columns: boolean;
  /** The next paragraph has columns. */
  readonly aboveColumns: boolean;
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
  /** A quotation goes on in it from the paragraph before. */
  readonly goesOnQuoting: boolean;
  /** The next paragraph could be a headline: one line, longer than a label. */
  readonly nextTitle: boolean;
  /** The next paragraph opens with a quotation mark. */
  readonly aboveQuote: boolean;
}

/** Where the dateline and the first end mark stand, by number of paragraph. */
export interface Landmarks {
  readonly dateline?: number;
  readonly endMark?: number;
  /** The text parts its paragraphs by blank lines. */
  readonly blocks: boolean;
}

const HEAD = 400;
const TAIL = 120;
const ENDED = /[.!?…][”"’')\]\d]{0,4}$/u;
const OPENS_QUOTE = /^\s*["“‘]/;
const NUMBERED = /^(?:[•●▪■◦‣*·–—-]|\(?\w{1,3}[.)])\t/;

export function describe(paragraphs: readonly Paragraph[], landmarks: Landmarks): readonly Features[] {
  const { dateline, endMark, blocks } = landmarks;
  const columns = paragraphs.map(({ text }) => hasColumns(text));
  let open = false;
  return paragraphs.map(({ text, tag, spaced }, index) => {
    const head = text.slice(0, HEAD);
    const ended = ENDED.test(text.slice(-8));
    const quotation = readQuotation(text, open);
    const goesOnQuoting = open && quotation.share > 0 && !OPENS_QUOTE.test(head);
    open = quotation.open;
    const next = paragraphs[index + 1]?.text ?? '';
    return {
      head,
      tail: text.slice(-TAIL),
      length: text.length,
      ...(tag !== undefined && { tag }),
      index,
      left: paragraphs.length - index - 1,
      spaced: spaced || !blocks,
      ended,
      prose: (ended && text.length > 60) || text.length > 220,
      columns: columns[index]!,
      aboveColumns: columns[index + 1] ?? false,
      dateline: dateline === index,
      aboveDateline: dateline !== undefined && index < dateline,
      belowDateline: dateline !== undefined && index >= dateline,
      afterEnd: endMark !== undefined && index > endMark,
      quoted: quotation.share,
      goesOnQuoting,
      nextTitle: next.length > 6 && next.length <= 260 && !ENDED.test(next.slice(-8)),
      aboveQuote: OPENS_QUOTE.test(next.slice(0, 4)),
    };
  });
}

/** Tabs or wide gaps between cells, or mostly figures. */
function hasColumns(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (head.includes('@')) return false;
  if (head.includes('\t') && /\S\t+\S/.test(head) && !NUMBERED.test(head)) return true;
  if (text.length > 160) return false;
  if (head.includes('   ') && /\S {3,}\S+(?: \S+)* {3,}\S/.test(head)) return true;
  if (/\d{3}[ .-]\d{4}|@|[.!?]$/.test(head)) return false;
  const cells = head.split(/\s+/);
  const amounts = cells.filter((cell) => /^[($€£¥-]*\d[\d.,]*[%)]*$/.test(cell)).length;
  return amounts >= 3 && amounts * 2 >= cells.length;
}
