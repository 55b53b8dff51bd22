/** Feasts whose day is fixed or computable, by key; the names they go by are in `HOLIDAY_NAMES`. */
import { dayNumber, weekdayOf } from './calendar.ts';

/** Sunday of Easter (Western), by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The nth given weekday of a month; `n` below zero counts from its end. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  }
  const last = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1);
}

const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    dayNumber(year, month, day);
const nth =
  (month: number, weekday: number, n: number, shift = 0) =>
  (year: number): number =>
    nthWeekday(year, month, weekday, n) + shift;
const fromEaster =
  (shift: number) =>
  (year: number): number =>
    easter(year) + shift;

/** The working day nearest to a fixed day. */
const workday =
  (month: number, day: number) =>
  (year: number): number => {
    const date = dayNumber(year, month, day);
    const weekday = weekdayOf(date);
    return weekday === 6 ? date - 1 : weekday === 7 ? date + 1 : date;
  };

/** Sunday of Easter (Eastern), by Meeus’ Julian algorithm, as a Gregorian day. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  // Julian to Gregorian: 13 days in 1900 to 2099.
  return dayNumber(year, month, day) + Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
const fromOrthodoxEaster =
  (shift: number) =>
  (year: number): number =>
    orthodoxEaster(year) + shift;

/** Netherlands: 27 April, the day before where that is a Sunday. */
const kingsDay = (year: number): number => {
  const day = dayNumber(year, 4, 27);
  return weekdayOf(day) === 7 ? day - 1 : day;
};

interface Holiday {
  /** Lower case, straight apostrophes; the first is the key. */
  readonly names: readonly string[];
  readonly day: (year: number) => number;
}

const HOLIDAYS: readonly Holiday[] = [
  { names: ['christmas day', 'christmas', 'xmas', 'xmas day'], day: fixed(12, 25) },
  { names: ['christmas eve', 'xmas eve'], day: fixed(12, 24) },
  { names: ['boxing day'], day: fixed(12, 26) },
  { names: ["new year's eve", 'new years eve'], day: fixed(12, 31) },
  { names: ["new year's day", 'new years day', "new year's"], day: fixed(1, 1) },
  { names: ["valentine's day", 'valentines day', "valentine's", 'valentine day'], day: fixed(2, 14) },
  {
    names: [
      "st. patrick's day",
      'saint patricks day',
      "st paddy's day",
      "saint paddy's day",
      "st patrick's day",
      "saint patrick's day",
    ],
    day: fixed(3, 17),
  },
  { names: ["april fool's day", "april fools' day", 'april fools day', 'april fools'], day: fixed(4, 1) },
  { names: ['earth day'], day: fixed(4, 22) },
  { names: ["king's day", 'koningsdag'], day: kingsDay },
  { names: ['anzac day'], day: fixed(4, 25) },
  { names: ['may day'], day: fixed(5, 1) },
  { names: ["international women's day"], day: fixed(3, 8) },
  { names: ['juneteenth'], day: fixed(6, 19) },
  { names: ['canada day'], day: fixed(7, 1) },
  { names: ['independence day'], day: fixed(7, 4) },
  { names: ['bastille day'], day: fixed(7, 14) },
  { names: ['halloween', 'halloween day'], day: fixed(10, 31) },
  { names: ["all saints' day", 'all saints day'], day: fixed(11, 1) },
  { names: ['veterans day', "veteran's day", 'remembrance day', 'armistice day'], day: fixed(11, 11) },
  { names: ['thanksgiving day', 'thanksgiving'], day: nth(11, 4, 4) },
  { names: ['black friday'], day: nth(11, 4, 4, 1) },
  { names: ['small business saturday'], day: nth(11, 4, 4, 2) },
  { names: ['cyber monday'], day: nth(11, 4, 4, 4) },
  { names: ['giving tuesday'], day: nth(11, 4, 4, 5) },
  {
    names: [
      'martin luther king day',
      "martin luther king's day",
      'mlk day',
      'martin luther king jr. day',
      'martin luther kings day',
      'mlk jr. day',
      'civil rights day',
    ],
    day: nth(1, 1, 3),
  },
  { names: ["presidents' day", "president's day", 'presidents day'], day: nth(2, 1, 3) },
  { names: ["mother's day", 'mothers day'], day: nth(5, 7, 2) },
  { names: ["father's day", 'fathers day'], day: nth(6, 7, 3) },
  { names: ['memorial day'], day: nth(5, 1, -1) },
  { names: ['labor day', 'labour day'], day: nth(9, 1, 1) },
  { names: ['columbus day', "indigenous peoples' day"], day: nth(10, 1, 2) },
  { names: ["boss's day", 'boss day'], day: workday(10, 16) },
  { names: ['ash wednesday'], day: fromEaster(-46) },
  { names: ['shrove tuesday', 'pancake day', 'mardi gras'], day: fromEaster(-47) },
  { names: ['palm sunday'], day: fromEaster(-7) },
  { names: ['maundy thursday', 'holy thursday'], day: fromEaster(-3) },
  { names: ['good friday'], day: fromEaster(-2) },
  { names: ['holy saturday'], day: fromEaster(-1) },
  { names: ['easter', 'easter sunday'], day: fromEaster(0) },
  { names: ['easter monday', 'easter mon'], day: fromEaster(1) },
  { names: ['ascension day'], day: fromEaster(39) },
  { names: ['pentecost', 'whit sunday'], day: fromEaster(49) },
  { names: ['whit monday'], day: fromEaster(50) },
  { names: ['trinity sunday'], day: fromEaster(56) },
  { names: ['corpus christi'], day: fromEaster(60) },
  { names: ['orthodox easter', 'orthodox easter sunday', 'pascha'], day: fromOrthodoxEaster(0) },
  { names: ['orthodox good friday', 'orthodox great friday'], day: fromOrthodoxEaster(-2) },
  { names: ['clean monday', 'orthodox ash monday'], day: fromOrthodoxEaster(-48) },
  { names: ['lazarus saturday'], day: fromOrthodoxEaster(-8) },
];

/** Name to key. */
export const HOLIDAY_NAMES: ReadonlyMap<string, string> = new Map(
  HOLIDAYS.flatMap(({ names }) => names.map((name) => [name, names[0]!] as const)),
);

const RULES: ReadonlyMap<string, (year: number) => number> = new Map(
  HOLIDAYS.map(({ names, day }) => [names[0]!, day]),
);

export function holidayDay(key: string, year: number): number | undefined {
  return RULES.get(key)?.(year);
}
