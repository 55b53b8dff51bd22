import type { Item } from '../item.ts';
import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Offset } from '../said.ts';

/** A count in digits or words: `two`, `ninety-one`, `a`, `a couple of`. */
export function countOf(items: readonly Item[]): number | undefined {
  const few = firstOf(items, 'few');
  if (few !== undefined) return few.value;
  const words = allOf(items, 'n12', 'n31', 'n99', 'number', 'word');
  if (words.length === 0) return firstOf(items, 'article') === undefined ? undefined : 1;
  let total = 0;
  for (const item of words) total = item.value >= 100 && total > 0 ? total * item.value : total + item.value;
  return total;
}

/** More years than a calendar of four digits can hold is a number, not an offset. */
function offset(items: readonly Item[], sign: -1 | 1, base: 'anchor' | 'text'): Offset | undefined {
  const unit = firstOf(items, 'unit');
  const count = countOf(items) ?? 1;
  if (unit === undefined || count > 2000) return undefined;
  const vague =
    firstOf(items, 'few') !== undefined || allOf(items, 'approx').some((item) => MORE.has(item.name));
  return {
    kind: 'offset',
    count,
    unit: unit.name as Offset['unit'],
    sign,
    base,
    ...((vague || unit.name === 'century') && { approximate: true }),
  };
}

const MORE = new Set(['over', 'more', 'less', 'least', 'some']);

export const COUNT = 'approx{0,3} article? (few of? | int (dash? int){0,3})?';

export const OFFSET: readonly Parser[] = [
  {
    name: 'ago',
    example: 'two weeks ago, a year ago, year-ago',
    reason: 'counted back from the release',
    pattern: `${COUNT} dash? unit dash? ago`,
    read: (items) => offset(items, -1, 'anchor'),
  },
  {
    name: 'later',
    example: 'three days later, a year earlier, year-earlier',
    reason: 'counted from the date last mentioned',
    pattern: `${COUNT} dash? unit dash? later`,
    read: (items) => {
      const word = firstOf(items, 'later')!;
      if (word.name.startsWith('after') || word.name === 'thereafter') return undefined;
      return offset(items, word.value < 0 ? -1 : 1, word.name === 'hence' ? 'anchor' : 'text');
    },
  },
  {
    name: 'from-now',
    example: 'two months from now, five months’ time',
    reason: 'counted forward from the release',
    pattern: `in? ${COUNT} dash? unit (from (now|deictic) | poss? time)`,
    read: (items) => {
      const said = offset(items, 1, 'anchor');
      return said && { ...said, exact: true };
    },
  },
  {
    name: 'in-count',
    example: 'in two weeks',
    reason: 'counted forward from the release; also a length of time, so weak',
    pattern: `in ${COUNT} dash? unit`,
    weak: true,
    read: (items) => {
      if (countOf(items) === undefined) return undefined;
      const said = offset(items, 1, 'anchor');
      return said && { ...said, exact: true };
    },
  },
];
