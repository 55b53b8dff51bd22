import type { Release, Span } from '../document.ts';

/**
 * A text and what its annotators said of it, which may be less than all: corpora made by other guidelines leave
 * types out or draw other borders. What is not said is left open, and the learner sums over it.
 */
export interface TrainingDocument extends Release {
  /** Certain: exactly this span has this type. In text order, not overlapping. */
  readonly spans: readonly LabelledText[];
  /** Stretches where spans of these types, or none, may stand; they touch no certain span. */
  readonly doubtful?: readonly DoubtfulText[];
  /** Types that were not annotated: outside the certain spans they may stand anywhere. */
  readonly unannotated?: readonly string[];
  /** How often the document counts; 1 when absent. */
  readonly weight?: number;
}

export interface LabelledText extends Span {
  readonly type: string;
}

export interface DoubtfulText extends Span {
  readonly types: readonly string[] | 'any';
}
