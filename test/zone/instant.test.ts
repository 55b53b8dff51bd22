import { expect, test } from 'vitest';
import { readInstant } from '../../src/zone/instant.ts';

test.each([
  ['STRICTLY EMBARGOED UNTIL 00:01 BST FRIDAY 7 JUNE 2024', '2024-06-07T00:01:00+01:00'],
  ['EMBARGOED UNTIL 00:01 GMT Thursday 6 June 2024', '2024-06-06T00:01:00Z'],
  ['Embargoed until 10:00 a.m. ET, Thursday, May 4, 2023', '2023-05-04T10:00:00-04:00'],
  ['EMBARGO: 5 pm Eastern Time on Nov. 12, 2024', '2024-11-12T17:00:00-05:00'],
  ['Not for publication before 0900 GMT 3 March 2025', '2025-03-03T09:00:00Z'],
  ['Embargoed until Monday 3 March 2025, 14:00 (UTC+5:30)', '2025-03-03T14:00:00+05:30'],
  ['Embargoed to noon London time, 1 July 2025', '2025-07-01T12:00:00+01:00'],
  [
    'EMBARGOED for release until 16:00 GMT (13:00 Santiago) on Wednesday, 5 November 2025',
    '2025-11-05T16:00:00Z',
  ],
  ['Embargoed until 10 March 2024, 2:00 a.m. PST', '2024-03-10T02:00:00-08:00'],
  ['Embargo 24:00 CET 31 December 2024', '2025-01-01T00:00:00+01:00'],
])('%s', (words, instant) => {
  expect(readInstant(words, undefined, '')).toBe(instant);
});

test('daylight saving begins and ends on the day the rule names', () => {
  const at = (day: string, zone: string): string | undefined =>
    readInstant(`${day} 12:00 ${zone}`, undefined, '');
  expect(at('9 March 2024', 'ET')).toMatch(/-05:00$/);
  expect(at('10 March 2024', 'ET')).toMatch(/-04:00$/);
  expect(at('2 November 2024', 'ET')).toMatch(/-04:00$/);
  expect(at('3 November 2024', 'ET')).toMatch(/-05:00$/);
  expect(at('30 March 2024', 'London time')).toMatch(/Z$/);
  expect(at('31 March 2024', 'London time')).toMatch(/\+01:00$/);
  expect(at('27 October 2024', 'London time')).toMatch(/Z$/);
  expect(at('6 April 2024', 'Sydney time')).toMatch(/\+11:00$/);
  expect(at('7 April 2024', 'Sydney time')).toMatch(/\+10:00$/);
});

test('zones with the same letters are told apart by the release, or left open', () => {
  const words = 'Embargo 11am IST 3 May 2024';
  expect(readInstant(words, undefined, 'NEW DELHI')).toBe('2024-05-03T11:00:00+05:30');
  expect(readInstant(words, undefined, 'DUBLIN')).toBe('2024-05-03T11:00:00+01:00');
  expect(readInstant(words, undefined, 'Acme')).toBeUndefined();
});

test.each([
  'Embargoed until 6 June 2024',
  'Embargoed until 10:00 on 6 June 2024',
  'Embargoed until 10:00 GMT',
  'Embargoed until 10:00 GMT on 31 June 2024',
  'Embargoed until 10:00 QQT on 6 June 2024',
])('no instant where a part is missing or wrong: %s', (words) => {
  expect(readInstant(words, undefined, '')).toBeUndefined();
});

test('a year left out is taken from the release', () => {
  expect(readInstant('Embargoed until 10:00 GMT on 6 June', 2023, '')).toBe('2023-06-06T10:00:00Z');
});
