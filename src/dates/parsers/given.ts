/** Forms too common in other uses to be searched for: read only where a span is known to be a date. */
import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import { COUNT, countOf } from './offset.ts';

export const GIVEN: readonly Parser[] = [
  {
    name: 'early-year',
    example: '348',
    reason: 'a number below 1000 is a year in histories',
    pattern: 'number',
    read: (items) =>
      items[0]!.value >= 100 && items[0]!.value < 2200
        ? { kind: 'fields', year: items[0]!.value }
        : undefined,
  },
  {
    name: 'month-early-year',
    example: 'December of 384',
    reason: 'a number below 1000 is a year in histories',
    pattern: 'month of? number',
    read: (items) =>
      items.at(-1)!.value < 1000
        ? { kind: 'fields', month: items[0]!.value, year: items.at(-1)!.value }
        : undefined,
  },
  {
    name: 'day-early-year',
    example: '30 September 420',
    reason: 'a number below 1000 is a year in histories',
    pattern: 'day of? month comma? number',
    read: (items) =>
      items.at(-1)!.value < 1000
        ? {
            kind: 'fields',
            day: items[0]!.value,
            month: items.find((item) => item.code === 'm')!.value,
            year: items.at(-1)!.value,
          }
        : undefined,
  },
  {
    name: 'day-month-short-year',
    example: '14th April 15',
    reason: 'a number after day and month can only be the year',
    pattern: 'dayword of? month (n12|n31)',
    read: (items) => ({
      kind: 'fields',
      day: items[0]!.value,
      month: firstOf(items, 'month')!.value,
      year: 2000 + items.at(-1)!.value,
    }),
  },
  {
    name: 'the-number',
    example: 'the 24',
    reason: 'a day of the nearest month',
    pattern: 'the (n12|n31)',
    read: (items) => ({ kind: 'fields', day: items[1]!.value }),
  },
  {
    name: 'several-units',
    example: 'the last two weeks, next 3 months',
    reason: 'a length of time (no date by the guidelines); as a date, the whole units next to now',
    pattern: 'the? (last|next) (int|few) unit',
    read: (items) => {
      const word = firstOf(items, 'last', 'next')!;
      const count = countOf(items);
      if (count === undefined) return undefined;
      const target = firstOf(items, 'unit')!.name as 'week';
      return { kind: 'pointed', direction: word.value < 0 ? -1 : 1, target, count };
    },
  },
];

/** Tried after all others. */
export const GIVEN_LATE: readonly Parser[] = [
  {
    name: 'count-before',
    example: 'five days before',
    reason: 'counted from the date last mentioned',
    pattern: `${COUNT} unit before`,
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      const count = countOf(items);
      if (count === undefined || unit.name === 'period') return undefined;
      const sign = firstOf(items, 'before')!.value < 0 ? -1 : 1;
      return { kind: 'offset', count, unit: unit.name as 'day', sign, base: 'text' };
    },
  },
  {
    name: 'unit',
    example: 'weekend, quarter',
    reason: 'the unit last mentioned, without its article',
    pattern: 'unit',
    read: (items) => {
      const unit = items[0]!;
      if (unit.value > 1 || unit.name === 'period') return undefined;
      if (unit.name === 'weekend') return { kind: 'pointed', direction: 0, target: 'weekend' };
      const back = { kind: 'back', direction: 0, target: unit.name as 'week' } as const;
      return unit.name === 'quarter' ? { ...back, reported: true } : back;
    },
  },
];

export const GIVEN_RANGE: readonly Parser[] = [
  {
    name: 'and-range',
    example: 'between May and June in 1981',
    reason: 'two dates given as one span are the ends of a range',
    pattern: 'date and the? date',
    read: (items) => {
      const [from, to] = allOf(items, 'date').map((item) => item.said!);
      return from && to && { kind: 'range', from, to };
    },
  },
];
