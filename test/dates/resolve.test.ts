import { describe, expect, test } from 'vitest';
import { findDates, resolveDates } from '../../src/dates/index.ts';
import type { Dated, IsoDate, Tagged } from '../../src/document.ts';
import { showValue } from './show.ts';

/** A document whose dates stand in brackets; `{}` marks the dateline's date. */
function dated(marked: string, date?: string): Dated {
  let text = '';
  const spans: { start: number; end: number; type: 'DATE'; score: number }[] = [];
  let dateline: { start: number; end: number } | undefined;
  let start = 0;
  for (const character of marked) {
    if ('[{'.includes(character)) start = text.length;
    else if (character === ']' || character === '}') {
      spans.push({ start, end: text.length, type: 'DATE', score: 1 });
      if (character === '}') dateline = { start, end: text.length };
    } else text += character;
  }
  return resolveDates({
    id: 'x' as Tagged['id'],
    text,
    ...(date !== undefined && { date: date as IsoDate }),
    zones: [],
    tokens: [],
    sentences: [],
    spans,
    ...(dateline && { dateline: { ...dateline, date: dateline } }),
  });
}
const values = (marked: string, date?: string): readonly string[] =>
  dated(marked, date).dates.map(({ value }) => showValue(value));

describe('the anchor', () => {
  test('is the dateline’s date before the metadata’s', () => {
    const document = dated('LONDON, {Feb. 3, 2024} -- Acme said [today]', '2024-02-05');
    expect(document.anchor).toBe('2024-02-03');
    expect(showValue(document.dates[1]!.value)).toBe('2024-02-03');
  });
  test('a dateline without year takes that of the metadata', () => {
    expect(dated('NEW DELHI, {Dec 31}: it said', '2024-01-01').anchor).toBe('2023-12-31');
  });
  test('or that of the body’s dates', () => {
    expect(dated('NEW DELHI, {Feb 08}: the pact of [6 February 2024] was').anchor).toBe('2024-02-08');
  });
  test('or is left open', () => {
    const document = dated('NEW DELHI, {Feb 08}: it said [today]');
    expect(document.anchor).toBeUndefined();
    expect(document.dates.map(({ value }) => value.kind)).toEqual(['unresolved', 'unresolved']);
  });
  test('without dateline and metadata is a full date at the top', () => {
    expect(values('MEDIA RELEASE\n[5 April 2020]\n\nShe said [yesterday] that')).toEqual([
      '2020-04-05',
      '2020-04-04',
    ]);
  });
});

describe('dates of one text', () => {
  test('a declared quarter tells the company’s year', () => {
    const text =
      'for the [fiscal second quarter of 2025], ending on [April 30th], against the [fiscal 2nd quarter of 2024]; for the [first 6 months of fiscal 2025]';
    expect(values(text, '2025-05-20')).toEqual([
      '2025-02-01/2025-04-30',
      '2025-04-30',
      '2024-02-01/2024-04-30',
      '2024-11-01/2025-04-30',
    ]);
  });
  test('the first day may be declared', () => {
    expect(values('in [fiscal year 2024], which began on [July 1, 2023], it', '2024-01-10')).toEqual([
      '2023-07-01/2024-06-30',
      '2023-07-01',
    ]);
  });
  test('an undeclared fiscal year is not guessed', () => {
    expect(values('in [fiscal 2024] and [2019-20] it', '2024-01-10')).toEqual(['fiscal 2024', 'fiscal 2020']);
  });
  test('coordinated dates share a year', () => {
    expect(values('the [weekend of August 15th] or [August 22nd, 2025].', '2024-11-08')).toEqual([
      '2025-08-15/2025-08-17',
      '2025-08-22',
    ]);
  });
  test('later and following count from the date before them', () => {
    const text =
      'called on [Aug. 22, 2013]. They met [three days later]. [The following day] he left, and [a year later] he';
    expect(values(text, '2014-02-01')).toEqual([
      '2013-08-22',
      '2013-08-25',
      '2013-08-26',
      '2014-01-01/2014-12-31',
    ]);
  });
  test('a year earlier than a quarter is that quarter of the year before', () => {
    expect(values('[third quarter] net was $5, against $4 [a year earlier]', '1989-10-30')).toEqual([
      '1989-07-01/1989-09-30',
      '1988-07-01/1988-09-30',
    ]);
  });
  test('tense chooses the weekday', () => {
    expect(values('It met on [Monday]. It will vote on [Monday].', '2024-05-15')).toEqual([
      '2024-05-13',
      '2024-05-20',
    ]);
  });
  test('what was said is told from what was inferred', () => {
    const [value] = dated('It met on [Tuesday, May 7].', '2024-05-15').dates.map((one) => one.value);
    expect(value).toMatchObject({
      said: ['day', 'weekday', 'month'],
      inferred: ['year'],
      granularity: 'day',
    });
  });
});

describe('the order of day and month', () => {
  const read = (text: string, dayFirst?: boolean): readonly string[] =>
    findDates(text, { anchor: '2024-05-15' as IsoDate, ...(dayFirst !== undefined && { dayFirst }) }).map(
      ({ value }) => showValue(value),
    );
  test.each([
    ['on 03/02/2024', ['2024-03-02']],
    ['on 03/02/2024 and on 24/12/2020', ['2024-02-03', '2020-12-24']],
    ['on 03/02/2024. Signed on 5 April 2023.', ['2024-02-03', '2023-04-05']],
    ['The Australian programme ended on 03/02/2024', ['2024-02-03']],
    ['The United States program ended on 03/02/2024', ['2024-03-02']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  test('can be stated', () => {
    expect(read('on 03/02/2024', true)).toEqual(['2024-02-03']);
    expect(read('on 03/02/2024 and on 24/12/2020', false)).toEqual(['2024-03-02', '2020-12-24']);
  });
  test('seasons turn round in the south', () => {
    const options = { anchor: '2024-05-15' as IsoDate };
    expect(
      findDates('in spring 2025', { ...options, southern: true }).map(({ value }) => showValue(value)),
    ).toEqual(['2025-09-01/2025-11-30']);
  });
});

describe('a release that looks back', () => {
  const past = 'Built in [1871] and [1874], lost in [1937], shown in [1979], [1994] and [2016].';
  test('on bare years still counts its days from its own', () => {
    const [opens, announced] = values(
      `It opens [21 September], they said on [7 June]. ${past}`,
      '2024-06-07',
    );
    expect([opens, announced]).toEqual(['2024-09-21', '2024-06-07']);
  });
  test('on days and months is a history: a day without year is that of the last year told', () => {
    const told = `Born on [1 May 1871], she left in [June 1880], came in [1890], wrote in [1891], [1892] and [1893].`;
    expect(values(`${told} On [21 September] she died.`, '2024-06-07').at(-1)).toBe('1893-09-21');
  });
  test('and a weekday that was said has the last word', () => {
    const told = `Born on [1 May 1871], she left in [June 1880], came in [1890], wrote in [1891], [1892] and [1893].`;
    expect(values(`${told} The museum announces on [Friday 7 June] a show.`, '2024-06-07').at(-1)).toBe(
      '2024-06-07',
    );
  });
});

test.each([
  ['The quilt will go on display where it was made [this autumn].', '2024-06-07', '2024-09-01/2024-11-30'],
  ['It was announced [this December].', '2025-01-20', '2024-12-01/2024-12-31'],
  ['It opened [this spring].', '2024-06-07', '2024-03-01/2024-05-31'],
  ['It opens [this winter].', '2025-01-20', '2024-12-01/2025-02-28'],
])('%s', (marked, date, value) => {
  expect(values(marked, date)).toEqual([value]);
});
