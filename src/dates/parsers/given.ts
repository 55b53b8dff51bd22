/** Forms too common in other uses to be searched for: read only where a span is known to be a date. */
import { allOf } from '../item.ts';
import type { Parser } from '../parser.ts';

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
