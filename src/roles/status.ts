/** Whether the text says that a post is held no longer, for the time being, or not yet. */
import type { Span, TitleStatus } from '../document.ts';
import type { Evidence, TitleEvidence } from './evidence.ts';
import { STATUS_WORDS } from './words-table.ts';

/** Undefined when the text says nothing. */
export function titleStatus(
  { mentions, skeleton }: Evidence,
  title: TitleEvidence,
  text: string,
): TitleStatus | undefined {
  const inside = /^(acting|interim)\b|[- ](elect|designate)$/.exec(title.parts.canonical);
  if (inside !== null) return inside[1] === undefined ? 'designate' : 'acting';
  const at = skeleton.symbolOf[title.mention]!;
  const run = /s[sd]*(?:[OL]v?)?(?:T[,&]+)*$/.exec(skeleton.symbols.slice(Math.max(0, at - 10), at));
  if (run === null) return isHeldNoLonger(text, mentions[title.mention]!) ? 'former' : undefined;
  const from = skeleton.startAt[at - run[0].length]!;
  const word = /^[\p{L}-]+/u.exec(text.slice(from, mentions[title.mention]!.start))?.[0];
  return word === undefined ? undefined : STATUS_WORDS.get(word.toLowerCase());
}

/** “who was Keeper of Textiles from 1979 to 2011”, “she served as Treasurer”; not “who has served as Chair since”. */
const PAST_VERB =
  /(?:\b(?:who|he|she|they)\s+(?:was|had been)|(?<!\b(?:has|have|having|also|currently)\s+(?:also\s+)?)\bserved\s+as|\b(?:formerly|previously)|\buntil\s+(?:recently|last\s+\p{L}+|\d{4}),?)\s+(?:the|an?|its|their|our)?\s*$/iu;
const STILL = /^[^.;\n]{0,60}\b(?:since|and (?:is|remains) now)\b/u;
/** UTF-16 code units in which the verb stands before the title. */
const REACH = 40;

function isHeldNoLonger(text: string, { start, end }: Span): boolean {
  return (
    PAST_VERB.test(text.slice(Math.max(0, start - REACH), start)) && !STILL.test(text.slice(end, end + 100))
  );
}
