/** Reads the dateline at the start of a paragraph, or a line that is nothing but one. */
import type { Dateline, Span } from '../document.ts';
import { DATE, LONE_CITIES, NO_PLACE, REGIONS, TIME, WIRE } from './dateline-data.ts';

/** No dateline is longer. */
const LONGEST = 260;

const DATE_AT = new RegExp(`(?:${DATE})(?![\\p{L}\\d])`, 'iuy');
const TIME_AT = new RegExp(TIME, 'uy');
const WIRE_AT = new RegExp(
  String.raw`\((?:${WIRE})\)|\[(?:${WIRE})\]|/\s?(?:${WIRE}|[\w.&-]+(?:\s[\w.&-]+){0,3})\s?/|(?:Media OutReach Newswire|PRNewswire|ACCESSWIRE|GLOBE NEWSWIRE|EINPresswire(?:\.com)?|ACN Newswire|JCN Newswire|Newsfile Corp\.?)(?!\p{L})`,
  'iuy',
);
const SEPARATOR_AT =
  /\s*\)?\s*(?:[,;|·•]|\.(?=\s\p{Lu})|\/(?!\s?\w[\w. &-]{0,40}\/)|[-–—‒―]{1,3}\s?[-–—]?|:)?\s*/uy;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’.-][\p{L}\p{M}]+)*\.?`;
const LINK = String.raw`(?:de|del|la|le|los|las|of|el|al|den|upon|on|am|an|der|sur|do|da|dos|and|&)`;
const PLACE_AT = new RegExp(
  String.raw`${NAME}(?:(?:\s${LINK}){0,2}\s${NAME}){0,4}(?:,\s?${NAME}(?:\s(?:${LINK}\s)?${NAME}){0,3}){0,3}(?:(?:\sand\s|\s?/\s?(?![^/\n]{0,30}/)|\s?&\s?|;\s)${NAME}(?:\s${NAME}){0,3}(?:,\s?${NAME}(?:\s${NAME}){0,2}){0,2}){0,2}`,
  'uy',
);
const MONTH_START =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[\p{L}]*\.?$/iu;
const POSTED =
  /^Posted\s+On:?\s*(?<date>\d{1,2}\s+[A-Z]{3,9}\s+\d{4})\s+(?<time>\d{1,2}:\d{2}\s?[AP]M)\s+by\s+(?<wire>PIB)\s+(?<place>[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)/iu;

export interface FoundDateline extends Dateline {
  /** Nothing follows it in its paragraph. */
  readonly alone: boolean;
  /** Nothing but a stamp of the site: `Posted On: …`, or place and date on a line of their own. */
  readonly stamp: boolean;
  /** Two of place, date and wire service stand in it: it cannot be a heading. */
  readonly sure: boolean;
}

/** The dateline that starts at `span.start` of `text`, or undefined. */
export function readDateline(text: string, span: Span): FoundDateline | undefined {
  const limit = Math.min(span.end, span.start + LONGEST);
  const head = text.slice(span.start, limit);
  return readPosted(head, span) ?? readParts(head, span) ?? readBareCity(head, span);
}

function readPosted(head: string, span: Span): FoundDateline | undefined {
  const match = POSTED.exec(head);
  if (match === null) return undefined;
  const { date, wire, place } = match.groups as { date: string; wire: string; place: string };
  const at = (part: string, from = 0): Span => {
    const start = span.start + head.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const by = head.search(/\sby\s/i);
  const end = span.start + match[0].length;
  return {
    start: span.start,
    end,
    date: at(date),
    wire: at(wire, by),
    place: at(place, by + 4),
    alone: end === span.end,
    stamp: true,
    sure: true,
  };
}

/** `WASHINGTON Cummins Inc. has agreed`, `WASHINGTONCummins`: the dash was lost. */
const BARE_CITY = /^(?<city>\p{Lu}{3,}(?: \p{Lu}{2,}){0,2})(?=\s?(?:\p{Lu}\p{Ll}|U\.S\.)|\s(?:A|An|The)\s)/u;

function readBareCity(head: string, span: Span): FoundDateline | undefined {
  const city = BARE_CITY.exec(head)?.groups?.['city'];
  if (city === undefined || span.end - span.start < 120 || !LONE_CITIES.has(city.toLowerCase()))
    return undefined;
  const place = { start: span.start, end: span.start + city.length };
  return { ...place, place, alone: false, stamp: false, sure: false };
}

interface Parts {
  place?: Span;
  date?: Span;
  wire?: Span;
}

function readParts(head: string, span: Span): FoundDateline | undefined {
  const parts: Parts = {};
  let position = /^(?:`{1,3}(?:html)?\s+|[-–—]+\s?)?\(?/.exec(head)?.[0].length ?? 0;
  if (head[position - 1] === '(' && WIRE_START.test(head.slice(position - 1))) position--;
  const first = head[position - 1] === '(' ? position - 1 : position;
  let separator = '';
  for (let step = 0; step < 8; step++) {
    const end = readPart(head, position, parts);
    if (end === undefined) break;
    position = end;
    separator = matchAt(SEPARATOR_AT, head, position)!;
    position += separator.length;
  }
  const end = position - (/\s*$/.exec(separator)?.[0].length ?? 0);
  if (!isDateline(head, first, parts, separator, end, span)) return undefined;
  const shift = ({ start, end: to }: Span): Span => ({ start: start + span.start, end: to + span.start });
  return {
    start: span.start + first,
    end: span.start + end,
    ...(parts.place && { place: shift(parts.place) }),
    ...(parts.date && { date: shift(parts.date) }),
    ...(parts.wire && { wire: shift(parts.wire) }),
    alone: span.start + end >= span.end,
    stamp: parts.wire === undefined && span.start + end >= span.end,
    sure: Object.keys(parts).length >= 2,
  };
}

/** Reads one part at `position` into `parts`; its end, or undefined where none stands there. */
function readPart(head: string, position: number, parts: Parts): number | undefined {
  const wire = parts.wire === undefined ? matchAt(WIRE_AT, head, position) : undefined;
  if (wire !== undefined) {
    const inner = wire.replace(/^[([/]\s?|\s?[)\]/]$/g, '');
    const start = position + wire.indexOf(inner);
    parts.wire = { start, end: start + inner.length };
    return position + wire.length;
  }
  const bracket = head[position] === '(' ? 1 : 0;
  const date = matchAt(DATE_AT, head, position + bracket);
  if (date !== undefined) {
    const start = position + bracket;
    parts.date ??= { start, end: start + date.trimEnd().length };
    return start + date.length;
  }
  const time = parts.date === undefined ? undefined : matchAt(TIME_AT, head, position);
  if (time !== undefined) return position + time.length;
  if (parts.place !== undefined) return undefined;
  const place = readPlace(head, position);
  if (place === undefined) return undefined;
  parts.place = { start: position, end: position + place.length };
  return position + place.length;
}

/** The longest run of capitalised words that ends before a separator, a wire or a date. */
function readPlace(head: string, position: number): string | undefined {
  let place = matchAt(PLACE_AT, head, position);
  if (place === undefined) return undefined;
  const words = place.split(/(?<=[\s,])(?=\S)/u);
  const month = words.findIndex(
    (word, index) =>
      index > 0 &&
      MONTH_START.test(word.replace(/[\s,]+$/, '')) &&
      DATE_START.test(head.slice(position + words.slice(0, index).join('').length)),
  );
  if (month > 0) place = words.slice(0, month).join('');
  place = place.replace(/[\s,]*[-–—]*$/u, '');
  return place.length > 1 ? place : undefined;
}

const WIRE_START = new RegExp(`^\\((?:${WIRE})\\)`, 'iu');
const DATE_START = new RegExp(`^(?:${DATE})`, 'iu');

function isDateline(
  head: string,
  first: number,
  parts: Parts,
  separator: string,
  end: number,
  span: Span,
): boolean {
  const { place, date, wire } = parts;
  const count = Number(place !== undefined) + Number(date !== undefined) + Number(wire !== undefined);
  if (count === 0 || end <= first) return false;
  const strong =
    /[-–—‒―:]/.test(separator) || (wire !== undefined && /[/)\]]$/.test(head.slice(first, end).trimEnd()));
  const rest = head.slice(end).trimStart();
  if (rest === '' && end + span.start >= span.end)
    return (
      count >= 2 &&
      (wire !== undefined || place !== undefined) &&
      !NO_PLACE.test(place ? head.slice(place.start, place.end) : '')
    );
  if (!strong) return false;
  if (rest !== '' && !/^[\p{L}\p{N}“"‘'(@#•*[$€£«¡¿]/u.test(rest)) return false;
  const name = place === undefined ? '' : head.slice(place.start, place.end);
  if (NO_PLACE.test(name)) return false;
  if (count >= 2) return true;
  if (place === undefined) return wire !== undefined;
  if (!/^[\p{Lu}“"]/u.test(rest) || name.length > 60) return false;
  const [city, region] = name.toLowerCase().split(/,\s?| (?=\w\w$)/);
  const isRegion = region !== undefined && REGIONS.has(region);
  if (!/[-–—‒―]/.test(separator)) return isRegion && /:\s/.test(separator);
  return (
    isRegion ||
    (region === undefined && (LONE_CITIES.has(city!.replace(/,? d\.?c\.?$/, '')) || isCapitals(name)))
  );
}

/** `HARTFORD`, `SALT LAKE CITY`: capitals only, and no abbreviation. */
function isCapitals(name: string): boolean {
  return /^[\p{Lu}.'’ -]{5,}$/u.test(name) && name.split(' ').length <= 4;
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}
