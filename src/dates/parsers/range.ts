import { allOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Said } from '../said.ts';

/** Both ends must be of a kind that can stand at an end of a range. */
function isEnd(said: Said): boolean {
  return said.kind !== 'vague' && said.kind !== 'range';
}

export const RANGE: readonly Parser[] = [
  {
    name: 'range',
    example: 'June 28-July 2, 2024; 2019 to 2021; Black Friday through Cyber Monday',
    reason: 'one period from the first day of the one to the last day of the other',
    pattern: 'date comma? (to|dash) the? date',
    weak: (items) =>
      items.some((item) => item.code === '_') && allOf(items, 'date').every((item) => item.weak),
    read: (items) => {
      const [from, to] = allOf(items, 'date').map((item) => item.said!);
      return from && to && isEnd(from) && isEnd(to) ? { kind: 'range', from, to } : undefined;
    },
  },
];
