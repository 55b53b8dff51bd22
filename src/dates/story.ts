/** The year a passage tells of, where that is not the release’s. */

import { civilDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import type { Period } from './period.ts';

export interface Story {
  readonly year?: number;
  /** Where that year was said. */
  readonly end: number;
  /** How many dates in a row were said to lie far from the release. */
  readonly run: number;
  /** The year came with a month. */
  readonly dated: boolean;
}

export const NO_STORY: Story = { end: 0, run: 0, dated: false };

const PARAGRAPH = /\n\s*\n/;
/** Years from the release’s at which a date belongs to another story. */
const FAR = 2;
/** So many far dates in a row make the text a history: the year then holds across paragraphs. */
const HISTORY = 3;

export function nextStory(
  story: Story,
  outcome: Period,
  candidate: Candidate,
  anchor: number | undefined,
): Story {
  if (outcome.inferred.includes('year')) {
    return outcome.inferred.includes('month') && story.run < HISTORY ? NO_STORY : story;
  }
  const { year } = civilDay(outcome.first);
  if (anchor !== undefined && year > civilDay(anchor).year - FAR) return NO_STORY;
  return {
    year,
    end: candidate.end,
    run: story.run + 1,
    dated: outcome.said.includes('month'),
  };
}

/** A year said with a month holds to the end of the paragraph; in a history any year holds until the next. */
export function withStory(story: Story, text: string, candidate: Candidate): { readonly storyYear?: number } {
  if (story.year === undefined) return {};
  if (story.run >= HISTORY) return { storyYear: story.year };
  if (!story.dated || PARAGRAPH.test(text.slice(story.end, candidate.start))) return {};
  return { storyYear: story.year };
}
