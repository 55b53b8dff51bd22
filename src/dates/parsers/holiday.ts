import { firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';

export const HOLIDAY: readonly Parser[] = [
  {
    name: 'holiday',
    example: 'New Year’s Eve, Christmas Day 2024',
    reason: 'feasts with a fixed or computable date',
    pattern: 'the? holiday ((of|comma|in)? year)?',
    read: (items) => {
      const year = firstOf(items, 'year')?.value;
      return {
        kind: 'fields',
        holiday: firstOf(items, 'holiday')!.name,
        ...(year !== undefined && { year }),
      };
    },
  },
];
