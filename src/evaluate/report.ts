/** An evaluation as text for a terminal. What has no denominator is a dash. */
import type { Evaluation, IntervalScore, MeasureScore } from './evaluation.ts';
import type { Rates } from './score.ts';
import { rateText, table } from './text-table.ts';

export interface ReportOptions {
  /** A table for every measure; else one for the first, and a line for each of the others. */
  readonly isDetailed: boolean;
}

export function formatEvaluation(evaluation: Evaluation, { isDetailed }: ReportOptions): string {
  const { scores } = evaluation;
  const [first, ...others] = scores;
  const parts =
    isDetailed || first === undefined ? scores.map(formatMeasure) : [formatMeasure(first), summary(others)];
  return `${[heading(evaluation), ...parts].join('\n\n')}\n`;
}

function heading({ documents, missing, unexpected, bootstrap }: Evaluation): string {
  return [
    `${documents} documents`,
    ...(missing.length > 0
      ? [`${missing.length} not predicted, counted as empty: ${missing.join(', ')}`]
      : []),
    ...(unexpected.length > 0
      ? [`${unexpected.length} not in the reference, not scored: ${unexpected.join(', ')}`]
      : []),
    ...(bootstrap
      ? [`95 % of F1 in ${bootstrap.samples} bootstrap samples of documents, seed ${bootstrap.seed}`]
      : []),
  ].join('\n');
}

function formatMeasure(score: MeasureScore): string {
  const { name, says, byType, micro, macroByDocument, macroByType } = score;
  const types = Object.entries(byType);
  return table(`${name}: ${says}`, HEAD, [
    ...types.map(([type, own]) => [type, ...cells(own)]),
    ['micro', ...cells(micro)],
    ...(score.documents > 1 ? [['macro by document', ...rateCells(macroByDocument)]] : []),
    ...(types.length > 1 ? [['macro by type', ...rateCells(macroByType)]] : []),
  ]);
}

function summary(scores: readonly MeasureScore[]): string {
  const rows = scores.map(({ name, micro }) => [name, ...cells(micro)]);
  return table('Micro scores of the other measures', HEAD, rows);
}

const HEAD = ['', 'precision', 'recall', 'F1', 'right', 'predicted', 'reference'];

/** Precision, recall and F1, and the counts they come from. */
export function scoreTable(title: string, scores: Readonly<Record<string, IntervalScore>>): string {
  return table(
    title,
    HEAD,
    Object.entries(scores).map(([name, score]) => [name, ...cells(score)]),
  );
}

function rateCells({ precision, recall, f1 }: Rates): readonly string[] {
  return [precision, recall, f1].map(rateText);
}

function cells(score: IntervalScore): readonly string[] {
  const { predictedHits, predicted, reference, outcomes, interval } = score;
  const counts = [predictedHits, predicted, reference].map((count) =>
    Number.isInteger(count) ? String(count) : count.toFixed(2),
  );
  const bounds = interval?.f1?.map((bound) => bound.toFixed(4)).join('–');
  const named = outcomes && Object.entries(outcomes).map(([name, count]) => `${name} ${count}`);
  return [...rateCells(score), ...counts, ...(bounds ? [bounds] : []), ...(named ? [named.join(' ')] : [])];
}
