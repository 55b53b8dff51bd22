/**
 * Dates and other things written in digits. Tried in this order where a number begins; the first that reads wins.
 * A form without a value is a number that must not be read as part of a date.
 */
import { daysInMonth } from '../document.ts';
import type { ClassName } from './lexicon-table.ts';
import type { Said } from './said.ts';

interface Reading {
  readonly class: ClassName;
  readonly value?: number;
  readonly said?: Said;
  readonly weak?: boolean;
}

export interface NumericForm {
  readonly name: string;
  readonly example: string;
  readonly reason: string;
  /** Sticky. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Reading | undefined;
}

const STOPPED: Reading = { class: 'stop' };

/** Two-digit years from 50 on are the twentieth century's. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? year + (year >= 50 ? 1900 : 2000) : year;
}

function date(year: number | undefined, month: number, day: number, swappable: boolean): Reading | undefined {
  const limit = daysInMonth(year ?? 2000, month);
  const swap = limit < day || month > 12;
  const [m, d] = swap && swappable ? [day, month] : [month, day];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(year ?? 2000, m)) return undefined;
  const ambiguous = swappable && !swap && day <= 12;
  return {
    class: 'date',
    weak: year === undefined,
    said: {
      kind: 'fields',
      ...(year !== undefined && { year }),
      month: m,
      day: d,
      ...(ambiguous && { swappable: true }),
    },
  };
}

export const NUMERIC_FORMS: readonly NumericForm[] = [
  {
    name: 'phone',
    example: '617-495-1000, 0480 031 061',
    reason: 'groups of digits that are too long for day, month and year',
    pattern: /\d{3,}(?:[-.\s]\d{3,}){2,}|\d{3}[-.]\d{4}(?!\d)|\d{2,5}(?:[-. ]\d{2,4}){3,}/y,
    read: () => STOPPED,
  },
  {
    name: 'iso',
    example: '2024-02-03, 2024/2/3, 2024-02-03T10:00Z',
    reason: 'ISO 8601: year first is never ambiguous',
    pattern:
      /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d\w])/y,
    read: (match) => date(Number(match[1]), Number(match[3]), Number(match[4]), false) ?? STOPPED,
  },
  {
    name: 'slashed',
    example: '24/12/2020, 12/24/2020, 22.09.05',
    reason: 'day and month change places by country; a number above 12 decides',
    pattern: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d\w]|[-/.]\w)/y,
    read: (match) => {
      const [first, second] = [match[1]!, match[3]!];
      const short = match[4]!.length === 2;
      if (short && match[2] !== '/' && (first.length < 2 || second.length < 2)) return STOPPED;
      return date(fullYear(match[4]!), Number(first), Number(second), true) ?? STOPPED;
    },
  },
  {
    name: 'financial-year',
    example: '2019-20, 2023/24',
    reason: 'two consecutive years in short form are a financial year, not a month',
    pattern: /(\d{4})[-–/](\d{2})(?![\d\w]|[-/.]\d)/y,
    read: (match) => {
      const [year, next] = [Number(match[1]), Number(match[2])];
      if (year < 1000 || year > 2199) return STOPPED;
      if ((year + 1) % 100 === next)
        return { class: 'date', weak: true, said: { kind: 'fiscal', year: year + 1 } };
      if (next >= 1 && next <= 12) return { class: 'date', said: { kind: 'fields', year, month: next } };
      const to = Math.floor(year / 100) * 100 + next;
      if (to <= year) return STOPPED;
      return {
        class: 'date',
        said: { kind: 'range', from: { kind: 'fields', year }, to: { kind: 'fields', year: to } },
      };
    },
  },
  {
    name: 'month-slash-year',
    example: '09/2012',
    reason: 'a month number and a four-digit year',
    pattern: /(0?[1-9]|1[0-2])[/.](\d{4})(?![\d\w]|[-/.]\d)/y,
    read: (match) => {
      const year = Number(match[2]);
      if (year < 1800 || year > 2199) return STOPPED;
      return { class: 'date', said: { kind: 'fields', year, month: Number(match[1]) } };
    },
  },
  {
    name: 'nine-eleven',
    example: '9/11',
    reason: 'a name for 11 September 2001',
    pattern: /9\/11(?![\d/])/y,
    read: () => ({ class: 'date', weak: true, said: { kind: 'fields', year: 2001, month: 9, day: 11 } }),
  },
  {
    name: 'day-slash-month',
    example: '2/15',
    reason: 'also a fraction or a score: weak',
    pattern: /(\d{1,2}) ?\/ ?(\d{1,2})(?![\d\w]|[-/.]\d)/y,
    read: (match) => date(undefined, Number(match[1]), Number(match[2]), true) ?? STOPPED,
  },
  {
    name: 'decade',
    example: '1990s, 1960’s, 90s',
    reason: 'a year that ends in 0 with a plural s',
    pattern: /(\d{3}0|\d0)['’]?s(?!\w)/y,
    read: (match) => ({
      class: 'date',
      weak: match[1]!.length === 2,
      said: { kind: 'fields', decade: Number(match[1]) },
    }),
  },
  {
    name: 'quarter-first',
    example: '2Q24, 3Q 2023, 1H24',
    reason: 'analysts’ short form of quarters and halves',
    pattern: /(?:([1-4])Q|([12])H)(?![A-Za-z])/y,
    read: (match) => ({
      class: match[1] === undefined ? 'htag' : 'qtag',
      value: Number(match[1] ?? match[2]),
    }),
  },
  {
    name: 'year-quarter',
    example: '2018Q4, 18Q4',
    reason: 'data tables write the year first',
    pattern: /(\d{4}|\d{2})-?Q([1-4])(?!\w)/iy,
    read: (match) => ({
      class: 'date',
      said: { kind: 'fields', year: fullYear(match[1]!), quarter: Number(match[2]) as 1 | 2 | 3 | 4 },
    }),
  },
  {
    name: 'ordinal',
    example: '8th, 21st',
    reason: 'a day of the month or a place in a row',
    pattern: /(\d{1,3})(?:st|nd|rd|th)(?!\w)/iy,
    read: (match) => (Number(match[1]) <= 31 ? { class: 'ordinal', value: Number(match[1]) } : STOPPED),
  },
  {
    name: 'clock-or-decimal',
    example: '10:30, 3.5, 1,995, 1.2.3, 12%',
    reason: 'times, decimals, thousands, versions and percentages are no dates',
    pattern:
      /\d+(?:[.:]\d+)+\w*|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?!\d)(?:\s?%|\s?[ap]\.?m\b|h\d\d|(?=\d*[a-z])(?!(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:days?|weeks?|months?|years?)\b)\w+)/iy,
    read: () => STOPPED,
  },
  {
    name: 'integer',
    example: '5, 2024',
    reason: 'its size says whether it can be a month, a day or a year',
    pattern: /\d+/y,
    read: (match) => {
      const digits = match[0];
      const value = Number(digits);
      if (digits.length === 4 && value >= 1000 && value <= 2199) return { class: 'year', value };
      if (digits.length <= 2 && value >= 1 && value <= 12) return { class: 'n12', value };
      if (digits.length <= 2 && value >= 13 && value <= 31) return { class: 'n31', value };
      if (digits.length === 2 && value >= 32) return { class: 'n99', value };
      return { class: 'number', value };
    },
  },
];
