import { firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import { COUNT, countOf } from './offset.ts';

export const DEICTIC: readonly Parser[] = [
  {
    name: 'deictic',
    example: 'today, yesterday evening, tomorrow',
    reason: 'counted from the release’s date',
    pattern: 'deictic daypart?',
    read: (items) => ({
      kind: 'offset',
      count: Math.abs(items[0]!.value),
      unit: 'day',
      sign: items[0]!.value < 0 ? -1 : 1,
      base: 'anchor',
    }),
  },
  {
    name: 'this-morning',
    example: 'this morning, last night',
    reason: 'a part of the release’s day or of the one before',
    pattern: '(this|last) daypart',
    read: (items) => ({
      kind: 'offset',
      count: items[0]!.value < 0 ? 1 : 0,
      unit: 'day',
      sign: -1,
      base: 'anchor',
    }),
  },
  {
    name: 'day-after-tomorrow',
    example: 'the day after tomorrow, the day before yesterday',
    reason: 'two days from the release’s date',
    pattern: `the? ${COUNT} unit before deictic`,
    read: (items) => {
      const deictic = firstOf(items, 'deictic')!;
      const before = firstOf(items, 'before')!;
      if (firstOf(items, 'unit')!.name !== 'day') return undefined;
      const steps = countOf(items.slice(0, items.indexOf(before))) ?? 1;
      const count = deictic.value + before.value * steps;
      return {
        kind: 'offset',
        count: Math.abs(count),
        unit: 'day',
        sign: count < 0 ? -1 : 1,
        base: 'anchor',
      };
    },
  },
  {
    name: 'now',
    example: 'currently, recently, soon',
    reason: 'points at the present, past or future, at no days',
    pattern: 'vague|now',
    weak: true,
    read: (items) => {
      const value = items[0]!.value;
      return { kind: 'vague', reference: value < 0 ? 'past' : value > 0 ? 'future' : 'present' };
    },
  },
];
