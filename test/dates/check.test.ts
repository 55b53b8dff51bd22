import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/dates/check.ts';
import { checkDates, findDates, resolveDates } from '../../src/dates/index.ts';
import type { IsoDate, Tagged } from '../../src/document.ts';

function problems(text: string, extra: Partial<Tagged> = {}): readonly (readonly string[])[] {
  const spans = findDates(text, { anchor: '2024-05-15' as IsoDate }).map(
    ({ start, end }) => ({ start, end, type: 'DATE', score: 1 }) as const,
  );
  const document = resolveDates({
    id: 'x' as Tagged['id'],
    text,
    zones: [],
    tokens: [],
    sentences: [],
    spans,
    date: '2024-05-15' as IsoDate,
    ...extra,
  });
  return checkDates(document).map(({ rule, start, end }) => [rule, text.slice(start, end)]);
}

function datelineOf(text: string, date: string): Pick<Tagged, 'dateline'> {
  const start = text.indexOf(date);
  const span = { start, end: start + date.length };
  return { dateline: { ...span, date: span } };
}

describe('checkDates', () => {
  test('weekday and date disagree', () => {
    expect(problems('on Tuesday, May 4, 2023 and on Thursday, May 4, 2023')).toEqual([
      ['weekday-and-date', 'Tuesday, May 4, 2023'],
    ]);
    expect(problems('will meet on Monday, June 4')).toEqual([['weekday-and-date', 'Monday, June 4']]);
  });
  test('a date that does not exist', () => {
    expect(
      problems('by 31 June 2024, February 29, 2023 or June 10 - 31, 2024, or February 29, 2024'),
    ).toEqual([
      ['no-such-date', '31 June 2024'],
      ['no-such-date', 'February 29, 2023'],
      ['no-such-date', 'June 10 - 31, 2024'],
    ]);
  });
  test('a dateline after the embargo', () => {
    const text = 'EMBARGOED UNTIL 00:01 GMT 6 June 2024\nLONDON, 8 June 2024 - Acme';
    const common = { ...datelineOf(text, '8 June 2024'), date: '2024-06-08' as IsoDate };
    const embargo = { start: 0, end: 37 };
    const expected = [['dateline-after-embargo', '8 June 2024']];
    expect(problems(text, { ...common, embargo: { ...embargo, instant: '2024-06-06T00:01:00Z' } })).toEqual(
      expected,
    );
    expect(problems(text, { ...common, embargo })).toEqual(expected);
    expect(problems(text, { ...common, embargo: { ...embargo, instant: '2024-06-08T00:01:00Z' } })).toEqual(
      [],
    );
  });
  test('a dateline that disagrees with the metadata, by more than a time zone', () => {
    const text = 'LONDON, May 14, 2024 - Acme';
    expect(problems(text, datelineOf(text, 'May 14, 2024'))).toEqual([]);
    const old = 'LONDON, April 14, 2024 - Acme';
    expect(problems(old, datelineOf(old, 'April 14, 2024'))).toEqual([
      ['dateline-and-metadata', 'April 14, 2024'],
    ]);
  });
  test('each rule has a name of its own', () => {
    expect(new Set(CHECKS.map(({ rule }) => rule)).size).toBe(CHECKS.length);
  });
});
