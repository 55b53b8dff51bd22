/** What a measure is: from the reference and the prediction of one document to counts, type by type. */
import type { Annotated, Span } from '../document.ts';
import type { Counts } from './score.ts';

/** Counts by type of the thing measured; `''` where the measure knows no types. */
export type CountsByType = ReadonlyMap<string, Counts>;

export const MEASURE_GROUPS = [
  'spans',
  'dates',
  'links',
  'clusters',
  'roles',
  'zones',
  'quotations',
] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

export interface MeasureTitle {
  readonly name: string;
  readonly group: MeasureGroup;
  /** What counts as right, in one sentence. */
  readonly says: string;
}

export interface Measure<Document = Annotated> extends MeasureTitle {
  /** Undefined where the reference does not hold what is measured. */
  readonly count: (reference: Document, predicted: Document) => CountsByType | undefined;
}

/** A stretch of text with a type of any name. */
export interface LabelledSpan extends Span {
  readonly type: string;
}

/** One thing that was found, named by a key: two are the same when their keys are equal. */
export interface Keyed {
  readonly key: string;
  readonly type: string;
}

/** Both sides as keys, each side a set. */
export interface KeyPair {
  readonly reference: readonly Keyed[];
  readonly predicted: readonly Keyed[];
}

/** Precision and recall of two sets of keys: hits are the keys in both. */
export function countKeys({ reference, predicted }: KeyPair): CountsByType {
  const known = new Map(reference.map((item) => [item.key, item]));
  const found = new Map(predicted.map((item) => [item.key, item]));
  const counts = new Tally();
  for (const { key, type } of known.values()) counts.reference(type, found.has(key) ? 1 : 0);
  for (const { key, type } of found.values()) counts.predicted(type, known.has(key) ? 1 : 0);
  return counts.byType;
}

/** Gathers counts by type. */
export class Tally {
  readonly #byType = new Map<string, Counts>();

  get byType(): CountsByType {
    return this.#byType;
  }

  /** One thing of the reference, and the credit earned on it. */
  reference(type: string, credit: number): void {
    const counts = this.#of(type);
    const { reference, referenceHits } = counts;
    this.#byType.set(type, { ...counts, reference: reference + 1, referenceHits: referenceHits + credit });
  }

  /** One predicted thing, and the credit it earns. */
  predicted(type: string, credit: number): void {
    const counts = this.#of(type);
    const { predicted, predictedHits } = counts;
    this.#byType.set(type, { ...counts, predicted: predicted + 1, predictedHits: predictedHits + credit });
  }

  #of(type: string): Counts {
    return this.#byType.get(type) ?? { predictedHits: 0, predicted: 0, referenceHits: 0, reference: 0 };
  }
}

/** Characters that both spans cover. */
export function overlapOf(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}
