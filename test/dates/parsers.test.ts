import { describe, expect, test } from 'vitest';
import { GIVEN_LEVELS } from '../../src/dates/grammar.ts';
import { findDates, readDate } from '../../src/dates/index.ts';
import { NUMERIC_FORMS } from '../../src/dates/numeric-forms.ts';
import type { IsoDate } from '../../src/document.ts';
import { showValue } from './show.ts';

/** A Wednesday. */
const anchor = '2024-05-15' as IsoDate;

/** Parser, a phrase as releases write it with the date in brackets, its value. */
const PHRASES: readonly (readonly [string, string, string])[] = [
  ['day-month', 'CANBERRA, [Friday, 7 October 2005]: the minister said', '2005-10-07'],
  ['day-month', 'from [8th Feb] on', '2024-02-08'],
  ['day-month', 'sentenced on the [12th of July 2023].', '2023-07-12'],
  ['month-day', 'LONDON, [Feb. 3, 2024] /PRNewswire/ --', '2024-02-03'],
  ['month-day', 'at 10:00 a.m. ET on [Thursday, May 4], the', '2023-05-04'],
  ['month-day', 'The drive will take place on [June 15th].', '2024-06-15'],
  ['month-day-weekday', 'Doors open [Jul 18, Fri] at noon', '2025-07-18'],
  ['year-month-day', 'Released [2018 March 18] by the agency', '2018-03-18'],
  ['days-month', 'The forum runs [5-7 May 2022] in Lyon', '2022-05-05/2022-05-07'],
  ['days-month', 'is visiting from [Thursday 11 to Tuesday 16 June].', '2024-06-11/2024-06-16'],
  ['month-days', 'held on [February 07 to 08, 2024] in Tokyo', '2024-02-07/2024-02-08'],
  ['month-days', 'in the spotlight, [October 8th - 11th].', '2024-10-08/2024-10-11'],
  ['weekday-day', 'The gala will be on [Tuesday the 21st].', '2024-05-21'],
  ['ordinal-day', 'Offers close on the [20th].', '2024-05-20'],
  ['month-year', 'arrested in [August of 2013] after', '2013-08-01/2013-08-31'],
  ['month-year', 'opened in [Sept. 2024]', '2024-09-01/2024-09-30'],
  ['year-month', 'the [2024 August] issue', '2024-08-01/2024-08-31'],
  ['month-short-year', 'published in [Aug 96] by', '1996-08-01/1996-08-31'],
  ['months', 'sales in [April and May 2024] rose', '2024-04-01/2024-05-31'],
  ['month', 'passed a drink tax in [November], but', '2023-11-01/2023-11-30'],
  ['year', 'Founded in [2017], Acme has', '2017-01-01/2017-12-31'],
  ['year-era', 'in [2014 AD] the city', '2014-01-01/2014-12-31'],
  ['spelled-year', 'since [nineteen ninety-seven]', '1997-01-01/1997-12-31'],
  ['decade-word', 'in the [nineties] they', '1990-01-01/1999-12-31'],
  ['century', 'the best player of the [20th century]', '1900-01-01/1999-12-31'],
  ['ordinal-quarter', 'revenue for the [third quarter of 2023] rose', '2023-07-01/2023-09-30'],
  ['ordinal-quarter', 'report to the Government in the [second half of 2021].', '2021-07-01/2021-12-31'],
  ['ordinal-quarter', 'its [second-quarter fiscal 2024] results', 'fiscal 2024 Q2'],
  ['quarter-of-fiscal', '[fiscal year 2024 third quarter] results', 'fiscal 2024 Q3'],
  ['quarter-tag', '[Q3 2023] revenue', '2023-07-01/2023-09-30'],
  ['quarter-tag', 'guidance for [H1 2024]', '2024-01-01/2024-06-30'],
  ['quarter-tag', '[2Q24] net income', '2024-04-01/2024-06-30'],
  ['year-quarter-tag', '[FY24 Q1] results', 'fiscal 2024 Q1'],
  ['fiscal-year', 'in [fiscal year 2024]', 'fiscal 2024'],
  ['fiscal-year', 'in the [2025 fiscal year] (unaudited)', 'fiscal 2025'],
  ['fiscal-year', '[FY24] outlook', 'fiscal 2024'],
  ['this-fiscal-year', 'planned within the [current financial year] and', 'fiscal'],
  ['season', 'moving in [spring 2025]', '2025-03-01/2025-05-31'],
  ['season', 'in the [summer of 2010], she', '2010-06-01/2010-08-31'],
  ['year-season', 'during the [2024 winter]', '2024-12-01/2025-02-28'],
  ['weekday', 'announced on [Monday] that', '2024-05-13'],
  ['weekday', 'will announce on [Monday] that', '2024-05-20'],
  ['holiday', 'Join us on [Christmas Day 2024].', '2024-12-25'],
  ['holiday', "As [New Year's Eve] approaches", '2024-12-31'],
  ['deictic', 'announced [today] that', '2024-05-15'],
  ['deictic', 'released [yesterday] was', '2024-05-14'],
  ['this-morning', 'As of [this morning], we', '2024-05-15'],
  ['day-after-tomorrow', 'It opens the [day after tomorrow].', '2024-05-17'],
  ['pointed', '[last week], the Senate passed', '2024-05-06/2024-05-12'],
  ['pointed', '[next Friday] the board will meet', '2024-05-24'],
  ['pointed', '[this April], we want', '2024-04-01/2024-04-30'],
  ['pointed', 'convened [last December] by', '2023-12-01/2023-12-31'],
  ['pointed', 'to hit 100 locations [this quarter].', '2024-04-01/2024-06-30'],
  ['after-next', 'the [week after next]', '2024-05-27/2024-06-02'],
  ['ago', 'signed [two weeks ago]', '2024-05-01'],
  ['ago', 'in prison [two months ago] by', '2024-03-01/2024-03-31'],
  ['later', 'fell from $5 million [a year earlier]', '2023-01-01/2023-12-31'],
  ['from-now', 'they need it now, not in [five months’ time].', '2024-10-15'],
  ['same', 'in the [same year]', '2024-01-01/2024-12-31'],
  ['year-ago-quarter', 'in the [year-earlier quarter]', '2023-01-01/2023-03-31'],
  ['year-period', 'in the [2022 period] it fell', '2022-01-01/2022-03-31'],
  ['year-end', '[year-end] targets', '2024-12-31'],
  ['part', '[early 2025] launch', '2025-01-01/2025-04-30'],
  ['part', 'in [mid-November 2023]', '2023-11-11/2023-11-20'],
  ['part', 'by the [end of 2030]', '2030-12-31'],
  ['part', 'completed [earlier this month].', '2024-05-01/2024-05-15'],
  ['part', 'in the [mid-2000s] it', '2004-01-01/2006-12-31'],
  ['part', 'from the [late 1960s]. With', '1967-01-01/1969-12-31'],
  ['part-of-unit', 'by the [end of the decade].', '2029-12-31'],
  ['of-year', 'signed in [March this year], that', '2024-03-01/2024-03-31'],
  ['of-year', 'in the [third quarter of last year]', '2023-07-01/2023-09-30'],
  ['unit-first', '[this year’s third quarter]', '2024-07-01/2024-09-30'],
  ['unit-first', 'on [Tuesday 11/3/2015]', '2015-11-03'],
  ['around', 'the [week of June 5]', '2024-06-03/2024-06-09'],
  ['around', 'over the [weekend of August 16]', '2024-08-16/2024-08-18'],
  ['nth-of', 'the [first Monday of October]', '2024-10-07'],
  ['nth-of', 'the [first nine months of 2024]', '2024-01-01/2024-09-30'],
  ['nth-day', 'by the [20th of next month]', '2024-06-20'],
  ['period-ended', 'for the [six months ended June 30, 2023]', '2023-01-01/2023-06-30'],
  ['period-ended', 'on Form 10-K for the [year ended December 31, 2024]', '2024-01-01/2024-12-31'],
  ['period-ended', 'for the [13 weeks ended April 30, 2022]', '2022-01-30/2022-04-30'],
  ['quarter-ended', 'the [third quarter ended September 30, 2023]', '2023-07-01/2023-09-30'],
  ['offset-from', '[two days after next Friday]', '2024-05-26'],
  ['of-year', '[Thanksgiving three years ago]', '2021-11-25'],
  ['range', 'from [June 28-July 2, 2024].', '2024-06-28/2024-07-02'],
  ['range', 'winner (Best Provider, [2019-2021])', '2019-01-01/2021-12-31'],
  ['range', 'from [29 November to 3 December 2021].', '2021-11-29/2021-12-03'],
  ['range', 'run from [Black Friday through Cyber Monday].', '2024-11-29/2024-12-02'],
  ['iso', '[2024-02-03T10:00Z]', '2024-02-03'],
  ['slashed', 'received by Parl Library on [24/12/2020]', '2020-12-24'],
  ['month-slash-year', 'in [09/2012]', '2012-09-01/2012-09-30'],
  ['financial-year', 'in [2019-20], Hearing Australia', 'fiscal 2020'],
  ['day-slash-month', 'on [2/15]', '2024-02-15'],
  ['nine-eleven', 'before and since [9/11]', '2001-09-11'],
  ['decade', 'in the [1980s] collecting', '1980-01-01/1989-12-31'],
  ['year-quarter', '[2018Q4]', '2018-10-01/2018-12-31'],
];

/** Forms read only where the span is known. */
const GIVEN: readonly (readonly [string, string, string])[] = [
  ['early-year', '348', '0348-01-01/0348-12-31'],
  ['month-early-year', 'December of 384', '0384-12-01/0384-12-31'],
  ['day-early-year', '30 September 420', '0420-09-30'],
  ['day-month-short-year', '14th April 15', '2015-04-14'],
  ['the-number', 'the 24', '2024-05-24'],
  ['several-units', 'the last two weeks', '2024-04-29/2024-05-12'],
  ['count-before', 'five days before', '2024-05-10'],
  ['unit', 'weekend', '2024-05-18/2024-05-19'],
  ['and-range', 'between May and June in 1981', '1981-05-01/1981-06-30'],
  ['the-unit', 'the quarter', '2024-01-01/2024-03-31'],
  ['next-day', 'the next day', '2024-05-16'],
  ['in-count', 'in two weeks', '2024-05-29'],
  ['now', 'recently', '? points at the past, at no days'],
];

describe('parsers', () => {
  test.each(PHRASES)('%s: %s', (parser, marked, value) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const text = marked.replace('[', '').replace(']', '');
    const found = findDates(text, { anchor });
    expect(found.map((one) => [one.start, one.end, showValue(one.value), one.parser])).toEqual([
      [start, end, value, parser],
    ]);
  });

  test.each(GIVEN)('%s: %s, given as a date', (_, words, value) => {
    expect(showValue(readDate(words, { anchor }))).toBe(value);
  });

  test('every parser and every numeric form with a value has a phrase', () => {
    const named = new Set([...PHRASES, ...GIVEN].map(([parser]) => parser));
    const valueless = new Set(['phone', 'clock-or-decimal', 'integer', 'ordinal', 'quarter-first']);
    const parsers = GIVEN_LEVELS.flatMap((level) => level.parsers.map(({ name }) => name));
    const forms = NUMERIC_FORMS.map(({ name }) => name).filter((name) => !valueless.has(name));
    expect([...parsers, ...forms].filter((name) => !named.has(name))).toEqual([]);
  });
});
