/** Choosing the year of a date that names none. */
import { daysInMonth } from '../document.ts';
import { civilDay, type DayRange, dayNumber, monthRange, weekdayOf } from './calendar.ts';
import { holidayDay } from './holidays-table.ts';
import type { Fields, Season } from './said.ts';

/** `before` and `after` allow no other side: the caller’s choice where the words have no tense. */
export type Tense = 'past' | 'future' | 'unknown' | 'before' | 'after';

const SEASON_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** First month of the meteorological season; six months off in the south. */
function seasonMonth(season: Season, southern: boolean): number {
  return southern ? ((SEASON_MONTH[season] + 5) % 12) + 1 : SEASON_MONTH[season];
}

/** The days the fields cover in a year; undefined where no such day exists. */
export function fieldsInYear(fields: Fields, year: number, southern: boolean): DayRange | undefined {
  if (fields.holiday !== undefined) {
    const day = holidayDay(fields.holiday, year);
    return day === undefined ? undefined : { first: day, last: day };
  }
  if (fields.month !== undefined) {
    if (fields.day === undefined) return monthRange(year, fields.month);
    if (fields.day > daysInMonth(year, fields.month)) return undefined;
    const day = dayNumber(year, fields.month, fields.day);
    return { first: day, last: day };
  }
  if (fields.quarter !== undefined) return monthRange(year, fields.quarter * 3 - 2, 3);
  if (fields.half !== undefined) return monthRange(year, fields.half * 6 - 5, 6);
  if (fields.season !== undefined) return monthRange(year, seasonMonth(fields.season, southern), 3);
  return monthRange(year, 1, 12);
}

/** Zero inside the range, else days to its nearer end; negative before the anchor. */
function distance(range: DayRange, anchor: number): number {
  if (range.last < anchor) return range.last - anchor;
  if (range.first > anchor) return range.first - anchor;
  return 0;
}

/** How much further a date may lie on the side that the tense speaks against. */
const AGAINST_TENSE = 4;
const EXCLUDED = 100_000;
/** Days by which a year may lie further off if its weekday agrees; beyond, the weekday is taken for a mistake. */
const DISAGREEMENT = 500;

/** Lower is likelier: days from the anchor, weighted where the tense speaks against that side. */
export function tenseCost(range: DayRange, anchor: number, tense: Tense): number {
  const days = distance(range, anchor);
  if ((tense === 'before' && days > 0) || (tense === 'after' && days < 0)) return Math.abs(days) + EXCLUDED;
  const against = (tense === 'past' && days > 0) || (tense === 'future' && days < 0);
  return Math.abs(days) * (against ? AGAINST_TENSE : 1);
}

/** The likeliest year of recurring fields; a weekday that was said should agree. */
export function resolveYear(fields: Fields, anchor: number, tense: Tense, southern: boolean): number {
  const { year } = civilDay(anchor);
  // Releases speak of holidays to come.
  const side = tense === 'unknown' && fields.holiday !== undefined ? 'future' : tense;
  const span = fields.weekday === undefined && !(fields.month === 2 && fields.day === 29) ? 1 : 6;
  let best = { year, cost: Number.POSITIVE_INFINITY };
  for (let candidate = year - span; candidate <= year + span; candidate++) {
    const range = fieldsInYear(fields, candidate, southern);
    if (range === undefined) continue;
    const disagrees =
      fields.weekday !== undefined && fields.day !== undefined && weekdayOf(range.first) !== fields.weekday;
    const cost = tenseCost(range, anchor, side) + (disagrees ? DISAGREEMENT : 0);
    if (cost < best.cost) best = { year: candidate, cost };
  }
  return best.year;
}

/** Guidelines: the nearest such day on or before the anchor with a past verb, on or after it with a future verb. */
export function resolveWeekday(weekday: number, anchor: number, tense: Tense): number {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return tense === 'future' || tense === 'after' ? anchor + ((7 - back) % 7) : anchor - back;
}
