import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/dates/index.ts';
import { EVIDENCE, TRAPS } from '../../src/dates/traps.ts';
import type { IsoDate } from '../../src/document.ts';

const anchor = '2024-05-15' as IsoDate;

describe('traps', () => {
  test.each([
    'You may apply by mail',
    'They march on the capital',
    'March on Washington',
    'The Sun rose; Sat in the sun',
    '1995 employees work here',
    'version 10.11.12 and 2.3.2024-beta',
    'call 617-495-1000 or 0480 031 061 or 1-800-555-1212',
    'It costs $1995 or € 2024 or 2,024',
    'says April Jones',
    'Theresa May said',
    'June Smith joined; Jan Smith left',
    'COVID-19 and F-16',
    'see https://example.org/2024/05/03/news',
    'every Monday',
    'Monday through Friday',
    'in the world today',
    'Contact us today to learn more',
    'today’s world',
    'Room 2024, Suite 1999',
    'the second half; a second quarter-final',
    'over the past two years',
    'over the next decade',
    'a fall in sales; we spring into action',
    '24/7 support; a 3-2 win; ISO 9001:2015',
    'Private Securities Litigation Reform Act of 1995',
    'Agenda 2030; World Cup 2022 tickets',
    'on Christmas Island',
    'which that may be',
  ])('%s', (text) => {
    expect(findDates(text, { anchor }).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  test.each([...TRAPS, ...EVIDENCE])('$name states an example and a reason', ({ example, reason }) => {
    expect(example.length).toBeGreaterThan(1);
    expect(reason.length).toBeGreaterThan(10);
  });
});
