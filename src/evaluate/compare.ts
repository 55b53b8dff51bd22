/**
 * Whether one system is better than another: paired approximate randomisation over documents (Noreen 1989; Yeh
 * 2000), Holm's correction over types (Holm 1979), a bootstrap interval of the difference, and the documents in
 * which the two differ most.
 */
import type { Annotated } from '../document.ts';
import { drawSamples, type Interval, percentiles } from './bootstrap.ts';
import { bareRelease, countDocuments, type MeasureCounts, pairDocuments } from './documents.ts';
import { chooseMeasures, MEASURES } from './measures-table.ts';
import { createRandom } from './random.ts';
import { addCounts, type Counts, NO_COUNTS, ratesOf } from './score.ts';

export interface CompareOptions {
  readonly measures: readonly string[];
  /** Random swaps, and bootstrap samples. */
  readonly trials: number;
  readonly seed: number;
}

export interface Difference {
  /** F1 of the two systems, null where there is nothing to score. */
  readonly first: number | null;
  readonly second: number | null;
  /** Second minus first; a system without F1 counts as 0. */
  readonly difference: number;
  /** Bounds of 95 % of the difference over bootstrap samples of documents. */
  readonly interval: Interval;
  /** Probability of a difference at least as large if the two were one. */
  readonly p: number;
  /** Of types: `p` corrected for the number of types tested. */
  readonly adjustedP?: number;
}

export interface MeasureComparison {
  readonly name: string;
  readonly says: string;
  readonly micro: Difference;
  readonly byType: Readonly<Record<string, Difference>>;
  /** F1 of each document whose F1 differs, the largest change first. */
  readonly documents: readonly {
    readonly id: string;
    readonly first: number | null;
    readonly second: number | null;
    readonly difference: number;
  }[];
}

export interface Comparison {
  readonly documents: number;
  readonly trials: number;
  readonly seed: number;
  readonly measures: readonly MeasureComparison[];
}

/** The order of the documents changes nothing; the seed decides the swaps. Throws an InputError as `evaluate`. */
export function compare(
  reference: readonly Annotated[],
  first: readonly Annotated[],
  second: readonly Annotated[],
  options: CompareOptions,
): Comparison {
  const measures = chooseMeasures(MEASURES, options.measures);
  const count = (predicted: readonly Annotated[]) =>
    countDocuments(pairDocuments(reference, predicted, bareRelease).pairs, measures);
  const [ours, theirs] = [count(first), count(second)];
  return {
    documents: reference.length,
    trials: options.trials,
    seed: options.seed,
    measures: ours
      .map((counts, at) => [counts, theirs[at]!] as const)
      .filter(([{ documents }]) => documents.length > 0)
      .map(([a, b]) => compareMeasure(a, b, options)),
  };
}

function compareMeasure(
  first: MeasureCounts,
  second: MeasureCounts,
  options: CompareOptions,
): MeasureComparison {
  const { name, says } = first.measure;
  const ids = first.documents.map(({ id }) => id);
  const types = new Set(
    [first, second].flatMap(({ documents }) => documents.flatMap(({ counts }) => [...counts.keys()])),
  );
  const ofType = ({ documents }: MeasureCounts, type: string) =>
    documents.map(({ counts }) => counts.get(type) ?? NO_COUNTS);
  const totals = ({ documents }: MeasureCounts) =>
    documents.map(({ counts }) => [...counts.values()].reduce(addCounts, NO_COUNTS));
  const [ours, theirs] = [totals(first), totals(second)];
  const byType = [...types]
    .filter((type) => type !== '')
    .sort()
    .map((type) => [type, differ(ofType(first, type), ofType(second, type), options)] as const);
  const adjusted = holm(byType.map(([, { p }]) => p));
  return {
    name,
    says,
    micro: differ(ours, theirs, options),
    byType: Object.fromEntries(byType.map(([type, one], at) => [type, { ...one, adjustedP: adjusted[at]! }])),
    documents: ids
      .map((id, at) => ({ id, ...gap(f1Of([ours[at]!]), f1Of([theirs[at]!])) }))
      .filter(({ difference }) => difference !== 0)
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1)),
  };
}

function f1Of(counts: readonly Counts[]): number | null {
  return ratesOf(counts.reduce(addCounts, NO_COUNTS)).f1;
}

function gap(first: number | null, second: number | null) {
  return { first, second, difference: (second ?? 0) - (first ?? 0) };
}

/** Rounding of sums in another order must not make an equal difference look smaller. */
const TOLERANCE = 1e-12;

function differ(
  first: readonly Counts[],
  second: readonly Counts[],
  { trials, seed }: CompareOptions,
): Difference {
  const observed = gap(f1Of(first), f1Of(second));
  const random = createRandom(seed);
  let atLeast = 0;
  for (let trial = 0; trial < trials; trial++) {
    const swaps = first.map(() => random() < 0.5);
    const [a, b] = [
      f1Of(first.map((counts, at) => (swaps[at] ? second[at]! : counts))),
      f1Of(second.map((counts, at) => (swaps[at] ? first[at]! : counts))),
    ];
    if (Math.abs(gap(a, b).difference) >= Math.abs(observed.difference) - TOLERANCE) atLeast++;
  }
  const samples = drawSamples(first.length, { samples: trials, seed });
  const differences = samples.map((sample) => {
    const draw = (counts: readonly Counts[]) => Array.from(sample, (at) => counts[at]!);
    return gap(f1Of(draw(first)), f1Of(draw(second))).difference;
  });
  return { ...observed, interval: percentiles(differences), p: (atLeast + 1) / (trials + 1) };
}

/** Step-down: the k-th smallest of m is multiplied by m − k + 1, and none falls below one before it. */
export function holm(values: readonly number[]): readonly number[] {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b);
  const adjusted = new Array<number>(values.length);
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, values[at]! * (values.length - rank)));
    adjusted[at] = least;
  });
  return adjusted;
}
