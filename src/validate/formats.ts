/** Forms of literals that schema.org's data types ask for. */
import { daysInMonth } from '../document.ts';

const DATE = /^(?:[+-]\d{2})?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME =
  /^([01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;
const DURATION =
  /^[+-]?P(?=.)(?:\d+(?:[.,]\d+)?W|(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=.)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/;
const BOOLEAN = /^(?:https?:\/\/schema\.org\/)?(?:true|false)$/i;

/** ISO 8601: a year, a month, or a day that exists. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  const days = daysInMonth(Number(year), Number(month));
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

/** ISO 8601: a day, `T`, a time with or without zone. RFC 3339's space is not part of it. */
export function isDateTime(text: string): boolean {
  const at = text.indexOf('T');
  return at === 10 && isDate(text.slice(0, at)) && isTime(text.slice(at + 1));
}

export function isTime(text: string): boolean {
  return TIME.test(text);
}

/** Whether a date and time says its offset from UTC. */
export function hasZone(text: string): boolean {
  return TIME.exec(text.slice(text.indexOf('T') + 1))?.[2] !== undefined;
}

/** ISO 8601: `PT30M`, `P1Y2M`, `P3W`. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

export function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}

export function isBoolean(text: string): boolean {
  return BOOLEAN.test(text);
}

/** An absolute or relative reference without white space (RFC 3986, leniently). */
export function isUrl(text: string): boolean {
  return !/[\s<>"{}|\\^`]/.test(text) && URL.canParse(text, 'https://base.example/');
}
