import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dayOfIso, isoOf } from '../../src/dates/calendar.ts';
import { findDates, readDate, toEdtf, toTimex3 } from '../../src/dates/index.ts';
import type { IsoDate } from '../../src/document.ts';

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((day) => isoOf(day)!);
const shift = (day: IsoDate, by: number): IsoDate => isoOf(dayOfIso(day) + by)!;

/** Words of the grammar and others, in any order: text that is made to be misread. */
const WORDS =
  'the of in on to May March 5 12 31 32 8th 2024 1995 23 - – , . / ( ) first second last next this week month quarter year ago later early mid end fiscal FY24 Q3 ended Monday Sun today tomorrow summer Christmas two a few half 3.5 $ 2019-20 12/13/2014 employees Acme said will and through between before after same following 90s ’24 \n\n 😀';
const text = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 25 })
  .map((words) => words.join(' '));

describe('laws', () => {
  test('spans lie inside the text, in order, apart, and begin and end on a character that is no space', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), anyDay, (source, anchor) => {
        let position = 0;
        for (const { start, end, value } of findDates(source, { anchor })) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(source.slice(start, end)).toBe(source.slice(start, end).trim());
          position = end;
          if (value.kind === 'calendar') expect(value.first <= value.last).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('relative weeks and weekdays move with the anchor by whole weeks', () => {
    const phrases = [
      'last Monday',
      'this week',
      'next Friday',
      'announced on Tuesday',
      'will meet on Sunday',
      'two weeks ago',
      'today',
      'the week after next',
    ];
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...phrases),
        fc.integer({ min: -9, max: 9 }),
        (day, phrase, weeks) => {
          const [before] = findDates(phrase, { anchor: day });
          const [after] = findDates(phrase, { anchor: shift(day, 7 * weeks) });
          if (before?.value.kind !== 'calendar' || after?.value.kind !== 'calendar')
            throw new Error(`no value for ${phrase}`);
          expect(after.value.first).toBe(shift(before.value.first, 7 * weeks));
          expect(after.value.last).toBe(shift(before.value.last, 7 * weeks));
        },
      ),
    );
  });

  test('a day written as ISO 8601, EDTF or TIMEX3 reads as itself', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, anchor) => {
        const value = readDate(day, { anchor });
        expect(value).toMatchObject({ kind: 'calendar', first: day, last: day, granularity: 'day' });
        expect(toEdtf(value)).toBe(day);
        expect(toTimex3(value)).toEqual({ value: day });
      }),
    );
  });

  test('months, quarters and years read back from their renderings', () => {
    const phrase = fc.constantFrom('March 2021', 'Q3 2023', '2019', 'H2 2020', 'the third quarter of 1998');
    fc.assert(
      fc.property(phrase, anyDay, (words, anchor) => {
        const value = readDate(words, { anchor });
        const timex = toTimex3(value)!.value;
        const again = readDate(timex.replace(/(\d{4})-([QH]\d)/, '$2 $1'), { anchor });
        expect(again).toMatchObject({ first: (value as { first: string }).first });
      }),
    );
  });

  test('the same text has the same values', () => {
    fc.assert(
      fc.property(text, anyDay, (source, anchor) => {
        expect(findDates(source, { anchor })).toEqual(findDates(source, { anchor }));
      }),
    );
  });
});

describe('time', () => {
  test.each([
    'today ',
    '\n',
    '1, ',
    '1 ',
    'about ',
    '2024-',
    'May ',
    '1',
    'the week of ',
    'early in ',
    'two ',
    'In June 2001 and on May 4 ',
  ])('grows no faster than the text: %j', (piece) => {
    const time = (length: number): number => {
      const source = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      findDates(source, { anchor: '2024-05-15' as IsoDate });
      return performance.now() - start;
    };
    time(5000);
    // Quadratic time would be 64 times as long; the floor absorbs noise.
    expect(time(160_000)).toBeLessThan(40 * Math.max(time(20_000), 20));
  });
});

describe('time zones', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = own;
  });

  test('do not matter', () => {
    const sample =
      'On Tuesday, Acme said that from June 28-July 2, 2024 and since last week it had met goals.';
    const results = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'].map((zone) => {
      process.env['TZ'] = zone;
      return JSON.stringify(findDates(sample, { anchor: '2024-03-10' as IsoDate }));
    });
    expect(new Set(results).size).toBe(1);
    expect(JSON.parse(results[0]!)).toHaveLength(3);
  });
});
