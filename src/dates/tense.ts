/** Whether the words around a date speak of the past or of the future. */
import type { Span } from '../document.ts';
import type { Tense } from './resolve-recurring.ts';

const FUTURE =
  /^(?:(?:will|shall|[’']ll|to be|going to|can be|may be|are to|is to|(?:is |are |expected |scheduled |set )to be)(?: .*)?|expects?|expected|scheduled?|plans?|planned|planning|upcoming|set to|due|slated|takes? place|taking place|begins|starts|opens|launches|launching|expires?|premieres|deadline|registration|join us|must|should|coming|effective|payable)$/i;
const PAST =
  /^(?:was|were|had|said|told|held|took|made|met|began|came|became|won|led|sent|wrote|went|gave|saw|found|brought|spoke|fell|rose|lost|left|kept|did|been|since|ago|last|earlier|previously|recently|(?!need|seed|feed|speed|indeed|proceed|exceed|succeed|agreed-)[a-z]{2,}ed)$/i;
const CLUE =
  /(?:\b(?:will(?: also)?(?: be)?|shall(?: be)?|(?:is |are |expected |scheduled |set )?to be|going to|are to|is to|can be|may be)|[’']ll(?: be)?) \w+|\b(?:set to|takes? place|taking place|join us)\b|[A-Za-z]+/g;
/** Right before the date. */
const LIMIT = /\b(?:by|until|effective|due|deadline(?: is| of)?) (?:the )?$/i;
const SENTENCE_BORDER = /[.!?][”"’)]?\s+(?=[A-Z“"])|\n\s*\n/g;
const REACH = 160;
/** A verb behind the date counts as if it stood this much further off. */
const BEHIND = 15;

/** The nearest clue in the sentence decides. */
export function tenseAt(text: string, span: Span): Tense {
  const from = sentenceStart(text, span.start);
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, sentenceEnd(text, span.end));
  let best: { readonly tense: Tense; readonly distance: number } | undefined;
  const consider = (word: string, distance: number): void => {
    const tense = FUTURE.test(word) ? 'future' : PAST.test(word) ? 'past' : undefined;
    if (tense !== undefined && (best === undefined || distance < best.distance)) best = { tense, distance };
  };
  if (LIMIT.test(before)) return 'future';
  for (const match of before.matchAll(CLUE))
    consider(match[0], before.length - match.index - match[0].length);
  for (const match of after.matchAll(CLUE)) consider(match[0], match.index + BEHIND);
  return best?.tense ?? 'unknown';
}

function sentenceStart(text: string, position: number): number {
  const floor = Math.max(0, position - REACH);
  let start = floor;
  for (const match of text.slice(floor, position).matchAll(SENTENCE_BORDER))
    start = floor + match.index + match[0].length;
  return start;
}

function sentenceEnd(text: string, position: number): number {
  const window = text.slice(position, position + REACH);
  const border = window.search(SENTENCE_BORDER);
  return position + (border < 0 ? window.length : border + 1);
}
