/**
 * Measures of date values, after TimeML's evaluation: value with span, value given the span, relaxed. A value is
 * its first and last day; what is not on the calendar (a fiscal period, `?`) has the one value `?` on both sides.
 */
import type { Annotated, DateMention, DateValue } from '../document.ts';
import { countKeys, type Measure, overlapOf, spanKey, Tally } from './measure.ts';

const TYPE = '';

function datesOf({ mentions }: Annotated): readonly DateMention[] {
  return mentions.filter((mention) => mention.type === 'DATE');
}

function valueKey(value: DateValue): string {
  return value.kind === 'calendar' ? `${value.first}/${value.last}` : '?';
}

function keyed(dates: readonly DateMention[]) {
  return dates.map((date) => ({ key: `${spanKey(date)} ${valueKey(date.value)}`, type: TYPE }));
}

/** The dates of `ours` whose span is that of a date in `theirs`. */
function sharedSpans(ours: readonly DateMention[], theirs: readonly DateMention[]): readonly DateMention[] {
  const spans = new Set(theirs.map(spanKey));
  return ours.filter((date) => spans.has(spanKey(date)));
}

/** Some day in common, or both off the calendar. */
function valuesMeet(a: DateValue, b: DateValue): boolean {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return a.kind !== 'calendar' && b.kind !== 'calendar';
  return a.first <= b.last && b.first <= a.last;
}

export const DATE_MEASURES: readonly Measure[] = [
  {
    name: 'date-value',
    group: 'dates',
    says: 'a DATE with the same start, end, first day and last day',
    count: (reference, predicted) =>
      countKeys({ reference: keyed(datesOf(reference)), predicted: keyed(datesOf(predicted)) }),
  },
  {
    name: 'date-value-given-span',
    group: 'dates',
    says: 'of the DATEs whose span both sides have, first and last day are equal',
    count: (reference, predicted) => {
      const [ours, theirs] = [datesOf(reference), datesOf(predicted)];
      return countKeys({
        reference: keyed(sharedSpans(ours, theirs)),
        predicted: keyed(sharedSpans(theirs, ours)),
      });
    },
  },
  {
    name: 'date-value-relaxed',
    group: 'dates',
    says: 'a DATE that shares a character and a day with one on the other side',
    count: (reference, predicted) => {
      const tally = new Tally();
      const [ours, theirs] = [datesOf(reference), datesOf(predicted)];
      const meets = (date: DateMention, others: readonly DateMention[]) =>
        others.some((other) => overlapOf(date, other) > 0 && valuesMeet(date.value, other.value)) ? 1 : 0;
      for (const date of ours) tally.reference(TYPE, meets(date, theirs));
      for (const date of theirs) tally.predicted(TYPE, meets(date, ours));
      return tally.byType;
    },
  },
];
