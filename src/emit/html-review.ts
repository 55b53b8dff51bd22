/** What a person should look at: what the models were unsure of, and what cannot be right, the least sure first. */
import type { Mention, Span } from '../document.ts';
import { type Emittable, oneLine } from './emittable.ts';
import { entityOf, explanation, linkSentence, mentionAnchor, percent } from './html-detail.ts';
import { html, type Markup } from './markup.ts';

/** Something that was found wrong with a stretch of the text, such as a weekday that is not its date's. */
export interface PageProblem extends Span {
  readonly message: string;
}

interface Item {
  readonly anchor: string;
  readonly words: string;
  readonly reason: string;
  readonly score: number;
  readonly start: number;
}

/** Below this a person should look at it. */
const SURE = 0.7;

/** Whether the mention, or the link of what it names, is less probable than `SURE`. */
export function isUnsure(document: Emittable, mention: Mention): boolean {
  if (mention.score < SURE) return true;
  if (mention.type === 'TITLE' || mention.type === 'DATE') return false;
  const link = entityOf(document, mention.entity)?.link;
  return link !== undefined && link.kind !== 'unknown' && link.score < SURE;
}

/** One for each doubtful mention, and one for each doubtful link at its entity's first mention. */
export function reviewItems(document: Emittable, problems: readonly PageProblem[]): readonly Item[] {
  const item = ({ start, end }: Span, reason: string, score: number): Item => ({
    anchor: mentionAnchor(
      document.mentions.find((one) => one.start < end && start < one.end) ?? { start, end },
    ),
    words: oneLine(document.text.slice(start, end)),
    reason,
    score,
    start,
  });
  const mentions = document.mentions
    .filter(({ score }) => score < SURE)
    .map((mention) => item(mention, explanation(document, mention), mention.score));
  const links = document.entities.flatMap((entity) => {
    const { link } = entity;
    if (link.kind === 'unknown' || link.score >= SURE) return [];
    const first = document.mentions.find((one) => 'entity' in one && one.entity === entity.id);
    return first === undefined ? [] : [item(first, `link: ${linkSentence(entity)}`, link.score)];
  });
  const dates = document.mentions.flatMap((mention) =>
    mention.type === 'DATE' && mention.value.kind === 'unresolved' && mention.value.reference === undefined
      ? [item(mention, `date not resolved: ${mention.value.reason}`, 0.5)]
      : [],
  );
  const wrong = problems
    .filter(({ start, end }) => document.mentions.some((one) => one.start < end && start < one.end))
    .map((problem) => item(problem, problem.message, 0));
  return [...wrong, ...mentions, ...links, ...dates].sort((a, b) => a.score - b.score || a.start - b.start);
}

export function reviewList(items: readonly Item[]): Markup | undefined {
  if (items.length === 0) return undefined;
  const shown = items.map(
    ({ anchor, words, reason }) =>
      html`<li><a href="#${anchor}">${words}</a> <span class="why">${reason}</span></li>`,
  );
  return html`<section aria-labelledby="review"><h2 id="review">To review</h2><p class="hint">Less than ${percent(SURE)} sure, the least sure first. In the text they have a dashed frame.</p><ol class="review">${shown}</ol></section>`;
}
