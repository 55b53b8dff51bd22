/** Predicted against reference: what is measured, what went wrong, and how sure one can be of it. */
export { type Agreement, agree } from './agreement.ts';
export { type Calibration, calibrationOf, linkClaims, spanClaims } from './calibration.ts';
export { type Comparison, compare } from './compare.ts';
export { formatAgreement, formatCalibration, formatComparison } from './comparison-report.ts';
export { bareRelease, type DocumentPair, pairDocuments } from './documents.ts';
export {
  type Confusion,
  confusionOf,
  ERROR_KINDS,
  type ErrorKind,
  findErrors,
  type MentionError,
} from './errors.ts';
export { formatConfusion, formatErrors } from './errors-report.ts';
export {
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  evaluateSpans,
  type MeasureScore,
} from './evaluation.ts';
export { formatEvaluation, scoreTable } from './report.ts';
export {
  CASE_SLICING,
  documentSlicing,
  type Slicing,
  scoreSlices,
  seenSlicing,
  WORDS_SLICING,
  ZONE_SLICING,
} from './slices.ts';
