import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';

export const MONTH: readonly Parser[] = [
  {
    name: 'month-year',
    example: 'August of 2013, Sept. 2024',
    reason: 'month and year',
    pattern: 'month dot? (comma|of|dash|slash)? year',
    read: (items) => ({
      kind: 'fields',
      month: firstOf(items, 'month')!.value,
      year: firstOf(items, 'year')!.value,
    }),
  },
  {
    name: 'year-month',
    example: '2024 August',
    reason: 'the year may come first',
    pattern: 'year (dash|slash)? month',
    read: (items) => ({
      kind: 'fields',
      month: firstOf(items, 'month')!.value,
      year: firstOf(items, 'year')!.value,
    }),
  },
  {
    name: 'month-short-year',
    example: 'Aug 96',
    reason: 'a number above 31 after a month is a year',
    pattern: 'month dot? n99',
    read: (items) => ({
      kind: 'fields',
      month: firstOf(items, 'month')!.value,
      year: 1900 + firstOf(items, 'n99')!.value,
    }),
  },
  {
    name: 'months',
    example: 'April and May 2024',
    reason: 'two months share the year that follows: one period',
    pattern: 'month and month comma? of? year',
    read: (items) => {
      const [from, to] = allOf(items, 'month');
      const year = firstOf(items, 'year')!.value;
      return from!.value >= to!.value
        ? undefined
        : {
            kind: 'range',
            from: { kind: 'fields', month: from!.value, year },
            to: { kind: 'fields', month: to!.value, year },
          };
    },
  },
  {
    name: 'month',
    example: 'November',
    reason: 'the year is inferred; some months are also words and names, so weak',
    pattern: 'month',
    weak: (items) => items[0]!.weak,
    read: (items) => ({ kind: 'fields', month: items[0]!.value }),
  },
];
