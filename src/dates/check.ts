/** What an editor checks by hand. */
import type { Dated, Span } from '../document.ts';
import { dayOfIso, weekdayOf } from './calendar.ts';
import { recogniseSpan } from './recognise.ts';

/** A fault of the text: where (UTF-16 code units, half-open), which rule, and one sentence. */
export interface Problem extends Span {
  readonly rule: string;
  readonly message: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** In text order. */
export function checkDates(document: Dated): readonly Problem[] {
  const problems: Problem[] = [];
  for (const mention of document.dates) {
    const said = recogniseSpan(document.text, mention).said;
    if (said?.kind !== 'fields' || said.weekday === undefined || said.day === undefined) continue;
    if (mention.value.kind !== 'calendar') continue;
    const actual = weekdayOf(dayOfIso(mention.value.first));
    if (actual === said.weekday) continue;
    problems.push({
      rule: 'weekday-and-date',
      start: mention.start,
      end: mention.end,
      message: `Expected ${WEEKDAYS[actual - 1]} for ${mention.value.first}, got ${WEEKDAYS[said.weekday - 1]}`,
    });
  }
  return problems;
}
