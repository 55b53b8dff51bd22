/**
 * Arithmetic of the proleptic Gregorian calendar on day numbers: whole days since 1970-01-01, negative before.
 * No clock, no time zone.
 */
import { daysInMonth, type IsoDate } from '../document.ts';

/** Units that tile the calendar. */
export type TilingUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last day, both inclusive. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** `days_from_civil` of H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Inverse of `dayNumber`. */
export function civilDay(number: number): CivilDay {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Undefined for days outside the years 0001 to 9999, which `IsoDate` cannot write. */
export function isoOf(number: number): IsoDate | undefined {
  const { year, month, day } = civilDay(number);
  if (year < 1 || year > 9999) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

export function dayOfIso(date: IsoDate): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function monthRange(year: number, month: number, months = 1): DayRange {
  const index = year * 12 + month - 1;
  const end = index + months - 1;
  const [endYear, endMonth] = [Math.floor(end / 12), (((end % 12) + 12) % 12) + 1];
  return {
    first: dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1),
    last: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** The whole unit that holds the day, moved by `shift` units. */
export function unitRange(unit: TilingUnit, number: number, shift = 0): DayRange {
  const { year, month } = civilDay(number);
  switch (unit) {
    case 'day':
      return { first: number + shift, last: number + shift };
    case 'week': {
      const monday = number - weekdayOf(number) + 1 + 7 * shift;
      return { first: monday, last: monday + 6 };
    }
    case 'month':
      return monthRange(year, month + shift);
    case 'quarter':
      return monthRange(year, month - ((month - 1) % 3) + 3 * shift, 3);
    case 'half':
      return monthRange(year, month - ((month - 1) % 6) + 6 * shift, 6);
    case 'year':
      return monthRange(year + shift, 1, 12);
    case 'decade':
      return monthRange(Math.floor(year / 10) * 10 + 10 * shift, 1, 120);
    case 'century':
      return monthRange(Math.floor(year / 100) * 100 + 100 * shift, 1, 1200);
  }
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDay(number);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayNumber(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** ISO 8601 week of the day. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
