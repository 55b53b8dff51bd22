/** Direct quotations and who speaks them. */
import type { EntityId, Linked, Mention, Quotation } from '../document.ts';
import { findQuotedStretches, type QuotedStretch } from './quotation-marks.ts';
import type { Skeleton } from './skeleton.ts';
import { SPEAKER_RULES } from './speaker-rules.ts';

/** A shorter stretch needs a speaker and a sentence's end to count: a work's title or a quoted word is no quotation. */
const LONG_STRETCH = 8;
const WORDS_WITH_SPEAKER = 3;
const WINDOW = 60;

/** The span of a quotation is what stands between its marks. In text order. */
export function findQuotations(
  document: Linked,
  mentions: readonly Mention[],
  skeleton: Skeleton,
): readonly Quotation[] {
  const found: { readonly stretch: QuotedStretch; speaker: EntityId | undefined }[] = [];
  let last: EntityId | undefined;
  for (const stretch of findQuotedStretches(document.text, skeleton)) {
    const speaker = findSpeaker(stretch, mentions, skeleton, last);
    found.push({ stretch, speaker });
    last = speaker ?? last;
  }
  shareSpeakers(found, skeleton);
  return found.flatMap(({ stretch, speaker }): readonly Quotation[] => {
    const start = skeleton.startAt[stretch.open]! + 1;
    const end = start + document.text.slice(start, skeleton.startAt[stretch.close]!).trimEnd().length;
    const words = stretch.close - stretch.open - 1;
    const isSentence = /[.,!?…–—-]['’]?$/.test(document.text.slice(start, end));
    const least = speaker !== undefined && isSentence ? WORDS_WITH_SPEAKER : LONG_STRETCH;
    if (words < least) return [];
    return [{ start, end, kind: 'direct', ...(speaker !== undefined && { speaker }) }];
  });
}

function findSpeaker(
  { open, close }: QuotedStretch,
  mentions: readonly Mention[],
  skeleton: Skeleton,
  last: EntityId | undefined,
): EntityId | undefined {
  const from = Math.max(0, open - WINDOW);
  const before = skeleton.symbols.slice(from, open);
  const after = skeleton.symbols.slice(close + 1, close + 1 + WINDOW);
  for (const { side, pattern } of SPEAKER_RULES) {
    const groups = pattern.exec(side === 'before' ? before : after)?.indices?.slice(1);
    const group = groups?.find((range) => range !== undefined);
    if (group === undefined) continue;
    const at = group[0] + (side === 'before' ? from : close + 1);
    if (skeleton.symbols[at] === 'n') return last ?? previousPerson(at, mentions, skeleton);
    const mention = mentions[skeleton.mentionAt[at]!];
    const speaker =
      mention?.type === 'TITLE' ? mention.holder : mention && 'entity' in mention && mention.entity;
    if (typeof speaker === 'string') return speaker;
  }
  return undefined;
}

function previousPerson(at: number, mentions: readonly Mention[], skeleton: Skeleton): EntityId | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const mention = mentions[skeleton.mentionAt[i]!];
    if (mention?.type === 'PERSON') return mention.entity;
  }
  return undefined;
}

/**
 * A stretch without a speaker of its own takes that of the stretch it continues: the rest of a quotation split by its
 * attribution, or the next paragraph of one that was not closed. Then the other way round: the first paragraph of a
 * quotation attributed at its end.
 */
function shareSpeakers(
  found: { readonly stretch: QuotedStretch; speaker: EntityId | undefined }[],
  { symbols }: Skeleton,
): void {
  const belongTogether = (a: QuotedStretch, b: QuotedStretch): boolean =>
    a.continued ? b.open === a.close + 1 : !symbols.slice(a.close, b.open).includes('¶');
  const pairs = found.slice(1).map((second, index) => [found[index]!, second] as const);
  for (const [first, second] of pairs) {
    if (second.speaker === undefined && belongTogether(first.stretch, second.stretch))
      second.speaker = first.speaker;
  }
  for (const [first, second] of pairs.reverse()) {
    if (
      first.speaker === undefined &&
      first.stretch.continued &&
      belongTogether(first.stretch, second.stretch)
    ) {
      first.speaker = second.speaker;
    }
  }
}
