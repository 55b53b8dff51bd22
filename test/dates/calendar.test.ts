import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilDay,
  dayNumber,
  dayOfIso,
  isoOf,
  isoWeek,
  unitRange,
  weekdayOf,
} from '../../src/dates/calendar.ts';
import { easter, nthWeekday } from '../../src/dates/holidays-table.ts';
import { daysInMonth } from '../../src/document.ts';

const DAY = 86_400_000;
/** Years 0100 to 9999: `Date.UTC` reads two-digit years as the twentieth century's. */
const anyDay = fc.integer({ min: -683_000, max: 2_932_000 });

describe('calendar', () => {
  test('agrees with Date.UTC', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * DAY);
        const { year, month, day: ofMonth } = civilDay(day);
        expect([year, month, ofMonth]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayNumber(year, month, ofMonth)).toBe(day);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
        expect(isoOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayOfIso(isoOf(day)!)).toBe(day);
      }),
    );
  });

  test('a unit holds its day, and its neighbours touch it', () => {
    const units = ['day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'] as const;
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...units), fc.integer({ min: -5, max: 5 }), (day, unit, shift) => {
        const range = unitRange(unit, day);
        expect(range.first <= day && day <= range.last).toBe(true);
        expect(unitRange(unit, range.last)).toEqual(range);
        expect(unitRange(unit, day, shift).last + 1).toBe(unitRange(unit, day, shift + 1).first);
      }),
    );
  });

  test('months are added without leaving the month aimed at', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, months) => {
        const [from, to] = [civilDay(day), civilDay(addMonths(day, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  // ISO 8601, and the list of W. Knuth-style edge years: weeks 53 and years that begin in week 53.
  test.each([
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2016-01-01', 2015, 53],
    ['2024-02-05', 2024, 6],
  ] as const)('%s is in week %i-W%i', (day, year, week) => {
    expect(isoWeek(dayOfIso(day as never))).toEqual({ year, week });
  });

  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, day) => {
    expect(isoOf(easter(year))).toBe(day);
  });

  test('the nth weekday has that weekday and lies in its week of the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        (year, month, weekday, n) => {
          const day = nthWeekday(year, month, weekday, n);
          expect(weekdayOf(day)).toBe(weekday);
          expect(civilDay(day).month).toBe(month);
          expect(Math.ceil(civilDay(day).day / 7)).toBe(n);
          const fromEnd = nthWeekday(year, month, weekday, -n);
          expect(civilDay(fromEnd).month).toBe(month);
          expect(Math.ceil((daysInMonth(year, month) - civilDay(fromEnd).day + 1) / 7)).toBe(n);
        },
      ),
    );
  });
});
