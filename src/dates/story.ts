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
/** So many far dates, in such a share of the dates with a year, make the text a history. */
const HISTORY = { dates: 6, share: 0.75 };

/** Whether the text as a whole tells of other years than its own (a biography, a chronicle). */
export function isHistory(candidates: readonly Candidate[], anchor: number | undefined): boolean {
  const years = candidates.flatMap(({ said }) =>
    said?.kind === 'fields' && said.year !== undefined ? [said.year] : [],
  );
  if (anchor === undefined) return years.length > 0;
  const { year: own } = civilDay(anchor);
  const far = years.filter((year) => Math.abs(own - year) >= FAR).length;
  return far >= HISTORY.dates && far / years.length >= HISTORY.share;
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
