/**
 * Measures of typed spans. They ask only for start, end and a type of any name, so that column files with
 * label sets of their own are scored by the same code.
 */
import type { Span } from '../document.ts';
import { alignSpans, outcomesOf } from './alignment.ts';
import { type CountsByType, countKeys, type LabelledSpan, overlapOf, spanKey, Tally } from './measure.ts';
import { addCounts, type Counts, NO_COUNTS, type Outcomes } from './score.ts';

export interface SpanMeasure {
  readonly name: string;
  readonly says: string;
  readonly count: (reference: readonly LabelledSpan[], predicted: readonly LabelledSpan[]) => CountsByType;
}

type SpanKey = (span: LabelledSpan) => string;

function keyMeasure(name: string, says: string, key: SpanKey): SpanMeasure {
  const keyed = (spans: readonly LabelledSpan[]) =>
    spans.map((span) => ({ key: key(span), type: span.type }));
  return {
    name,
    says,
    count: (reference, predicted) => countKeys({ reference: keyed(reference), predicted: keyed(predicted) }),
  };
}

/** Each span earns a credit from the spans of the other side, whatever its neighbours earn. */
function creditMeasure(
  name: string,
  says: string,
  credit: (span: LabelledSpan, others: readonly LabelledSpan[]) => number,
): SpanMeasure {
  return {
    name,
    says,
    count: (reference, predicted) => {
      const tally = new Tally();
      for (const span of reference) tally.reference(span.type, credit(span, predicted));
      for (const span of predicted) tally.predicted(span.type, credit(span, reference));
      return tally.byType;
    },
  };
}

/** Pairs spans one to one, then judges each pair. Spurious spans count for their own type, all else for the reference's. */
function alignmentMeasure(
  name: string,
  says: string,
  credit: (outcomes: Outcomes) => number,
  judge: Parameters<typeof outcomesOf>[1],
  withinType: boolean,
): SpanMeasure {
  return {
    name,
    says,
    count: (reference, predicted) => {
      const byType = new Map<string, Counts>();
      const alignment = alignSpans(reference, predicted, withinType);
      for (const [type, outcomes] of outcomesOf(alignment, judge)) {
        const { COR, INC, PAR, MIS, SPU } = outcomes;
        const hits = credit(outcomes);
        byType.set(
          type,
          addCounts(byType.get(type) ?? NO_COUNTS, {
            predictedHits: hits,
            predicted: COR + INC + PAR + SPU,
            referenceHits: hits,
            reference: COR + INC + PAR + MIS,
            outcomes,
          }),
        );
      }
      return byType;
    },
  };
}

const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const half = ({ COR, PAR }: Outcomes) => COR + PAR / 2;
const correct = ({ COR }: Outcomes) => COR;

export const SPAN_MEASURES: readonly SpanMeasure[] = [
  keyMeasure('strict', 'start, end and type are equal', (span) => `${spanKey(span)} ${span.type}`),
  keyMeasure('boundaries', 'start and end are equal, whatever the type', spanKey),
  creditMeasure('overlap', 'a span of the same type on the other side shares a character', (span, others) =>
    others.some((other) => other.type === span.type && overlapOf(span, other) > 0) ? 1 : 0,
  ),
  creditMeasure(
    'overlap-proportional',
    'credit is the share of the span’s characters covered by spans of the same type on the other side',
    (span, others) =>
      Math.min(
        1,
        others
          .filter((other) => other.type === span.type)
          .reduce((sum, other) => sum + overlapOf(span, other), 0) /
          (span.end - span.start),
      ),
  ),
  alignmentMeasure(
    'semeval-strict',
    'SemEval-2013 task 9.1: of spans paired one to one, boundaries and type are equal',
    correct,
    (a, b) => (sameSpan(a, b) && a.type === b.type ? 'COR' : 'INC'),
    false,
  ),
  alignmentMeasure(
    'semeval-exact',
    'SemEval-2013 task 9.1: of spans paired one to one, boundaries are equal, whatever the type',
    correct,
    (a, b) => (sameSpan(a, b) ? 'COR' : 'INC'),
    false,
  ),
  alignmentMeasure(
    'semeval-partial',
    'SemEval-2013 task 9.1: as exact, with half credit where spans only overlap',
    half,
    (a, b) => (sameSpan(a, b) ? 'COR' : 'PAR'),
    false,
  ),
  alignmentMeasure(
    'semeval-type',
    'SemEval-2013 task 9.1: of spans paired one to one, the type is equal and some characters are shared',
    correct,
    (a, b) => (a.type === b.type ? 'COR' : 'INC'),
    false,
  ),
  alignmentMeasure(
    'gate-strict',
    'GATE AnnotationDiff: paired one to one within the type; equal spans count',
    correct,
    (a, b) => (sameSpan(a, b) ? 'COR' : 'PAR'),
    true,
  ),
  alignmentMeasure(
    'gate-lenient',
    'GATE AnnotationDiff: paired one to one within the type; equal and overlapping spans count',
    ({ COR, PAR }) => COR + PAR,
    (a, b) => (sameSpan(a, b) ? 'COR' : 'PAR'),
    true,
  ),
  alignmentMeasure(
    'gate-average',
    'GATE AnnotationDiff: the mean of strict and lenient, so that an overlap counts half',
    half,
    (a, b) => (sameSpan(a, b) ? 'COR' : 'PAR'),
    true,
  ),
];
