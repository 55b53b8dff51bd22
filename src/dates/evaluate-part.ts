/** Parts of a period: thirds, edges, nth units. */
import type { Granularity } from '../document.ts';
import { civilDay, type DayRange, monthRange, type TilingUnit, unitRange, weekdayOf } from './calendar.ts';
import { evaluate } from './evaluate.ts';
import { type Period, period, unresolved } from './period.ts';
import type { Outcome, Reference } from './reference.ts';
import type { Around, Nth, Part } from './said.ts';

/** First, middle and last third, in the unit in which the period is divided. Guidelines, DATE. */
const THIRDS: Readonly<Partial<Record<Granularity, readonly (readonly [number, number])[]>>> = {
  // months of the period
  year: [
    [0, 4],
    [4, 4],
    [8, 4],
  ],
  half: [
    [0, 2],
    [2, 2],
    [4, 2],
  ],
  quarter: [
    [0, 1],
    [1, 1],
    [2, 1],
  ],
  season: [
    [0, 1],
    [1, 1],
    [2, 1],
  ],
  decade: [
    [0, 48],
    [48, 36],
    [84, 36],
  ],
  century: [
    [0, 396],
    [396, 408],
    [804, 396],
  ],
};

function third(base: Period, index: number): DayRange {
  if (base.granularity === 'day') return base;
  if (base.granularity === 'month') {
    const first = base.first + index * 10;
    return { first, last: index === 2 ? base.last : first + 9 };
  }
  // Monday to Wednesday, Wednesday to Friday, Friday to Sunday.
  if (base.granularity === 'week') return { first: base.first + 2 * index, last: base.first + 2 * index + 2 };
  const thirds = THIRDS[base.granularity];
  if (thirds === undefined) {
    const length = base.last - base.first + 1;
    return {
      first: base.first + Math.floor((length * index) / 3),
      last: base.first + Math.floor((length * (index + 1)) / 3) - 1,
    };
  }
  const [skip, months] = thirds[index]!;
  const { year, month } = civilDay(base.first);
  return monthRange(year, month + skip, months);
}

export function evaluatePart(said: Part, reference: Reference): Outcome {
  const base = evaluate(said.of, reference);
  if (base.kind !== 'period') return base;
  const make = (
    range: DayRange,
    granularity: Granularity,
    name: NonNullable<Period['part']>['name'],
  ): Period => ({
    ...period(range, granularity, [...base.said, 'period'], base.inferred),
    part: { name, of: base.granularity },
  });
  // The end of a month is its last days, the end of anything longer its last day.
  const isShort = base.granularity === 'month' || base.granularity === 'week';
  switch (said.part) {
    case 'start':
      if (isShort) return make(third(base, 0), 'range', 'start');
      return make({ first: base.first, last: base.first }, 'day', 'start');
    case 'end':
      if (isShort) return make(third(base, 2), 'range', 'end');
      return make({ first: base.last, last: base.last }, 'day', 'end');
    case 'early':
      return make(third(base, 0), 'range', 'early');
    case 'mid':
      return make(third(base, 1), 'range', 'mid');
    case 'late':
      return make(third(base, 2), 'range', 'late');
    case 'so far':
    case 'rest': {
      const { anchor } = reference;
      if (anchor === undefined || anchor < base.first || anchor > base.last) return base;
      const range =
        said.part === 'so far' ? { first: base.first, last: anchor } : { first: anchor, last: base.last };
      return make(range, 'range', said.part === 'so far' ? 'early' : 'late');
    }
  }
}

/** Whole units inside the range, counted from its start or its end. */
function tiling(unit: TilingUnit, range: DayRange, n: number, length: number): DayRange {
  if (n > 0) {
    const holder = unitRange(unit, range.first);
    const shift = holder.first < range.first ? n : n - 1;
    const { first } = unitRange(unit, range.first, shift);
    return { first, last: unitRange(unit, first, length - 1).last };
  }
  const holder = unitRange(unit, range.last);
  const shift = holder.last > range.last ? n : n + 1;
  const { first, last } = unitRange(unit, range.last, shift);
  return { first: unitRange(unit, first, 1 - length).first, last };
}

export function evaluateNth(said: Nth, reference: Reference): Outcome {
  const base = evaluate(said.of, reference);
  if (base.kind !== 'period') return base;
  const finish = (range: DayRange, granularity: Granularity): Outcome =>
    range.first > base.last + 6 || range.last < base.first - 6
      ? unresolved('the period does not have that many')
      : period(range, granularity, [...base.said, 'period'], base.inferred);
  if (typeof said.unit === 'number') {
    const first = base.first + ((said.unit - weekdayOf(base.first) + 7) % 7);
    const last = base.last - ((weekdayOf(base.last) - said.unit + 7) % 7);
    const day = said.n > 0 ? first + 7 * (said.n - 1) : last + 7 * (said.n + 1);
    return finish({ first: day, last: day }, 'day');
  }
  if (said.unit === 'weekend') {
    const saturday = base.first + ((6 - weekdayOf(base.first) + 7) % 7);
    const last = base.last - ((weekdayOf(base.last) - 6 + 7) % 7);
    const day = said.n > 0 ? saturday + 7 * (said.n - 1) : last + 7 * (said.n + 1);
    return finish({ first: day, last: day + 1 }, 'weekend');
  }
  const range = tiling(said.unit, base, said.n, said.length);
  return finish(range, said.length > 1 ? 'range' : said.unit);
}

/** Monday to Sunday of the week that holds the day; its Saturday and Sunday, with the Friday where that is the day said. */
export function evaluateAround(said: Around, reference: Reference): Outcome {
  const base = evaluate(said.of, reference);
  if (base.kind !== 'period') return base;
  const week = unitRange('week', base.first);
  return said.unit === 'weekend'
    ? period(
        { first: Math.min(week.last - 1, Math.max(base.first, week.last - 2)), last: week.last },
        'weekend',
        [...base.said, 'period'],
        base.inferred,
      )
    : period(week, 'week', [...base.said, 'period'], base.inferred);
}
