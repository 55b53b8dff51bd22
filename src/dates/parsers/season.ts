import { firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Season } from '../said.ts';

export const SEASON: readonly Parser[] = [
  {
    name: 'season',
    example: 'spring 2025, the summer of 2010, fall',
    reason: 'alone a season is often not a date (fall, spring), so weak without a year',
    pattern: 'the? season ((of|comma)? year)?',
    weak: (items) => firstOf(items, 'year') === undefined,
    read: (items) => {
      const year = firstOf(items, 'year')?.value;
      const season = firstOf(items, 'season')!.name as Season;
      return { kind: 'fields', season, ...(year !== undefined && { year }) };
    },
  },
  {
    name: 'year-season',
    example: '2024 winter',
    reason: 'the year may come first',
    pattern: 'year season',
    weak: true,
    read: (items) => ({ kind: 'fields', season: items[1]!.name as Season, year: items[0]!.value }),
  },
];
