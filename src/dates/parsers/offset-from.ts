import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Offset, Said } from '../said.ts';
import { COUNT, countOf } from './offset.ts';

/** `four years from 2002` is a length of time. */
function isPoint(base: Said): boolean {
  if (base.kind !== 'fields') return base.kind === 'pointed' || base.kind === 'offset' || base.kind === 'nth';
  return base.day !== undefined || base.weekday !== undefined || base.holiday !== undefined;
}

export const OFFSET_FROM: readonly Parser[] = [
  {
    name: 'offset-from',
    example: 'two days after next Friday, the day before Christmas',
    reason: 'counted from the date named after it',
    pattern: `the? ${COUNT} dash? unit (before|from) date`,
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      const base = allOf(items, 'date').at(-1)?.said;
      const sign = (firstOf(items, 'before')?.value ?? 1) as -1 | 1;
      if (base === undefined || unit.name === 'period' || !isPoint(base)) return undefined;
      const count = countOf(items.slice(0, items.indexOf(unit))) ?? 1;
      return { kind: 'offset', count, unit: unit.name as Offset['unit'], sign, base, exact: true };
    },
  },
];
