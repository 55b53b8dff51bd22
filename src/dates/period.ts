/** A resolved stretch of days on its way to a `CalendarValue`. */
import type { CalendarValue, DateField, Granularity, UnresolvedValue } from '../document.ts';
import { type DayRange, isoOf } from './calendar.ts';

export interface Period extends DayRange {
  readonly kind: 'period';
  readonly granularity: Granularity;
  readonly said: readonly DateField[];
  readonly inferred: readonly DateField[];
  readonly part?: CalendarValue['part'];
}

export function period(
  range: DayRange,
  granularity: Granularity,
  said: readonly DateField[],
  inferred: readonly DateField[],
): Period {
  return { kind: 'period', first: range.first, last: range.last, granularity, said, inferred };
}

export function unresolved(reason: string): UnresolvedValue {
  return { kind: 'unresolved', reason };
}

export function toValue(resolved: Period): CalendarValue | UnresolvedValue {
  const [first, last] = [isoOf(resolved.first), isoOf(resolved.last)];
  if (first === undefined || last === undefined)
    return unresolved('the years before 0001 and after 9999 cannot be written');
  if (last < first) return unresolved('the range ends before it begins');
  return {
    kind: 'calendar',
    first,
    last,
    granularity: resolved.granularity,
    said: resolved.said,
    inferred: resolved.inferred,
    ...(resolved.part && { part: resolved.part }),
  };
}
