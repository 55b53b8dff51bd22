/** What an editor checks by hand: dates that cannot be right. */
import { type Dated, daysInMonth, type IsoDate, type Problem, parseIsoDate, type Span } from '../document.ts';
import { dayOfIso, weekdayOf } from './calendar.ts';
import { recogniseSpan } from './recognise.ts';
import type { Fields, Said } from './said.ts';

interface Check {
  readonly rule: string;
  readonly example: string;
  readonly reason: string;
  readonly find: (document: Dated) => readonly (Span & { readonly message: string })[];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** A release may be dated a day earlier or later than its metadata: time zones. */
const ZONE_DAYS = 1;

/** The single days that an expression names. */
function daysIn(said: Said | undefined): readonly Fields[] {
  if (said?.kind === 'fields') return said.day === undefined ? [] : [said];
  return said?.kind === 'range' ? [...daysIn(said.from), ...daysIn(said.to)] : [];
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The dateline’s day: what relative dates count from wherever the dateline names a day. */
function datelineDay(document: Dated): IsoDate | undefined {
  return document.dateline?.date === undefined
    ? undefined
    : (dayIn(document, document.dateline.date) ?? document.anchor);
}

/** The first day of the date that stands in a span. */
function dayIn(document: Dated, span: Span | undefined): IsoDate | undefined {
  const mention = document.dates.find((one) => span !== undefined && overlaps(one, span));
  return mention?.value.kind === 'calendar' ? mention.value.first : undefined;
}

export const CHECKS: readonly Check[] = [
  {
    rule: 'weekday-and-date',
    example: 'Tuesday, May 4, 2023 (a Thursday)',
    reason: 'one of the two is wrong, and readers will go by either',
    find: ({ text, dates }) =>
      dates.flatMap((mention) => {
        const said = recogniseSpan(text, mention).said;
        const { value, start, end } = mention;
        if (said?.kind !== 'fields' || said.weekday === undefined || said.day === undefined) return [];
        if (value.kind !== 'calendar' || weekdayOf(dayOfIso(value.first)) === said.weekday) return [];
        const expected = WEEKDAYS[weekdayOf(dayOfIso(value.first)) - 1];
        const message = `Expected ${expected} for ${value.first}, got ${WEEKDAYS[said.weekday - 1]}`;
        return [{ start, end, message }];
      }),
  },
  {
    rule: 'no-such-date',
    example: '31 June',
    reason: 'a month has no such day',
    find: ({ text, dates }) =>
      dates.flatMap((mention) => {
        // A leap year where none is named: 29 February may exist.
        const wrong = daysIn(recogniseSpan(text, mention).said).find(
          ({ year = 2000, month, day }) => month !== undefined && day! > daysInMonth(year, month),
        );
        if (wrong === undefined) return [];
        const limit = daysInMonth(wrong.year ?? 2000, wrong.month!);
        const { start, end } = mention;
        return [{ start, end, message: `Expected a day of 1 to ${limit} in that month, got ${wrong.day}` }];
      }),
  },
  {
    rule: 'dateline-after-embargo',
    example: 'EMBARGOED UNTIL 6 June 2024 … LONDON, 8 June 2024',
    reason: 'the release is dated after the moment at which it may be published',
    find: (document) => {
      const span = document.dateline?.date;
      const day = datelineDay(document);
      const embargo =
        parseIsoDate(document.embargo?.instant?.slice(0, 10) ?? '') ?? dayIn(document, document.embargo);
      if (span === undefined || day === undefined || embargo === undefined || day <= embargo) return [];
      const message = `Expected a dateline no later than the embargo of ${embargo}, got ${day}`;
      return [{ start: span.start, end: span.end, message }];
    },
  },
  {
    rule: 'dateline-and-metadata',
    example: 'dateline of 3 May, metadata of 3 June',
    reason: 'a template was not updated, or the metadata is wrong',
    find: (document) => {
      const span = document.dateline?.date;
      const day = datelineDay(document);
      if (span === undefined || day === undefined || document.date === undefined) return [];
      if (Math.abs(dayOfIso(day) - dayOfIso(document.date)) <= ZONE_DAYS) return [];
      const message = `Expected the metadata’s date ${document.date} in the dateline, got ${day}`;
      return [{ start: span.start, end: span.end, message }];
    },
  },
];

/** The faults of a document’s dates, in text order. */
export function checkDates(document: Dated): readonly Problem[] {
  return CHECKS.flatMap(({ rule, find }) => find(document).map((problem) => ({ rule, ...problem }))).sort(
    (a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1),
  );
}
