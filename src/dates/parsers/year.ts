import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';

export const YEAR: readonly Parser[] = [
  {
    name: 'year',
    example: '2017',
    reason: 'four digits are also a count or an address, so weak',
    pattern: 'year',
    weak: true,
    read: (items) => ({ kind: 'fields', year: items[0]!.value }),
  },
  {
    name: 'year-era',
    example: '2014 AD',
    reason: 'an era makes any number a year; years before the common era cannot be written',
    pattern: '(year|n12|n31|n99|number) (era|(dot era dot))',
    read: (items) =>
      firstOf(items, 'era')!.value < 0 ? undefined : { kind: 'fields', year: items[0]!.value },
  },
  {
    name: 'spelled-year',
    example: 'nineteen ninety-seven, two thousand nineteen',
    reason: 'broadcast transcripts spell years',
    pattern: 'word word and? (dash? word)? (dash word)?',
    weak: true,
    read: (items) => {
      const [first, second, third] = allOf(items, 'word').map((item) => item.value);
      if (first === 2 && second === 1000) return { kind: 'fields', year: 2000 + (third ?? 0) };
      if (first === undefined || second === undefined || first < 15 || first > 20 || second < 10)
        return undefined;
      return { kind: 'fields', year: first * 100 + second + (third ?? 0) };
    },
  },
  {
    name: 'decade-word',
    example: 'nineties',
    reason: 'the nearest such decade before the release',
    pattern: 'decade',
    read: (items) => ({ kind: 'fields', decade: items[0]!.value }),
  },
  {
    name: 'century',
    example: '20th century',
    reason: 'the nth century, years (n-1)00 to (n-1)99 as commonly used',
    pattern: 'the? rank dash? unit',
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      if (unit.name !== 'century') return undefined;
      return { kind: 'fields', century: firstOf(items, 'ordinal', 'nth')!.value };
    },
  },
];
