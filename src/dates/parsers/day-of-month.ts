import type { Item } from '../item.ts';
import { allOf, firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Fields, Said } from '../said.ts';

/** Fields of one day from its items: month, day, and weekday and year where they stand. */
function dayFields(items: readonly Item[], day: number | undefined): Fields | undefined {
  const month = firstOf(items, 'month')?.value;
  const weekday = firstOf(items, 'weekday')?.value;
  const year = allOf(items, 'year', 'n99').at(-1);
  if (day === undefined || day < 1 || day > 31) return undefined;
  return {
    kind: 'fields',
    day,
    ...(month !== undefined && { month }),
    ...(weekday !== undefined && { weekday }),
    ...(year !== undefined && { year: year.code === 'c' ? year.value + 1900 : year.value }),
  };
}

const days = (items: readonly Item[]): readonly number[] =>
  allOf(items, 'n12', 'n31', 'ordinal', 'nth').map((item) => item.value);

/** First and last of several days of one month; they must ascend. */
function daySpan(items: readonly Item[]): Said | undefined {
  const numbers = days(items);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || first >= last) return undefined;
  const to = dayFields(items, last);
  if (to === undefined) return undefined;
  const [fromWeekday, toWeekday] = allOf(items, 'weekday');
  const { weekday: _, ...rest } = to;
  return {
    kind: 'range',
    from: { ...rest, day: first, ...(fromWeekday && { weekday: fromWeekday.value }) },
    to: { ...rest, day: last, ...(toWeekday && { weekday: toWeekday.value }) },
  };
}

const YEAR = '((comma|of|comma of|dash|slash)? (year|n99))?';

export const DAY_OF_MONTH: readonly Parser[] = [
  {
    name: 'day-month',
    example: 'Friday, 7 October 2005',
    reason: 'the day before the month, as outside the United States',
    pattern: `(weekday dot? comma? the? dash?)? the? dayword (dash|slash)? of? the? month dot? ${YEAR}`,
    read: (items) => dayFields(items, days(items)[0]),
  },
  {
    name: 'month-day',
    example: 'Tuesday, Feb. 3, 2024',
    reason: 'the month before the day, as in the United States',
    pattern: `(weekday dot? comma?)? month dot? comma? the? dayword ${YEAR}`,
    read: (items) => dayFields(items, days(items)[0]),
  },
  {
    name: 'month-day-weekday',
    example: 'Jul 18, Fri',
    reason: 'the weekday may follow',
    pattern: 'month dot? day comma weekday',
    read: (items) => dayFields(items, days(items)[0]),
  },
  {
    name: 'year-month-day',
    example: '2018 March 18',
    reason: 'year first, the month as a word',
    pattern: 'year (dash|slash)? month (dash|slash)? day',
    read: (items) => dayFields(items, days(items)[0]),
  },
  {
    name: 'days-month',
    example: '5-7 May 2022, Thursday 11 to Tuesday 16 June',
    reason: 'several days share the month and the year that follow',
    pattern: `(weekday comma?)? the? dayword ((to|dash|and|comma) and? the? (weekday comma?)? dayword){1,6} of? month dot? ${YEAR}`,
    read: daySpan,
  },
  {
    name: 'month-days',
    example: 'February 07 to 08, 2024, October 8th - 11th',
    reason: 'several days share the month before and the year after',
    pattern: `(weekday comma?)? month dot? dayword ((to|dash|and) (weekday comma?)? dayword){1,6} ${YEAR}`,
    read: daySpan,
  },
  {
    name: 'weekday-day',
    example: 'Tuesday the 19th, Thursday 11',
    reason: 'the month is the nearest in which that day has that weekday',
    pattern: 'weekday comma? the? (ordinal|n31)',
    read: (items) => dayFields(items, days(items)[0]),
  },
];

/** Tried late: ordinals rank other things too (`the 20th day of next month`). */
export const ORDINAL_DAY: readonly Parser[] = [
  {
    name: 'ordinal-day',
    example: 'the 15th',
    reason: 'a day of the nearest month; also a rank, so weak',
    pattern: 'the? ordinal',
    weak: true,
    read: (items) => dayFields(items, days(items)[0]),
  },
];
