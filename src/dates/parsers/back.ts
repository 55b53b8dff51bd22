import type { Item } from '../item.ts';
import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Said } from '../said.ts';
import { targetOf } from './pointed.ts';

/** `the quarter`, `the period` are those that figures are given for. */
function backTo(items: readonly Item[]): Said | undefined {
  const unit = firstOf(items, 'unit');
  if (unit !== undefined && unit.value > 1) return undefined;
  const target = targetOf(items);
  if (target === undefined) return undefined;
  const back = { kind: 'back', direction: 0, target } as const;
  return target === 'quarter' || target === 'period' ? { ...back, reported: true } : back;
}

export const BACK: readonly Parser[] = [
  {
    name: 'same',
    example: 'the same year, that same day, that month',
    reason: 'the unit that holds the date last mentioned',
    pattern: 'the? (that same?|same) fiscal? (unit|weekday|rank dash? unit)',
    read: (items) => {
      if (firstOf(items, 'fiscal') !== undefined) return { kind: 'fiscal' };
      return backTo(items);
    },
  },
  {
    name: 'year-ago-quarter',
    example: 'the year-ago quarter, the year-earlier period',
    reason: 'the period that figures are given for, a year before',
    pattern: 'the? same? unit dash? (ago|later) (rank dash?)? unit',
    read: (items) => {
      const [year, unit] = allOf(items, 'unit').map((item) => item.name);
      if (year !== 'year' || (unit !== 'quarter' && unit !== 'period')) return undefined;
      const back = { kind: 'back', direction: -1, target: 'period', reported: true } as const;
      const quarter = firstOf(items, 'ordinal', 'nth')?.value as 1 | 2 | 3 | 4 | undefined;
      return quarter === undefined
        ? back
        : { kind: 'fields', quarter, yearOf: { kind: 'pointed', direction: -1, target: 'year' } };
    },
  },
  {
    name: 'year-period',
    example: 'the 1988 quarter, the 2023 period',
    reason: 'the period that figures are given for, in that year',
    pattern: 'the year unit',
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      if ((unit.name !== 'quarter' && unit.name !== 'period') || unit.value > 1) return undefined;
      const year = firstOf(items, 'year')!.value;
      return {
        kind: 'back',
        direction: 0,
        target: 'period',
        reported: true,
        yearOf: { kind: 'fields', year },
      };
    },
  },
  {
    name: 'year-end',
    example: 'year-end, quarter end',
    reason: 'the last day of the unit that holds the release',
    pattern: 'unit (dash|poss)? edge',
    read: (items) => {
      const target = targetOf(items);
      if (target === undefined) return undefined;
      return {
        kind: 'part',
        part: firstOf(items, 'edge')!.value < 0 ? 'start' : 'end',
        of: { kind: 'pointed', direction: 0, target },
      };
    },
  },
];

/** Tried after the compounds, which use the same words (`the week of`, `the day before Christmas`). */
export const BACK_LATE: readonly Parser[] = [
  {
    name: 'the-unit',
    example: 'the quarter, the year, the weekend',
    reason: 'the unit last mentioned; mostly not a date, so weak',
    pattern: 'the fiscal? unit',
    weak: true,
    read: (items) => {
      if (firstOf(items, 'fiscal') !== undefined) return { kind: 'fiscal' };
      return firstOf(items, 'unit')!.name === 'weekend'
        ? { kind: 'pointed', direction: 0, target: 'weekend' }
        : backTo(items);
    },
  },
  {
    name: 'next-day',
    example: 'the next day, the following morning, the day before, the year after',
    reason: 'counted from the date last mentioned',
    pattern: 'the (next (unit|daypart) | unit before)',
    weak: true,
    read: (items) => {
      const unit = firstOf(items, 'unit');
      const word = firstOf(items, 'next', 'before')!;
      const isFollowing = word.name === 'following' || word.code === 'B';
      if (unit !== undefined && (unit.value > 1 || (!isFollowing && unit.name !== 'day'))) return undefined;
      const target = unit === undefined ? 'day' : (unit.name as 'day');
      return { kind: 'back', direction: word.value < 0 ? -1 : 1, target };
    },
  },
];
