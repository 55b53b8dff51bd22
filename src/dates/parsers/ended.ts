import type { Item } from '../item.ts';
import { firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Fiscal, Said } from '../said.ts';
import { COUNT, countOf } from './offset.ts';

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

function ended(items: readonly Item[]): Said | undefined {
  const of = items.at(-1)?.said;
  if (of?.kind !== 'fields' || of.month === undefined) return undefined;
  const unit = firstOf(items, 'unit')?.name ?? (firstOf(items, 'half') ? 'half' : undefined);
  const edge = firstOf(items, 'ended')!.value < 0 ? 'ends' : 'begins';
  const head = items.slice(0, -1).find((item) => item.said !== undefined)?.said;
  if (head?.kind === 'fields' || head?.kind === 'fiscal') {
    const months = head.quarter !== undefined ? 3 : head.half !== undefined ? 6 : 12;
    if (head.kind === 'fields' && head.quarter === undefined && head.half === undefined) return undefined;
    const fiscal: Fiscal = { ...pickFiscal(head), kind: 'fiscal' };
    return { kind: 'ended', months, edge, of, fiscal };
  }
  if (unit === undefined) return undefined;
  const rank = firstOf(items, 'ordinal', 'nth');
  const count = rank === undefined ? (countOf(items.slice(0, -1)) ?? 1) : 1;
  if (unit === 'week') return { kind: 'ended', months: 0, weeks: count, edge, of };
  const months = (MONTHS[unit] ?? 0) * count;
  if (months === 0) return undefined;
  const isFiscalYear = firstOf(items, 'fiscal') !== undefined && unit === 'year';
  return { kind: 'ended', months, edge, of, ...(isFiscalYear && { fiscal: { kind: 'fiscal' } }) };
}

function pickFiscal(head: Said): Omit<Fiscal, 'kind'> {
  if (head.kind !== 'fields' && head.kind !== 'fiscal') return {};
  return {
    ...(head.year !== undefined && { year: head.year }),
    ...(head.quarter !== undefined && { quarter: head.quarter }),
    ...(head.half !== undefined && { half: head.half }),
  };
}

export const ENDED: readonly Parser[] = [
  {
    name: 'period-ended',
    example: 'six months ended June 30, 2023; the year ended December 31, 2024',
    reason: 'the text itself says which days the period covers',
    pattern: `the? ${COUNT} dash? fiscal? (unit|half) dash? ended on? date`,
    read: ended,
  },
  {
    name: 'quarter-ended',
    example: 'the third quarter ended September 30, 2023',
    reason: 'a named period with its days declared',
    pattern: 'the? date ended on? date',
    read: ended,
  },
];
