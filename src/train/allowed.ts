import { encodeSpans, type LabelledSpan, type LabelSet } from '../crf/scheme.ts';
import type { Span, Tokenized } from '../document.ts';
import type { TrainingDocument } from './training-document.ts';

/** What a document says of its tokens. */
export interface TokenTruth {
  /** Spans of whole tokens, in order: their labels are certain. */
  readonly spans: readonly LabelledSpan[];
  /** Types each token may bear besides its certain label; `undefined` for none. */
  readonly open: readonly (readonly string[] | undefined)[];
  /** Annotated spans whose borders fall inside a token; their tokens are left open. */
  readonly misaligned: number;
}

/** Carries the annotations over to the tokens. */
export function truthOf(document: TrainingDocument & Tokenized, labelSet: LabelSet): TokenTruth {
  const { tokens, doubtful = [], unannotated = [] } = document;
  const open: (readonly string[] | undefined)[] = tokens.map(() =>
    unannotated.length > 0 ? unannotated : undefined,
  );
  const openUp = (span: Span, types: readonly string[]): void => {
    const { first, end } = tokensWithin(tokens, span);
    for (let t = first; t < end; t++) open[t] = [...(open[t] ?? []), ...types];
  };
  for (const { types, ...span } of doubtful) openUp(span, types === 'any' ? labelSet.types : types);

  const spans: LabelledSpan[] = [];
  let misaligned = 0;
  for (const span of document.spans) {
    if (!labelSet.types.includes(span.type)) continue;
    const { first, end } = tokensWithin(tokens, span);
    const isAligned =
      first < end &&
      tokens[first]!.start === span.start &&
      tokens[end - 1]!.end === span.end &&
      first >= (spans.at(-1)?.end ?? 0);
    if (isAligned) spans.push({ first, end, type: span.type });
    else {
      misaligned++;
      openUp(span, labelSet.types);
    }
  }
  return { spans, open, misaligned };
}

/** The tokens that share a character with the span. */
function tokensWithin(tokens: readonly Span[], span: Span): { readonly first: number; readonly end: number } {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && tokens[end]!.start < span.end) end++;
  return { first: low, end };
}

/**
 * Flags (`length × labels`) of the labels that the tokens [first, end) may have. A span that crosses the border of
 * the sequence cannot be learnt as it is: its tokens are left open.
 */
export function allowedLabels(truth: TokenTruth, first: number, end: number, labelSet: LabelSet): Uint8Array {
  const width = labelSet.labels.length;
  const allowed = new Uint8Array((end - first) * width);
  const within = truth.spans.filter((span) => span.first >= first && span.end <= end);
  const crossing = truth.spans.filter(
    (span) => span.first < end && span.end > first && !(span.first >= first && span.end <= end),
  );
  const labels = encodeSpans(
    within.map((span) => ({ ...span, first: span.first - first, end: span.end - first })),
    end - first,
    labelSet,
  );
  for (let t = first; t < end; t++) {
    const row = (t - first) * width;
    const label = labels[t - first]!;
    allowed[row + label] = 1;
    if (label !== 0) continue;
    const types = crossing.some((span) => span.first <= t && t < span.end) ? labelSet.types : truth.open[t];
    if (types === undefined) continue;
    for (let y = 1; y < width; y++) {
      if (types.includes(labelSet.types[labelSet.typeOf[y]!]!)) allowed[row + y] = 1;
    }
  }
  return allowed;
}
