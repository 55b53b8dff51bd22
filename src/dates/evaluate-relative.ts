/** Expressions counted from the release’s date or from the date last mentioned. */
import { addMonths, civilDay, type DayRange, type TilingUnit, unitRange, weekdayOf } from './calendar.ts';
import { evaluate } from './evaluate.ts';
import { saidFields } from './evaluate-fields.ts';
import { type Period, period, unresolved } from './period.ts';
import type { Outcome, Reference } from './reference.ts';
import { fieldsInYear, resolveWeekday, resolveYear } from './resolve-recurring.ts';
import { type Back, type Fields, fieldsGranularity, type Offset, type Pointed } from './said.ts';

const NO_ANCHOR = unresolved('nothing to count from: the release has no date');
const MONTHS: Readonly<Partial<Record<Offset['unit'], number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

function weekend(day: number, shift: number): DayRange {
  const { last } = unitRange('week', day, shift);
  return { first: last - 1, last };
}

export function evaluatePointed(said: Pointed, reference: Reference): Outcome {
  const { anchor } = reference;
  if (anchor === undefined) return NO_ANCHOR;
  if (said.count !== undefined) return severalUnits(said, said.count, anchor);
  return point(said.target, said.direction, anchor, reference);
}

/** Whole units next to the one that holds the anchor. */
function severalUnits(said: Pointed, count: number, anchor: number): Outcome {
  const unit = said.target;
  if (typeof unit !== 'string' || unit === 'weekend' || unit === 'fortnight' || unit === 'period')
    return unresolved('not a number of units that tile the calendar');
  const near = unitRange(unit, anchor, said.direction);
  const far = unitRange(unit, anchor, said.direction * count);
  const range =
    said.direction < 0 ? { first: far.first, last: near.last } : { first: near.first, last: far.last };
  return period(range, 'range', ['period'], ['day', 'month', 'year']);
}

function point(
  target: Pointed['target'],
  direction: -1 | 0 | 1,
  from: number,
  reference: Reference,
): Outcome {
  if (target === 'weekend')
    return period(
      weekend(from, direction === 0 ? weekendShift(from, reference) : direction),
      'weekend',
      ['period'],
      ['day', 'month', 'year'],
    );
  if (target === 'period') return unresolved('which period is not known');
  if (target === 'fortnight') return unresolved('a fortnight has no fixed place in the calendar');
  if (typeof target !== 'string') return pointFields(target, direction, from, reference);
  return period(unitRange(target, from, direction), target, ['period'], ['day', 'month', 'year']);
}

function pointFields(fields: Fields, direction: -1 | 0 | 1, from: number, reference: Reference): Outcome {
  if (fields.weekday !== undefined && fields.day === undefined) {
    const day = pointWeekday(fields.weekday, direction, from, reference);
    return period({ first: day, last: day }, 'day', ['weekday'], ['day', 'month', 'year']);
  }
  const { year } = civilDay(from);
  const years = direction === 0 ? [] : [year - 2, year - 1, year, year + 1, year + 2];
  const ranges = years.map((candidate) => fieldsInYear(fields, candidate, reference.southern));
  const chosen =
    direction === 0
      ? thisPeriod(fields, from, reference)
      : direction < 0
        ? ranges.findLast((range) => range !== undefined && range.last < from)
        : ranges.find((range) => range !== undefined && range.first > from);
  if (chosen === undefined) return unresolved('no such day exists');
  return period(chosen, fieldsGranularity(fields), saidFields(fields), ['year']);
}

/** Days within which `this autumn` is the one of this year that is still to come, whatever the tense around it. */
const STILL_TO_COME = 183;

/** `this autumn`, `this December`: by the tense, but rather this year's than the last one's. */
function thisPeriod(fields: Fields, from: number, { tense, southern }: Reference): DayRange | undefined {
  const nearest = fieldsInYear(fields, resolveYear(fields, from, tense, southern), southern);
  const own = fieldsInYear(fields, civilDay(from).year, southern);
  const isPeriod = fields.day === undefined && fields.weekday === undefined;
  if (!isPeriod || own === undefined || nearest === undefined || nearest.last >= from) return nearest;
  return own.first > from && own.first - from <= STILL_TO_COME ? own : nearest;
}

/** `last`: the latest before; `next`: that of the next week; `this`: the nearest to come unless the verb is past. */
function pointWeekday(weekday: number, direction: -1 | 0 | 1, from: number, reference: Reference): number {
  if (direction === 0)
    return resolveWeekday(
      weekday,
      from,
      reference.tense === 'past' || reference.tense === 'before' ? 'past' : 'future',
    );
  if (direction > 0) return unitRange('week', from, 1).first + weekday - 1;
  return from - (((weekdayOf(from) - weekday + 6) % 7) + 1);
}

/** A weekend told of in the past tense before its Saturday is the last one. */
function weekendShift(from: number, reference: Reference): number {
  return reference.tense === 'past' && weekdayOf(from) < 6 ? -1 : 0;
}

export function evaluateBack(said: Back, reference: Reference): Outcome {
  const base =
    reference.previous ??
    (reference.anchor === undefined ? undefined : { first: reference.anchor, last: reference.anchor });
  if (base === undefined) return NO_ANCHOR;
  if (said.target === 'period' || said.reported) return samePeriod(said, reference);
  const from = said.direction > 0 ? base.last : base.first;
  if (typeof said.target !== 'string' && said.target.weekday !== undefined && said.direction !== 0) {
    const gap =
      said.direction > 0
        ? ((said.target.weekday - weekdayOf(from) + 6) % 7) + 1
        : -(((weekdayOf(from) - said.target.weekday + 6) % 7) + 1);
    return period({ first: from + gap, last: from + gap }, 'day', ['weekday'], ['day', 'month', 'year']);
  }
  return point(said.target, said.direction, from, reference);
}

/** `the same period in 2025`: the days last mentioned, moved to that year. */
function samePeriod(said: Back, reference: Reference): Outcome {
  const { previous } = reference;
  const base = said.reported ? lastReported(reference) : previous;
  if (base === undefined) return unresolved('no period is named before it');
  const outer = said.yearOf === undefined ? undefined : evaluate(said.yearOf, reference);
  if (outer !== undefined && outer.kind !== 'period') return outer;
  const shift = outer === undefined ? said.direction : civilDay(outer.first).year - civilDay(base.first).year;
  return shift === 0 ? base : shiftYears(base, shift);
}

/** The period that figures were last given for; where none is named, the last full quarter before the release. */
function lastReported(reference: Reference): Period | undefined {
  if (reference.reported !== undefined) return reference.reported;
  if (reference.anchor === undefined) return undefined;
  return period(unitRange('quarter', reference.anchor, -1), 'quarter', ['period'], ['month', 'year']);
}

function shiftYears(base: Period, years: number): Period {
  const range = { first: addMonths(base.first, 12 * years), last: addMonths(base.last + 1, 12 * years) - 1 };
  return period(range, base.granularity, ['period'], ['year']);
}

export function evaluateOffset(said: Offset, reference: Reference): Outcome {
  if (said.approximate === true) {
    const reference = said.sign < 0 ? 'past' : 'future';
    return { ...unresolved('an approximate number of units, at no days'), reference };
  }
  const isYearOnYear = said.unit === 'year' && said.count === 1 && typeof said.base === 'string';
  if (isYearOnYear && reference.reported !== undefined) return shiftYears(reference.reported, said.sign);
  const base = baseOf(said, reference);
  if (base === undefined) return NO_ANCHOR;
  if (base.kind !== 'period') return base;
  if (base.granularity === said.unit && said.unit !== 'day' && said.unit !== 'weekend')
    return period(
      unitRange(said.unit, base.first, said.sign * said.count),
      said.unit,
      ['period'],
      base.inferred,
    );
  const from = said.sign > 0 ? base.last : base.first;
  const inferred = ['day', 'month', 'year'] as const;
  if (said.unit === 'day' || said.unit === 'week' || said.unit === 'fortnight' || said.unit === 'weekend') {
    const length = said.unit === 'day' ? 1 : said.unit === 'fortnight' ? 14 : 7;
    const day = from + said.sign * said.count * length;
    return period({ first: day, last: day }, 'day', ['period'], inferred);
  }
  const day = addMonths(from, said.sign * said.count * MONTHS[said.unit]!);
  if (said.exact === true) return period({ first: day, last: day }, 'day', ['period'], inferred);
  const unit: TilingUnit = said.unit === 'decade' || said.unit === 'century' ? 'year' : said.unit;
  return period(unitRange(unit, day), unit, ['period'], inferred);
}

function baseOf(said: Offset, reference: Reference): Outcome | undefined {
  if (typeof said.base !== 'string') return evaluate(said.base, reference);
  if (said.base === 'text' && reference.previous !== undefined) return reference.previous;
  const { anchor } = reference;
  return anchor === undefined ? undefined : period({ first: anchor, last: anchor }, 'day', [], []);
}
