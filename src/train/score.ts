import type { FirstSpan } from '../tag/features/second-pass.ts';
import type { Prepared } from './prepare.ts';

/** Strict counts: a span is right when start, end and type are. */
export interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly annotated: number;
}

export const NO_COUNTS: Counts = { right: 0, predicted: 0, annotated: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  predicted: a.predicted + b.predicted,
  annotated: a.annotated + b.annotated,
});

export const precisionOf = ({ right, predicted }: Counts): number =>
  predicted === 0 ? 0 : right / predicted;
export const recallOf = ({ right, annotated }: Counts): number => (annotated === 0 ? 0 : right / annotated);
export const f1Of = ({ right, predicted, annotated }: Counts): number =>
  predicted + annotated === 0 ? 0 : (2 * right) / (predicted + annotated);

/** Whether each predicted span is annotated so. */
export function judge(
  document: Prepared,
  predicted: readonly FirstSpan[],
  types: readonly string[],
): boolean[] {
  const annotated = new Set(document.spans.map(({ start, end, type }) => `${start} ${end} ${type}`));
  return predicted.map(({ from, to, type }) =>
    annotated.has(`${document.tokens[from]!.start} ${document.tokens[to - 1]!.end} ${types[type]}`),
  );
}

/** Counts of one document, by type. */
export function countsByType(
  document: Prepared,
  predicted: readonly FirstSpan[],
  types: readonly string[],
): readonly Counts[] {
  const isRight = judge(document, predicted, types);
  return types.map((name, type) => ({
    right: predicted.filter((span, i) => span.type === type && isRight[i]).length,
    predicted: predicted.filter((span) => span.type === type).length,
    annotated: document.spans.filter((span) => span.type === name).length,
  }));
}

/** Sums over documents, by type. */
export function sumByType(
  documents: readonly (readonly Counts[])[],
  types: readonly string[],
): readonly Counts[] {
  return types.map((_, type) => documents.map((counts) => counts[type]!).reduce(addCounts, NO_COUNTS));
}
