/**
 * Percentile bootstrap over documents (Efron and Tibshirani 1993, chapter 13): mentions of one release are not
 * independent, so whole documents are drawn.
 */
import { createRandom } from './random.ts';
import { addCounts, type Counts, NO_COUNTS, type Rates, ratesOf } from './score.ts';

export interface BootstrapOptions {
  readonly samples: number;
  readonly seed: number;
}

/** Bounds of the central 95 % of the samples that have a value; null when none has. */
export type Interval = readonly [low: number, high: number] | null;

export type Intervals = { readonly [Name in keyof Rates]: Interval };

/**
 * The drawn documents of each sample, as positions. Drawn once for all measures, so that their intervals come
 * from the same samples.
 */
export function drawSamples(
  documentCount: number,
  { samples, seed }: BootstrapOptions,
): readonly Int32Array[] {
  const random = createRandom(seed);
  return Array.from({ length: samples }, () =>
    Int32Array.from({ length: documentCount }, () => Math.floor(random() * documentCount)),
  );
}

/** `counts` holds one entry for each document. */
export function intervalsOf(counts: readonly Counts[], samples: readonly Int32Array[]): Intervals {
  const rates = samples.map((sample) =>
    ratesOf(
      sample.reduce((sum: Counts, document) => addCounts(sum, counts[document] ?? NO_COUNTS), NO_COUNTS),
    ),
  );
  const interval = (name: keyof Rates) => percentiles(rates.flatMap((rate) => rate[name] ?? []));
  return { precision: interval('precision'), recall: interval('recall'), f1: interval('f1') };
}

/** Bounds of the central 95 %; null of no values. */
export function percentiles(values: readonly number[]): Interval {
  if (values.length === 0) return null;
  const ascending = Float64Array.from(values).sort();
  const at = (share: number) => ascending[Math.round(share * (ascending.length - 1))]!;
  return [at(0.025), at(0.975)];
}
