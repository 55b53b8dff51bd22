/** Pairs reference and predicted spans one to one, independent of the order in which they come. */
import { type LabelledSpan, overlapOf } from './measure.ts';
import type { Outcomes } from './score.ts';

export interface SpanPair {
  readonly reference: LabelledSpan;
  readonly predicted: LabelledSpan;
}

export interface Alignment {
  readonly pairs: readonly SpanPair[];
  readonly missed: readonly LabelledSpan[];
  readonly spurious: readonly LabelledSpan[];
}

/**
 * Takes the best pair that is left until none shares a character: equal span and type first, then equal span,
 * then overlap with equal type, then any overlap; among those the longest overlap, then the leftmost.
 * `withinType` leaves pairs of different types out.
 */
export function alignSpans(
  reference: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  withinType = false,
): Alignment {
  const pairs = overlappingPairs(reference, predicted)
    .filter((pair) => !withinType || pair.reference.type === pair.predicted.type)
    .sort(byPreference);
  const taken = new Set<LabelledSpan>();
  const kept = pairs.filter((pair) => {
    if (taken.has(pair.reference) || taken.has(pair.predicted)) return false;
    taken.add(pair.reference);
    taken.add(pair.predicted);
    return true;
  });
  return {
    pairs: kept,
    missed: reference.filter((span) => !taken.has(span)),
    spurious: predicted.filter((span) => !taken.has(span)),
  };
}

/** Every pair that shares a character, found by sweeping both sides from left to right. */
function overlappingPairs(
  reference: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
): SpanPair[] {
  const left = [...reference].sort((a, b) => a.start - b.start);
  const right = [...predicted].sort((a, b) => a.start - b.start);
  const pairs: SpanPair[] = [];
  let open: LabelledSpan[] = [];
  let next = 0;
  for (const span of left) {
    while (next < right.length && right[next]!.start < span.end) open.push(right[next++]!);
    open = open.filter((other) => other.end > span.start);
    pairs.push(
      ...open
        .filter((other) => overlapOf(span, other) > 0)
        .map((other) => ({ reference: span, predicted: other })),
    );
  }
  return pairs;
}

function byPreference(a: SpanPair, b: SpanPair): number {
  return (
    rank(a) - rank(b) ||
    overlapOf(b.reference, b.predicted) - overlapOf(a.reference, a.predicted) ||
    a.reference.start - b.reference.start ||
    a.predicted.start - b.predicted.start ||
    a.reference.end - b.reference.end ||
    a.predicted.end - b.predicted.end ||
    compare(a.reference.type, b.reference.type) ||
    compare(a.predicted.type, b.predicted.type)
  );
}

function rank({ reference, predicted }: SpanPair): number {
  const isEqual = reference.start === predicted.start && reference.end === predicted.end;
  return (isEqual ? 0 : 2) + (reference.type === predicted.type ? 0 : 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Outcomes by type: a pair and a missed span under the reference's type, a spurious span under its own. */
export function outcomesOf(
  { pairs, missed, spurious }: Alignment,
  judge: (reference: LabelledSpan, predicted: LabelledSpan) => 'COR' | 'INC' | 'PAR',
): ReadonlyMap<string, Outcomes> {
  const byType = new Map<string, Outcomes>();
  const add = (type: string, outcome: keyof Outcomes) => {
    const before = byType.get(type) ?? { COR: 0, INC: 0, PAR: 0, MIS: 0, SPU: 0 };
    byType.set(type, { ...before, [outcome]: before[outcome] + 1 });
  };
  for (const { reference, predicted } of pairs) add(reference.type, judge(reference, predicted));
  for (const span of missed) add(span.type, 'MIS');
  for (const span of spurious) add(span.type, 'SPU');
  return byType;
}
