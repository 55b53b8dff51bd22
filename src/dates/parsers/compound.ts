/** Forms that hold another date: parts, years by name, weeks around a day, nth days. */
import type { Item } from '../item.ts';
import { allOf, firstOf } from '../item.ts';
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
    pattern: 'the? (part|edge|ended|later) dash? (of|in)? the? date',
    weak: (items) => {
      const date = firstOf(items, 'date')!;
      return date.weak && date.said?.kind !== 'fields';
    },
    read: (items) => {
      const word = firstOf(items, 'part', 'edge', 'ended', 'later')!;
      const hasOf = firstOf(items, 'of') !== undefined;
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
    name: 'weekday-of-week',
    example: 'next week Tuesday, last week’s Sunday',
    reason: 'the week may come first',
    pattern: 'date poss? comma? on? date',
    read: (items) => {
      const [week, day] = allOf(items, 'date').map((item) => item.said);
      if (week?.kind !== 'pointed' || week.target !== 'week') return undefined;
      if (day?.kind !== 'fields' || day.weekday === undefined || Object.keys(day).length > 2)
        return undefined;
      return { kind: 'nth', n: 1, length: 1, unit: day.weekday, of: week };
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
      'the? ((rank|last) last? | rank? last) dash? (int|few)? dash? (unit|weekday|half|date) (of|in) the? date',
    read: (items) => nth(items),
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

function nth(items: readonly Item[]): Said | undefined {
  const dates = allOf(items, 'date');
  const of = dates.at(-1)!.said!;
  const inner = dates.length > 1 ? dates[0]!.said : undefined;
  const unit = firstOf(items, 'unit')?.name;
  const weekday =
    firstOf(items, 'weekday')?.value ??
    (inner?.kind === 'fields' && Object.keys(inner).length === 2 ? inner.weekday : undefined);
  const rank = firstOf(items, 'ordinal', 'nth')?.value ?? 1;
  const fromEnd = firstOf(items, 'last') !== undefined;
  if (firstOf(items, 'last')?.name === 'previous') return undefined;
  const head = items.slice(0, items.indexOf(dates.at(-1)!));
  const length = countOf(head.filter((item) => !['o', 'O'].includes(item.code))) ?? 1;
  if (firstOf(items, 'half') !== undefined) {
    const half = fromEnd ? 2 : rank;
    if (of.kind === 'fiscal') return { ...of, half: half as 1 | 2 };
    if (of.kind === 'fields' && of.year !== undefined && Object.keys(of).length === 2)
      return { ...of, half: half as 1 | 2 };
    return { kind: 'nth', n: half, length: 1, unit: 'half', of };
  }
  if (weekday === undefined && unit === undefined) return undefined;
  if (of.kind === 'fiscal' && unit === 'month' && rank === 1 && !fromEnd) return { ...of, months: length };
  if (of.kind === 'fiscal' && unit === 'quarter' && !fromEnd)
    return { ...of, quarter: rank as 1 | 2 | 3 | 4 };
  return { kind: 'nth', n: fromEnd ? -rank : rank, length, unit: weekday ?? (unit as 'week'), of };
}
