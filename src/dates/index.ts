/**
 * Dates: where they stand in a text and which days they mean.
 * Source of the conventions: the project’s annotation guidelines, DATE.
 */
import type { Dated, DateMention, DateValue, IsoDate, Span, Tagged } from '../document.ts';
import { chooseAnchor } from './anchor.ts';
import { dayOfIso, isoOf } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { checkDates } from './check.ts';
import { conventionsOf } from './conventions.ts';
import { recogniseAll, recogniseSpan } from './recognise.ts';
import { type ResolveOptions, resolveAll } from './resolve.ts';
import { boilerplateStart, isDate } from './traps.ts';

export type { Problem } from '../document.ts';
export { checkDates } from './check.ts';
export { toEdtf } from './edtf.ts';
export { toTimex3 } from './timex3.ts';

export interface FindOptions {
  /** The day that relative expressions count from. */
  readonly anchor?: IsoDate;
  /** `03/02/2024` is 3 February; by default as the text’s other dates and spelling suggest, else month first. */
  readonly dayFirst?: boolean;
  /** Seasons of the southern hemisphere; by default as the text’s places suggest. */
  readonly southern?: boolean;
  /** Which side of the anchor is meant where the words have no tense; by default the nearer one. */
  readonly prefer?: 'past' | 'future';
}

/** A date found in a text: where it stands (UTF-16 code units, half-open), and what it means. */
export interface FoundDate extends Span {
  readonly value: DateValue;
  /** Name of the parser that read it. */
  readonly parser: string;
}

/** Finds the dates of a text and their values. Linear in the text; never throws on any text. */
export function findDates(text: string, options: FindOptions = {}): readonly FoundDate[] {
  const boilerplate = boilerplateStart(text);
  const candidates: Candidate[] = [];
  for (const candidate of recogniseAll(text)) {
    if (isDate(text, candidate, candidates.at(-1), boilerplate)) candidates.push(candidate);
  }
  const values = resolveAll(text, candidates, settle(text, candidates, options));
  return candidates.map(({ start, end, parser }, index) => ({ start, end, value: values[index]!, parser }));
}

/** The value of words known to be a date: `readDate('8th Feb', { anchor })`. Reads forms too weak to search for. */
export function readDate(words: string, options: FindOptions = {}): DateValue {
  const candidate = recogniseSpan(words, { start: 0, end: words.length });
  return resolveAll(words, [candidate], settle(words, [candidate], options))[0]!;
}

function settle(text: string, candidates: readonly Candidate[], options: FindOptions): ResolveOptions {
  const conventions = conventionsOf(text, candidates);
  return {
    dayFirst: options.dayFirst ?? conventions.dayFirst,
    southern: options.southern ?? conventions.southern,
    ...(options.prefer && { prefer: options.prefer }),
    ...(options.anchor !== undefined && { anchor: dayOfIso(options.anchor) }),
  };
}

/** Gives every span of type DATE its value, counted from the dateline’s date, else the metadata’s, and checks them. */
export function resolveDates(document: Tagged): Dated {
  const spans = document.spans.filter((span) => span.type === 'DATE');
  const candidates = spans.map((span) => recogniseSpan(document.text, span));
  const conventions = conventionsOf(document.text, candidates);
  const anchor = chooseAnchor(document, candidates, conventions);
  const values = resolveAll(document.text, candidates, {
    ...conventions,
    ...(anchor !== undefined && { anchor }),
  });
  const dates = spans.map(
    (span, index): DateMention => ({
      ...span,
      type: 'DATE',
      value: values[index]!,
      rule: candidates[index]!.parser,
    }),
  );
  const iso = anchor === undefined ? undefined : isoOf(anchor);
  const dated: Dated = { ...document, dates, ...(iso !== undefined && { anchor: iso }) };
  const problems = checkDates(dated);
  return problems.length === 0 ? dated : { ...dated, problems };
}
