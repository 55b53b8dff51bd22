import type { Parser } from '../parser.ts';

export const WEEKDAY: readonly Parser[] = [
  {
    name: 'weekday',
    example: 'Wednesday',
    reason: 'the nearest such day, before or after the release by the tense; Sun and Sat are also words',
    pattern: 'weekday',
    weak: (items) => items[0]!.weak,
    read: (items) => ({ kind: 'fields', weekday: items[0]!.value }),
  },
];
