/** The year a passage tells of, where that is not the release’s. */

import { civilDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import type { Period } from './period.ts';

export interface Story {
  readonly year?: number;
  /** Where that year was said. */
  readonly end: number;
  /** The year came with a month. */
  readonly dated: boolean;
}

export const NO_STORY: Story = { end: 0, dated: false };

const PARAGRAPH = /\n[^\S\n]*\n/;
/** Characters after which a paragraph’s story is forgotten. */
const REACH = 2000;
/** Years from the release’s at which a date belongs to another story. */
const FAR = 2;
/**
 * So many far dates, in such a share of the dates with a year, make the text a history, if so many of them say more than a
 * year: a release that looks back on bare years (`since 1937`) still counts its days from its own.
 */
const HISTORY = { dates: 6, share: 0.75, withMonth: 2 };

/** Whether the text as a whole tells of other years than its own (a biography, a chronicle). */
export function isHistory(candidates: readonly Candidate[], anchor: number | undefined): boolean {
  const years = candidates.flatMap(({ said }) =>
    said?.kind === 'fields' && said.year !== undefined ? [{ year: said.year, month: said.month }] : [],
  );
  if (anchor === undefined) return years.length > 0;
  const { year: own } = civilDay(anchor);
  const far = years.filter(({ year }) => Math.abs(own - year) >= FAR);
  const withMonth = far.filter(({ month }) => month !== undefined).length;
  return (
    far.length >= HISTORY.dates &&
    far.length / years.length >= HISTORY.share &&
    withMonth >= HISTORY.withMonth
  );
}

export function nextStory(
  story: Story,
  outcome: Period,
  candidate: Candidate,
  anchor: number | undefined,
  history: boolean,
): Story {
  if (outcome.inferred.includes('year'))
    return outcome.inferred.includes('month') && !history ? NO_STORY : story;
  const { year } = civilDay(outcome.first);
  if (!history && anchor !== undefined && year > civilDay(anchor).year - FAR) return NO_STORY;
  return { year, end: candidate.end, dated: outcome.said.includes('month') };
}

/** A year said with a month holds to the end of the paragraph; in a history any year holds until the next. */
export function withStory(
  story: Story,
  text: string,
  candidate: Candidate,
  history: boolean,
): { readonly storyYear?: number } {
  if (story.year === undefined) return {};
  if (history) return { storyYear: story.year };
  if (candidate.start - story.end > REACH) return {};
  if (!story.dated || PARAGRAPH.test(text.slice(story.end, candidate.start))) return {};
  return { storyYear: story.year };
}
