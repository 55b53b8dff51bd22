/**
 * Self-training: releases that a model annotated, as partly annotated texts. Sure spans count as annotated, unsure ones are
 * left open, everything else counts as no mention.
 */
import type { TypedSpan } from '../../document.ts';
import { createOffsetMap } from '../../offsets.ts';
import type { PartialText } from './harmonise.ts';

/** Least score of a span that the next model may learn from. */
const SURE = 0.85;

/** `spans` in UTF-16 positions of `text`; the result counts code points. */
export function draftOf(id: string, text: string, spans: readonly TypedSpan[]): PartialText {
  const { toCodePoint } = createOffsetMap(text);
  const place = ({ start, end }: TypedSpan) => ({ start: toCodePoint(start), end: toCodePoint(end) });
  return {
    id: `draft-${id}`,
    text,
    spans: spans.filter(({ score }) => score >= SURE).map((span) => ({ ...place(span), type: span.type })),
    doubtful: spans
      .filter(({ score }) => score < SURE)
      .map((span) => ({ ...place(span), types: 'any' as const })),
    unannotated: [],
  };
}
