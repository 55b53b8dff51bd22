import type { DateField } from '../document.ts';
import { daysInMonth } from '../document.ts';
import { civilDay, type DayRange, dayNumber, monthRange, weekdayOf } from './calendar.ts';
import { evaluate } from './evaluate.ts';
import { period, unresolved } from './period.ts';
import type { Outcome, Reference } from './reference.ts';
import { fieldsInYear, resolveWeekday, resolveYear, tenseCost } from './resolve-recurring.ts';
import { type Fields, fieldsGranularity } from './said.ts';

const NO_ANCHOR = 'nothing to count from: the release has no date';

export function saidFields(fields: Fields): readonly DateField[] {
  const said: DateField[] = [];
  if (fields.day !== undefined) said.push('day');
  if (fields.weekday !== undefined) said.push('weekday');
  if (fields.month !== undefined) said.push('month');
  if (fields.year !== undefined || fields.yearOf !== undefined) said.push('year');
  const { quarter, half, season, decade, century, holiday } = fields;
  if ([quarter, half, season, decade, century, holiday].some((value) => value !== undefined))
    said.push('period');
  return said;
}

export function evaluateFields(given: Fields, reference: Reference): Outcome {
  const fields = swap(given, reference.dayFirst);
  const said = saidFields(fields);
  const granularity = fieldsGranularity(fields);
  if (fields.decade !== undefined) return evaluateDecade(fields.decade, reference);
  if (fields.century !== undefined)
    return period(monthRange((fields.century - 1) * 100, 1, 1200), 'century', said, []);

  const year = yearOf(fields, reference);
  if (year === 'unknown') return unresolved('the year it is counted from is not known');
  if (year !== undefined) {
    const range = fieldsInYear(fields, year, reference.southern);
    if (range === undefined) return unresolved('no such day exists');
    return period(range, granularity, said, said.includes('year') ? [] : ['year']);
  }

  const { anchor } = reference;
  if (anchor === undefined) return unresolved(NO_ANCHOR);
  if (fields.month === undefined && fields.day !== undefined) {
    const day = nearestDay(fields.day, fields.weekday, anchor, reference);
    return day === undefined
      ? unresolved('no such day near the release')
      : period({ first: day, last: day }, 'day', said, ['month', 'year']);
  }
  if (granularity === 'day' && fields.month === undefined && fields.holiday === undefined) {
    const day = resolveWeekday(fields.weekday!, anchor, reference.tense);
    return period({ first: day, last: day }, 'day', said, ['day', 'month', 'year']);
  }
  const chosen = resolveYear(fields, anchor, reference.tense, reference.southern);
  const range = fieldsInYear(fields, chosen, reference.southern);
  return range === undefined ? unresolved('no such day exists') : period(range, granularity, said, ['year']);
}

function swap(fields: Fields, dayFirst: boolean): Fields {
  if (!dayFirst || fields.swappable !== true) return fields;
  return { ...fields, day: fields.month!, month: fields.day! };
}

/** The year said, by number or by expression, or that of the story; undefined when it must be inferred. */
function yearOf(fields: Fields, reference: Reference): number | 'unknown' | undefined {
  if (fields.year !== undefined) return fields.year;
  if (fields.yearOf !== undefined) {
    const outer = evaluate(fields.yearOf, reference);
    return outer.kind === 'period' ? civilDay(outer.first).year : 'unknown';
  }
  const hasPeriod = fields.month !== undefined || fields.season !== undefined || fields.quarter !== undefined;
  return hasPeriod && !contradictsStory(fields, reference) ? reference.storyYear : undefined;
}

/** The weekday that was said is that of another year than the story's: the release's own decides. */
function contradictsStory({ day, month, weekday }: Fields, { storyYear, anchor }: Reference): boolean {
  if (storyYear === undefined || anchor === undefined || weekday === undefined) return false;
  if (day === undefined || month === undefined || day > daysInMonth(storyYear, month)) return false;
  return weekdayOf(dayNumber(storyYear, month, day)) !== weekday;
}

/** A decade without century is the last one that had begun at the release’s date. */
function evaluateDecade(decade: number, reference: Reference): Outcome {
  if (decade >= 100) return period(monthRange(decade, 1, 120), 'decade', ['period', 'year'], []);
  const now = reference.anchor === undefined ? 2000 : civilDay(reference.anchor).year;
  const century = Math.floor(now / 100) * 100;
  const year = century + decade <= now ? century + decade : century - 100 + decade;
  return period(monthRange(year, 1, 120), 'decade', ['period'], ['year']);
}

/** The nearest month, weighted by tense, in which the day exists and has the weekday that was said. */
function nearestDay(
  day: number,
  weekday: number | undefined,
  anchor: number,
  reference: Reference,
): number | undefined {
  const { year, month } = civilDay(anchor);
  let best: { readonly day: number; readonly cost: number } | undefined;
  for (let shift = -12; shift <= 12; shift++) {
    const { first } = monthRange(year, month + shift);
    const at = civilDay(first);
    if (day > daysInMonth(at.year, at.month)) continue;
    const candidate = dayNumber(at.year, at.month, day);
    if (weekday !== undefined && weekdayOf(candidate) !== weekday) continue;
    const range: DayRange = { first: candidate, last: candidate };
    const cost = tenseCost(range, anchor, reference.tense);
    if (best === undefined || cost < best.cost) best = { day: candidate, cost };
  }
  return best?.day;
}
