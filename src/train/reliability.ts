import { applyBeta, type BetaMap, fitBeta, type Judged } from '../crf/calibration.ts';

/** A judged prediction of one document. */
export interface JudgedSpan extends Judged {
  readonly document: number;
}

export interface Reliability {
  readonly map: BetaMap;
  readonly predictions: number;
  /** Expected calibration error of the model's own probabilities, and of the calibrated ones. */
  readonly eceBefore: number;
  readonly ece: number;
  /** Least score from which on the precision is at least the key; null when no score reaches it. */
  readonly thresholds: Readonly<Record<string, number | null>>;
}

const TARGETS = [0.9, 0.95, 0.98, 0.99];
const FOLDS = 5;

/**
 * Fits the calibration on all predictions. Error and thresholds are measured on scores by maps fitted to the other
 * documents (five folds), so that they hold for documents not seen.
 */
export function reliabilityOf(spans: readonly JudgedSpan[]): Reliability {
  const crossed: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const map = fitBeta(spans.filter(({ document }) => document % FOLDS !== fold));
    for (const span of spans) {
      if (span.document % FOLDS === fold) crossed.push({ ...span, score: applyBeta(map, span.score) });
    }
  }
  return {
    map: fitBeta(spans),
    predictions: spans.length,
    eceBefore: expectedCalibrationError(spans),
    ece: expectedCalibrationError(crossed),
    thresholds: Object.fromEntries(TARGETS.map((target) => [target, thresholdFor(crossed, target)])),
  };
}

/**
 * Σ over ten bins of equal width of (share of the predictions) · |mean score − share that is right|.
 * M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (2015).
 */
export function expectedCalibrationError(predictions: readonly Judged[]): number {
  const sums = Array.from({ length: 10 }, () => ({ score: 0, right: 0 }));
  for (const { score, right } of predictions) {
    const bin = sums[Math.min(9, Math.floor(score * 10))]!;
    bin.score += score;
    bin.right += Number(right);
  }
  const gap = sums.reduce((total, { score, right }) => total + Math.abs(score - right), 0);
  return predictions.length === 0 ? 0 : gap / predictions.length;
}

/** The least score s such that of the predictions with a score of at least s the target share is right. */
export function thresholdFor(predictions: readonly Judged[], target: number): number | null {
  const sorted = [...predictions].sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold: number | null = null;
  for (const [index, prediction] of sorted.entries()) {
    right += Number(prediction.right);
    const isLastOfScore = sorted[index + 1]?.score !== prediction.score;
    if (isLastOfScore && right / (index + 1) >= target) threshold = prediction.score;
  }
  return threshold;
}
