/** Whether the text says that a post is held no longer, for the time being, or not yet. */
import type { TitleStatus } from '../document.ts';
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
  if (run === null) return undefined;
  const from = skeleton.startAt[at - run[0].length]!;
  const word = /^[\p{L}-]+/u.exec(text.slice(from, mentions[title.mention]!.start))?.[0];
  return word === undefined ? undefined : STATUS_WORDS.get(word.toLowerCase());
}
