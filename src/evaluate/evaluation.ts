/** Predicted against reference: scores as data. `report.ts` makes text of them. */
import type { Annotated } from '../document.ts';
import { type BootstrapOptions, drawSamples, type Intervals, intervalsOf } from './bootstrap.ts';
import {
  bareRelease,
  countDocuments,
  type MeasureCounts,
  type Pairing,
  pairDocuments,
  type Text,
} from './documents.ts';
import type { LabelledSpan, Measure, MeasureGroup } from './measure.ts';
import { chooseMeasures, MEASURES, spanMeasures } from './measures-table.ts';
import { addCounts, type Counts, meanRates, NO_COUNTS, type Rates, type Score, scoreOf } from './score.ts';

export interface EvaluateOptions {
  /** Names of measures or groups of measures; all when empty or absent. */
  readonly measures?: readonly string[];
  readonly bootstrap?: BootstrapOptions;
}

export interface IntervalScore extends Score {
  /** Bounds of 95 %, where a bootstrap was asked for. */
  readonly interval?: Intervals;
}

export interface MeasureScore {
  readonly name: string;
  readonly group: MeasureGroup;
  readonly says: string;
  /** Documents whose reference holds what is measured. */
  readonly documents: number;
  readonly micro: IntervalScore;
  /** In the order of their names; empty for a measure without types. */
  readonly byType: Readonly<Record<string, IntervalScore>>;
  readonly macroByDocument: Rates;
  readonly macroByType: Rates;
}

export interface Evaluation {
  readonly documents: number;
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly bootstrap?: BootstrapOptions;
  readonly scores: readonly MeasureScore[];
}

/**
 * Documents are matched by id; one that the prediction lacks counts as empty. A measure that no document of the
 * reference can tell is left out. The order of the input changes nothing. Throws an InputError for an unknown
 * measure, an id used twice, or texts that differ.
 */
export function evaluate(
  reference: readonly Annotated[],
  predicted: readonly Annotated[],
  options: EvaluateOptions = {},
): Evaluation {
  return evaluateWith(MEASURES, pairDocuments(reference, predicted, bareRelease), options);
}

/** Text with typed spans of any names, as column files have it. */
export interface SpanDocument extends Text {
  readonly spans: readonly LabelledSpan[];
}

/** The span measures alone, for types of any names. Otherwise as `evaluate`. */
export function evaluateSpans(
  reference: readonly SpanDocument[],
  predicted: readonly SpanDocument[],
  options: EvaluateOptions = {},
): Evaluation {
  const pairing = pairDocuments(reference, predicted, (document) => ({ ...document, spans: [] }));
  return evaluateWith(
    spanMeasures(({ spans }: SpanDocument) => spans),
    pairing,
    options,
  );
}

function evaluateWith<Document>(
  measures: readonly Measure<Document>[],
  { pairs, missing, unexpected }: Pairing<Document>,
  { measures: names = [], bootstrap }: EvaluateOptions,
): Evaluation {
  const counted = countDocuments(pairs, chooseMeasures(measures, names));
  return {
    documents: pairs.length,
    missing,
    unexpected,
    ...(bootstrap && { bootstrap }),
    scores: counted
      .filter(({ documents }) => documents.length > 0)
      .map((one) => scoreMeasure(one, bootstrap)),
  };
}

function scoreMeasure({ measure, documents }: MeasureCounts, bootstrap?: BootstrapOptions): MeasureScore {
  const samples = bootstrap && drawSamples(documents.length, bootstrap);
  const score = (counts: readonly Counts[]): IntervalScore => ({
    ...scoreOf(counts.reduce(addCounts, NO_COUNTS)),
    ...(samples && { interval: intervalsOf(counts, samples) }),
  });
  const totals = documents.map(({ counts }) => [...counts.values()].reduce(addCounts, NO_COUNTS));
  const types = [...new Set(documents.flatMap(({ counts }) => [...counts.keys()]))].sort();
  const byType = Object.fromEntries(
    types
      .filter((type) => type !== '')
      .map((type) => [type, score(documents.map(({ counts }) => counts.get(type) ?? NO_COUNTS))]),
  );
  const { name, group, says } = measure;
  return {
    name,
    group,
    says,
    documents: documents.length,
    micro: score(totals),
    byType,
    macroByDocument: meanRates(totals.map(scoreOf)),
    macroByType: meanRates(Object.values(byType)),
  };
}
