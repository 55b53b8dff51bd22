/**
 * The skeleton of a document: one character a mention or word, so that the rules of this stage are regular
 * expressions over it. `Masataka Okano, Vice Minister for Foreign Affairs of Japan, said` reads `P,TfL,y`.
 *
 * | symbol | stands for                               | symbol | stands for                         |
 * | ------ | ---------------------------------------- | ------ | ---------------------------------- |
 * | P T O L D | a mention of that type (L: PLACE)     | h      | honorific (Mr., Shri, the Hon.)    |
 * | q      | post-nominal (PhD, OBE)                  | s      | status word (former, incoming)     |
 * | d      | determiner, possessive pronoun           | f      | of, at, for                        |
 * | i      | in, with, from, to, by, on               | &      | and                                |
 * | v      | possessive ’s                            | a      | as                                 |
 * | b      | copula or verb of appointment            | y      | verb of speech                     |
 * | j      | verb of joining or succeeding            | n      | he, she                            |
 * | / ¶    | line break, paragraph break              | "      | quotation mark                     |
 * | , ; : . ( ) - | that punctuation (all dashes: -)  | w      | any other word or mark             |
 */
import type { Linked, Mention } from '../document.ts';
import {
  CONJUNCTIONS,
  COPULAS,
  DETERMINERS,
  HONORIFICS,
  JOINING_VERBS,
  OTHER_PREPOSITIONS,
  POST_NOMINALS,
  SPEECH_VERBS,
  STATUS_WORDS,
  TITLE_PREPOSITIONS,
} from './words-table.ts';

export interface Skeleton {
  readonly symbols: string;
  /** For each symbol the mention it stands for, as its number in `mentions`, or -1. */
  readonly mentionAt: Int32Array;
  /** For each symbol, where it starts in the text. */
  readonly startAt: Int32Array;
  /** For each mention, its symbol's position. */
  readonly symbolOf: Int32Array;
}

const MENTION_SYMBOLS = { PERSON: 'P', TITLE: 'T', ORG: 'O', PLACE: 'L', DATE: 'D' } as const;

/** `mentions` in text order, not overlapping. */
export function createSkeleton(
  document: Pick<Linked, 'text' | 'tokens'>,
  mentions: readonly Mention[],
): Skeleton {
  const symbols: string[] = [];
  const mentionAt: number[] = [];
  const startAt: number[] = [];
  const symbolOf = new Int32Array(mentions.length);
  const add = (symbol: string, start: number, mention: number): void => {
    symbols.push(symbol);
    mentionAt.push(mention);
    startAt.push(start);
  };
  let next = 0;
  let previousEnd = 0;
  for (const token of document.tokens) {
    if (token.start < previousEnd) continue;
    const gap = document.text.slice(previousEnd, token.start);
    if (previousEnd > 0 && gap.includes('\n')) add(/\n\s*\n/.test(gap) ? '¶' : '/', previousEnd, -1);
    while (next < mentions.length && mentions[next]!.start < token.start) symbolOf[next++] = symbols.length;
    const mention = mentions[next];
    if (mention !== undefined && mention.start < token.end) {
      symbolOf[next] = symbols.length;
      add(MENTION_SYMBOLS[mention.type], mention.start, next++);
      previousEnd = Math.max(mention.end, token.end);
    } else {
      add(symbolOfWord(document.text.slice(token.start, token.end)), token.start, -1);
      previousEnd = token.end;
    }
  }
  while (next < mentions.length) symbolOf[next++] = symbols.length;
  return {
    symbols: symbols.join(''),
    mentionAt: Int32Array.from(mentionAt),
    startAt: Int32Array.from(startAt),
    symbolOf,
  };
}

const SYMBOL_OF_MARK: Readonly<Record<string, string>> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '.': '.',
  '!': '.',
  '?': '.',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '-': '-',
  '–': '-',
  '—': '-',
  '--': '-',
  '|': '-',
  '•': '-',
  '/': '-',
  '"': '"',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '’s': 'v',
  "'s": 'v',
  '’': 'v',
  "'": 'v',
};

const WORD_CLASSES: readonly (readonly [string, { readonly has: (word: string) => boolean }])[] = [
  ['h', HONORIFICS],
  ['q', POST_NOMINALS],
  ['s', STATUS_WORDS],
  ['d', DETERMINERS],
  ['f', TITLE_PREPOSITIONS],
  ['i', OTHER_PREPOSITIONS],
  ['&', CONJUNCTIONS],
  ['a', new Set(['as'])],
  ['b', COPULAS],
  ['y', SPEECH_VERBS],
  ['j', JOINING_VERBS],
  ['n', new Set(['he', 'she'])],
];

/** `her` and `his` are determiners here; `ma`, `do`, `am`, `pe` are post-nominals only in capitals. */
function symbolOfWord(word: string): string {
  const mark = SYMBOL_OF_MARK[word];
  if (mark !== undefined) return mark;
  const lower = word.toLowerCase();
  if (DETERMINERS.has(lower)) return 'd';
  for (const [symbol, members] of WORD_CLASSES) {
    if (members.has(lower) && (symbol !== 'q' || word !== lower)) return symbol;
  }
  return 'w';
}
