/** TIMEX3 (ISO 24617-1, TimeML 1.2.1) values. */
import type { CalendarValue, DateValue, Granularity, IsoDate } from '../document.ts';
import { dayOfIso, isoWeek, pad } from './calendar.ts';

export interface Timex3 {
  readonly value: string;
  readonly mod?: 'START' | 'MID' | 'END';
}

const MODS = { start: 'START', early: 'START', mid: 'MID', late: 'END', end: 'END' } as const;
const SEASONS = ['WI', 'SP', 'SU', 'FA'] as const;

/** Undefined for what TIMEX3 has no value for; a range is written as an ISO 8601 interval. */
export function toTimex3(value: DateValue): Timex3 | undefined {
  if (value.kind === 'unresolved')
    return value.reference === undefined ? undefined : { value: `${value.reference.toUpperCase()}_REF` };
  if (value.kind === 'fiscal') {
    if (value.year === undefined) return undefined;
    const part = value.quarter ? `-Q${value.quarter}` : value.half ? `-H${value.half}` : '';
    return { value: `FY${pad(value.year, 4)}${part}` };
  }
  if (value.part === undefined) return { value: calendarValue(value, value.granularity) };
  return { value: calendarValue(value, value.part.of), mod: MODS[value.part.name] };
}

function calendarValue({ first, last }: CalendarValue, granularity: Granularity): string {
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  switch (granularity) {
    case 'day':
      return first;
    case 'week':
      return week(first);
    case 'weekend':
      return `${week(first)}-WE`;
    case 'month':
      return first.slice(0, 7);
    case 'quarter':
      return month % 3 === 1 ? `${year}-Q${(month + 2) / 3}` : `${first}/${last}`;
    case 'half':
      return month % 6 === 1 ? `${year}-H${(month + 5) / 6}` : `${first}/${last}`;
    case 'season':
      return `${year}-${SEASONS[Math.floor((month % 12) / 3)]}`;
    case 'year':
      return year;
    case 'decade':
      return first.slice(0, 3);
    case 'century':
      return first.slice(0, 2);
    case 'range':
      return `${first}/${last}`;
  }
}

function week(day: IsoDate): string {
  const { year, week: number } = isoWeek(dayOfIso(day));
  return `${pad(year, 4)}-W${pad(number, 2)}`;
}
