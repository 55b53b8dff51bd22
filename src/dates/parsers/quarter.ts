import type { Item } from '../item.ts';
import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Said } from '../said.ts';

type Quarter = 1 | 2 | 3 | 4;

/** A fiscal word anywhere in the phrase makes the period the company’s own. */
function period(items: readonly Item[]): Said | undefined {
  const year = firstOf(items, 'year', 'fytag')?.value;
  const isFiscal = firstOf(items, 'fiscal', 'fytag') !== undefined;
  const isHalf = firstOf(items, 'half', 'htag') !== undefined;
  const units = allOf(items, 'unit');
  const unit = units.find(({ name }) => name === 'quarter') ?? units[0];
  if (unit !== undefined && unit.name !== 'quarter' && !(isFiscal && unit.name === 'year')) return undefined;
  if (!isHalf && unit?.name !== 'quarter' && firstOf(items, 'qtag') === undefined) return undefined;
  const number = firstOf(items, 'ordinal', 'nth', 'qtag', 'htag')?.value;
  if (number === undefined || number < 1 || number > (isHalf ? 2 : 4)) return undefined;
  const base = isHalf ? { half: number as 1 | 2 } : { quarter: number as Quarter };
  return { kind: isFiscal ? 'fiscal' : 'fields', ...base, ...(year !== undefined && { year }) };
}

export const QUARTER: readonly Parser[] = [
  {
    name: 'ordinal-quarter',
    example: 'the third quarter of 2023, first half, second-quarter fiscal 2024',
    reason: 'a calendar quarter or half unless the words say fiscal',
    pattern:
      '(the? year poss?)? fiscal? dash? the? rank dash? fiscal? (unit|half) ((of|in)? comma? the? fiscal? unit? (year|fytag))?',
    weak: (items) =>
      firstOf(items, 'half') !== undefined && firstOf(items, 'year', 'fytag', 'fiscal') === undefined,
    read: period,
  },
  {
    name: 'quarter-of-fiscal',
    example: 'fiscal year 2024 third quarter',
    reason: 'the fiscal year may come first',
    pattern:
      'the? (fiscal unit? (year|n31|n99)|year fiscal unit?|fytag) poss? comma? dash? rank dash? (unit|half)',
    read: period,
  },
  {
    name: 'quarter-tag',
    example: 'Q3 2023, H1 2024, 2Q24, Q4 FY25',
    reason: 'short form of a quarter or half',
    pattern: '(qtag|htag) ((of|comma|dash|slash)? the? fiscal? unit? (year|n31|n99|fytag))?',
    read: (items) => {
      const short = firstOf(items, 'n31', 'n99');
      const said = period(items);
      if (short === undefined || said === undefined) return said;
      return { ...said, year: 2000 + short.value } as Said;
    },
  },
  {
    name: 'year-quarter-tag',
    example: '2023 Q3, FY24 Q1, fiscal 2024 Q2',
    reason: 'the year may come first',
    pattern: '((fiscal unit?)? year|fytag) (dash|slash|comma)? (qtag|htag)',
    read: period,
  },
];

export const FISCAL: readonly Parser[] = [
  {
    name: 'fiscal-year',
    example: 'fiscal year 2024, FY 2023, fiscal 2025, 2025 fiscal year, FY24',
    reason: 'a company’s own year: its days are known only where the text declares them',
    pattern: 'the? ((fiscal unit? (year|n31|n99|date)) | (year fiscal unit) | fytag)',
    read: (items) => {
      const unit = firstOf(items, 'unit');
      if (unit !== undefined && unit.name !== 'year') return undefined;
      const date = firstOf(items, 'date');
      if (date !== undefined) return date.said?.kind === 'fiscal' ? date.said : undefined;
      const year = firstOf(items, 'year', 'fytag')?.value;
      const short = firstOf(items, 'n31', 'n99')?.value;
      return { kind: 'fiscal', year: year ?? 2000 + short! };
    },
  },
  {
    name: 'this-fiscal-year',
    example: 'this financial year, last fiscal year',
    reason: 'the fiscal year that holds the release’s date, or its neighbour',
    pattern: 'the? (this|last|next) fiscal unit',
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      const word = firstOf(items, 'this', 'last', 'next')!;
      if (unit.name !== 'year') return undefined;
      return { kind: 'fiscal', direction: Math.sign(word.value) as -1 | 0 | 1 };
    },
  },
];
