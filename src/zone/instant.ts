/** An embargo's instant from its words. */
import { daysInMonth } from '../document.ts';
import { AMBIGUOUS_ZONES, type SummerRule, TIME_ZONES, type TimeZone } from './time-zone-table.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>\d{4})`;
const DATES = [
  new RegExp(String.raw`\b${MONTH}\s+${DAY}(?!\d)(?:,?\s+${YEAR})?`, 'i'),
  new RegExp(String.raw`\b${DAY}(?:\s+of)?[\s-]+${MONTH}(?![a-z])(?:,?[\s-]+${YEAR})?`, 'i'),
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/,
];
const TIMES = [
  /\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?::\d{2})?\s*(?<half>[ap])\.?\s?m\b\.?/i,
  /\b(?<hour>[01]?\d|2[0-4])[:.h](?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)\s*(?:hrs|hours|uhr)?/i,
  /\b(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)\s*(?:hrs|hours)?(?=\s*\(?(?:[A-Z]{2,4}T|UTC|BST)\b)/,
  /\b(?<word>noon|midday|midnight)\b/i,
];
const ZONE =
  /^\s*\(?(?<zone>[A-Za-z]+\/[A-Za-z_]+|(?:[A-Za-z]+\s){1,3}time\b|Eastern|Central|Mountain|Pacific|[A-Z]{1,5}\b|[a-z]{3,4}\b)/;
const OFFSET = /^\s*\(?(?:UTC|GMT)?\s?(?<sign>[+−-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * RFC 3339 instant, in the offset of the zone stated, of the date, time and zone in `words`; undefined where one of
 * them is missing or no such moment exists. A year left out is `year`; `release` is the text that tells apart zones
 * with the same letters.
 */
export function readInstant(words: string, year: number | undefined, release: string): string | undefined {
  const day = readDay(words, year);
  if (day === undefined) return undefined;
  for (const pattern of TIMES) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const minutes = minutesOf(match.groups ?? {});
    const offset = readOffset(words.slice(match.index + match[0].length), day, release);
    if (minutes === undefined || offset === undefined) return undefined;
    return format(day, minutes, offset);
  }
  return undefined;
}

function readDay(words: string, fallback: number | undefined): Day | undefined {
  for (const pattern of DATES) {
    const groups = pattern.exec(words)?.groups;
    if (groups === undefined) continue;
    const year = groups['year'] === undefined ? fallback : Number(groups['year']);
    const named = MONTHS.indexOf(groups['month']!.toLowerCase()) + 1;
    const month = named > 0 ? named : Number(groups['month']);
    const day = Number(groups['day']);
    if (year === undefined || day < 1 || day > daysInMonth(year, month)) return undefined;
    return { year, month, day };
  }
  return undefined;
}

/** Minutes after the midnight the day begins with; 24:00 is the end of the day. */
function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const word = groups['word']?.toLowerCase();
  if (word !== undefined) return word === 'midnight' ? 0 : 12 * 60;
  const hour = Number(groups['hour']);
  const minute = Number(groups['minute'] ?? 0);
  const half = groups['half']?.toLowerCase();
  if (half === undefined) return hour < 24 || minute === 0 ? hour * 60 + minute : undefined;
  return hour >= 1 && hour <= 12 ? ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute : undefined;
}

/** Minutes east of Greenwich by the words after the time. */
function readOffset(after: string, day: Day, release: string): number | undefined {
  const numeric = OFFSET.exec(after)?.groups;
  if (numeric !== undefined) {
    const size = Number(numeric['hours']) * 60 + Number(numeric['minutes'] ?? 0);
    return size > 14 * 60 ? undefined : numeric['sign'] === '+' ? size : -size;
  }
  const name = ZONE.exec(after)?.groups?.['zone']?.toLowerCase().replace(/\s+/g, ' ');
  if (name === undefined) return undefined;
  const known =
    AMBIGUOUS_ZONES.get(name)?.find(([evidence]) => evidence.test(release))?.[1] ??
    (AMBIGUOUS_ZONES.has(name) ? undefined : TIME_ZONES.get(name));
  return known === undefined ? undefined : offsetOn(known, day);
}

function offsetOn({ offset, summer }: TimeZone, day: Day): number {
  return summer !== undefined && isSummer(summer, day) ? offset + 60 : offset;
}

/**
 * Daylight saving by day; the change itself falls in the night. United States since 2007: second Sunday of March to
 * first of November. European Union since 1996: last of March to last of October. New South Wales since 2008: first
 * of October to first of April.
 */
function isSummer(rule: SummerRule, { year, month, day }: Day): boolean {
  const at = month * 100 + day;
  if (rule === 'us') return at >= 300 + sunday(year, 3, 8) && at < 1100 + sunday(year, 11, 1);
  if (rule === 'eu') return at >= 300 + sunday(year, 3, 25) && at < 1000 + sunday(year, 10, 25);
  return at >= 1000 + sunday(year, 10, 1) || at < 400 + sunday(year, 4, 1);
}

/** The first Sunday on or after a day of a month. */
function sunday(year: number, month: number, from: number): number {
  return from + ((7 - new Date(Date.UTC(year, month - 1, from)).getUTCDay()) % 7);
}

function format({ year, month, day }: Day, minutes: number, offset: number): string {
  const local = new Date(Date.UTC(year, month - 1, day, 0, minutes)).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
