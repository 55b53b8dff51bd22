/** Stretches of text inside quotation marks, over paragraphs where the closing mark is left out. */
import type { Skeleton } from './skeleton.ts';

/** A quoted stretch as positions of the skeleton: the opening mark and the closing one (or the paragraph's end). */
export interface QuotedStretch {
  readonly open: number;
  /** Position of the closing mark, or of the paragraph break that ends a stretch without one. */
  readonly close: number;
  /** No closing mark, and the next paragraph opens with a mark: the speaker goes on there. */
  readonly continued: boolean;
}

const OPENING = '“«';
const CLOSING = '”»';

/**
 * Reads marks from left to right. A curly mark says whether it opens or closes; a straight one opens when none is
 * open in its paragraph. A stretch ends at its paragraph's end at the latest.
 */
export function findQuotedStretches(text: string, skeleton: Skeleton): readonly QuotedStretch[] {
  const { symbols, startAt } = skeleton;
  const stretches: QuotedStretch[] = [];
  let open = -1;
  for (let i = 0; i < symbols.length; i++) {
    if (symbols[i] === '¶' && open >= 0) {
      const mark = text[startAt[open]!]!;
      if (symbols[i + 1] === '"' && text[startAt[i + 1]!] === mark)
        stretches.push({ open, close: i, continued: true });
      open = -1;
    } else if (symbols[i] === '"') {
      const mark = text[startAt[i]!]!;
      if (open < 0 && !CLOSING.includes(mark)) open = i;
      else if (open >= 0 && !OPENING.includes(mark)) {
        stretches.push({ open, close: i, continued: false });
        open = -1;
      }
    }
  }
  return stretches;
}
