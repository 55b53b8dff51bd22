/** The value of a DATE as gold files write it: one day, or first and last day joined by a slash. */
import type { DateValue } from '../document.ts';
import { expectDate, expectString } from './expect.ts';

/** `null`, absent or `?`: not resolved. Whether the days are in order is for the corpus check. */
export function parseDateValue(value: unknown, where: string): DateValue {
  if (value === null || value === undefined || value === '?') {
    return { kind: 'unresolved', reason: 'no value given' };
  }
  const [first, last = first, ...rest] = expectString(value, '`value`', where).split('/');
  const days = [expectDate(first, where), expectDate(rest.length > 0 ? value : last, where)] as const;
  return {
    kind: 'calendar',
    first: days[0],
    last: days[1],
    granularity: days[0] === days[1] ? 'day' : 'range',
    said: [],
    inferred: [],
  };
}

/** Null for what is not on the calendar: gold files say no more of it. */
export function formatDateValue(value: DateValue): string | null {
  if (value.kind !== 'calendar') return null;
  return value.first === value.last ? value.first : `${value.first}/${value.last}`;
}
