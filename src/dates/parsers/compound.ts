/** Forms that hold another date: parts, years by name, weeks around a day, nth days. */
import type { Item } from '../item.ts';
import { allOf, firstOf, isClass } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { PartName, Said } from '../said.ts';
import { countOf } from './offset.ts';

const PARTS: Readonly<Record<string, PartName>> = {
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'end',
  close: 'end',
  start: 'start',
  outset: 'start',
  beginning: 'start',
  earlier: 'so far',
  later: 'rest',
};

const partOf = (items: readonly Item[], of: Said | undefined): Said | undefined => {
  const part = PARTS[firstOf(items, 'part', 'edge', 'ended', 'later')?.name ?? ''];
  return part && of && { kind: 'part', part, of };
};

export const COMPOUND: readonly Parser[] = [
  {
    name: 'part',
    example: 'early 2025, mid-November, end of September 2025, earlier this month',
    reason: 'thirds of the period, its first or last day, or its days before or after the release',
    pattern: 'the? (part|edge|ended|later) dash? (of|in)? approx? (the unit? )?date',
    weak: (items) => {
      const date = firstOf(items, 'date')!;
      return date.weak && date.said?.kind !== 'fields';
    },
    read: (items) => {
      const word = firstOf(items, 'part', 'edge', 'ended', 'later')!;
      const hasOf = firstOf(items, 'of') !== undefined;
      const unit = firstOf(items, 'unit');
      if (unit !== undefined && unit.name !== 'year') return undefined;
      if ((word.code === 'z' || word.code === 'q') && !hasOf && word.name !== 'end') return undefined;
      return partOf(items, firstOf(items, 'date')!.said);
    },
  },
  {
    name: 'part-of-unit',
    example: 'end of the year, start of the decade, late in the month',
    reason: 'of the unit that holds the release',
    pattern: 'the? (part|edge|ended) (of|in) the? unit',
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      if (unit.value > 1) return undefined;
      return partOf(items, { kind: 'pointed', direction: 0, target: unit.name as 'year' });
    },
  },
  {
    name: 'of-year',
    example: 'January this year, third quarter of last year, March in a year',
    reason: 'the year is itself an expression',
    pattern: 'date comma? (of|in|from)? the? date',
    read: (items) => {
      const [inner, outer] = allOf(items, 'date').map((item) => item.said);
      if (inner?.kind === 'back' && inner.direction === 0 && outer !== undefined)
        return { ...inner, target: 'period', yearOf: outer };
      if (inner?.kind !== 'fields' || outer === undefined) return undefined;
      if (inner.year !== undefined || inner.decade !== undefined || inner.century !== undefined)
        return undefined;
      const unit =
        outer.kind === 'pointed' || outer.kind === 'back'
          ? outer.target
          : outer.kind === 'offset'
            ? outer.unit
            : outer.kind === 'fields' && Object.keys(outer).length === 2 && outer.year !== undefined
              ? 'year'
              : undefined;
      const weekdayOnly = inner.weekday !== undefined && inner.month === undefined && inner.day === undefined;
      if (unit === 'week' && weekdayOnly)
        return { kind: 'nth', n: 1, length: 1, unit: inner.weekday!, of: outer };
      if (unit === 'month' && inner.day !== undefined && inner.month === undefined)
        return { kind: 'nth', n: inner.day, length: 1, unit: 'day', of: outer };
      if (unit !== 'year' || weekdayOnly) return undefined;
      return { ...inner, yearOf: outer };
    },
  },
  {
    name: 'unit-first',
    example: 'next week Tuesday, this year’s third quarter, Tuesday 11/3/2015',
    reason: 'the week, the year or the weekday may come first',
    pattern: 'date poss? comma? on? the? date',
    read: (items) => {
      const [outer, inner] = allOf(items, 'date').map((item) => item.said);
      if (inner?.kind !== 'fields' || outer === undefined) return undefined;
      const weekday = weekdayOnly(outer);
      if (weekday !== undefined && inner.day !== undefined && inner.weekday === undefined)
        return firstOf(items, 'poss') === undefined ? { ...inner, weekday } : undefined;
      if (outer.kind !== 'pointed' && outer.kind !== 'back') return undefined;
      const innerWeekday = weekdayOnly(inner);
      if (outer.target === 'week' && innerWeekday !== undefined)
        return { kind: 'nth', n: 1, length: 1, unit: innerWeekday, of: outer };
      const recurs = inner.month ?? inner.quarter ?? inner.half ?? inner.season;
      if (outer.target !== 'year' || inner.year !== undefined || recurs === undefined) return undefined;
      return firstOf(items, 'poss') === undefined ? undefined : { ...inner, yearOf: outer };
    },
  },
  {
    name: 'around',
    example: 'the week of June 5, weekend of August 15th',
    reason: 'the week or weekend that holds the day',
    pattern: 'the? unit (of|ended|from) the? date',
    read: (items) => {
      const unit = firstOf(items, 'unit')!;
      const of = firstOf(items, 'date')!.said;
      if (unit.value > 1 || of === undefined) return undefined;
      const ended = firstOf(items, 'ended');
      if (unit.name === 'weekend' || (unit.name === 'week' && ended === undefined))
        return { kind: 'around', unit: unit.name, of };
      if (unit.name === 'month' && ended === undefined && of.kind === 'fields' && of.day === undefined)
        return of;
      return undefined;
    },
  },
  {
    name: 'nth-of',
    example: 'first Monday of October, last week of September 2014, first nine months of 2024',
    reason: 'counted within the period',
    pattern:
      'the? ((rank|last) last? | rank? last)? dash? (int|few)? dash? (unit|weekday|half|date) (of|in) (the? date|the unit)',
    read: nth,
  },
  {
    name: 'nth-day',
    example: '20th of next month, 20th day of this month',
    reason: 'a day of a month that is itself an expression',
    pattern: 'the? (day|nth) unit? of the? date',
    read: (items) => {
      const of = allOf(items, 'date').at(-1)?.said;
      const unit = firstOf(items, 'unit');
      if (unit !== undefined && unit.name !== 'day') return undefined;
      if (of?.kind !== 'pointed' && of?.kind !== 'back') return undefined;
      return { kind: 'nth', n: items.find((item) => item.value > 0)!.value, length: 1, unit: 'day', of };
    },
  },
];

/** What stands before `of`: `first Monday`, `last week` (read as a date by itself), `third last day`. */
function nth(items: readonly Item[]): Said | undefined {
  const split = items.findLastIndex((item) => item.code === 'i' || item.code === 'I');
  const [head, tail] = [items.slice(0, split), items.slice(split + 1)];
  const unitOf = firstOf(tail, 'unit')?.name;
  const of: Said | undefined =
    unitOf === undefined
      ? firstOf(tail, 'date')?.said
      : { kind: 'pointed', direction: 0, target: unitOf as 'month' };
  if (of === undefined) return undefined;
  const inner = firstOf(head, 'date')?.said;
  const rank = firstOf(head, 'ordinal', 'nth')?.value;
  const last = firstOf(head, 'last');
  const innerLast = inner?.kind === 'pointed' && inner.direction === -1 ? inner.target : undefined;
  const fromEnd = last !== undefined || innerLast !== undefined;
  if ((rank === undefined && !fromEnd) || last?.name === 'previous') return undefined;
  const n = fromEnd ? -(rank ?? 1) : rank!;
  const length = countOf(head.filter((item) => !isClass(item, 'ordinal', 'nth'))) ?? 1;
  if (firstOf(head, 'half') !== undefined) return halfOf(of, fromEnd ? 2 : n);
  const weekday = firstOf(head, 'weekday')?.value ?? weekdayOnly(inner) ?? weekdayOnly(innerLast);
  const unit =
    weekday ?? firstOf(head, 'unit')?.name ?? (typeof innerLast === 'string' ? innerLast : undefined);
  if (unit === undefined || unit === 'period' || unit === 'fortnight') return undefined;
  if (of.kind === 'fiscal' && unit === 'month' && n === 1) return { ...of, months: length };
  if (of.kind === 'fiscal' && unit === 'quarter' && n > 0) return { ...of, quarter: n as 1 | 2 | 3 | 4 };
  return { kind: 'nth', n, length, unit: unit as 'week' | number, of };
}

function weekdayOnly(said: Said | string | undefined): number | undefined {
  if (typeof said !== 'object' || said.kind !== 'fields') return undefined;
  return Object.keys(said).length === 2 ? said.weekday : undefined;
}

function halfOf(of: Said, half: number): Said | undefined {
  if (half !== 1 && half !== 2) return undefined;
  if (of.kind === 'fiscal') return { ...of, half };
  if (of.kind === 'fields' && of.year !== undefined && Object.keys(of).length === 2) return { ...of, half };
  return { kind: 'nth', n: half, length: 1, unit: 'half', of };
}
