import type { Item } from '../item.ts';
import { firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Target } from '../said.ts';
import { targetOf } from './pointed.ts';

const unitOf = (items: readonly Item[]): Target | undefined => {
  const unit = firstOf(items, 'unit');
  if (unit !== undefined && unit.value > 1) return undefined;
  return targetOf(items);
};

export const BACK: readonly Parser[] = [
  {
    name: 'same',
    example: 'the same year, that same day, that month',
    reason: 'the unit that holds the date last mentioned',
    pattern: 'the? (that same?|same) (unit|month|season|weekday|rank dash? unit)',
    read: (items) => {
      const target = unitOf(items);
      return target && { kind: 'back', direction: 0, target };
    },
  },
  {
    name: 'the-unit',
    example: 'the quarter, the year',
    reason: 'the unit last mentioned; mostly not a date, so weak',
    pattern: 'the unit',
    weak: true,
    read: (items) => {
      const target = unitOf(items);
      return target && { kind: 'back', direction: 0, target };
    },
  },
  {
    name: 'year-end',
    example: 'year-end, quarter end',
    reason: 'the last day of the unit that holds the release',
    pattern: 'unit dash? edge',
    read: (items) => {
      const target = unitOf(items);
      if (target === undefined) return undefined;
      return {
        kind: 'part',
        part: firstOf(items, 'edge')!.value < 0 ? 'start' : 'end',
        of: { kind: 'pointed', direction: 0, target },
      };
    },
  },
];
