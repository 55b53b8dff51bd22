import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDateline } from '../../src/zone/dateline.ts';

const LEAD =
  ' Acme Corp. today announced that it will build a plant in Cork and hire 400 people over the next two years.';

function read(head: string, lead = LEAD): readonly (string | undefined)[] {
  const text = head + lead;
  const found = readDateline(text, { start: 0, end: text.length });
  if (found === undefined) return [];
  const part = (span: { start: number; end: number } | undefined): string | undefined =>
    span && text.slice(span.start, span.end);
  expect(part(found)).toBe(head);
  return [part(found.place), part(found.date), part(found.wire)];
}

test.each([
  ['RALEIGH, NC / ACCESSWIRE / December 5, 2023 /', 'RALEIGH, NC', 'December 5, 2023', 'ACCESSWIRE'],
  ['NEW YORK--(BUSINESS WIRE)--', 'NEW YORK', undefined, 'BUSINESS WIRE'],
  ['LONDON, Feb. 3, 2024 /PRNewswire/ --', 'LONDON', 'Feb. 3, 2024', 'PRNewswire'],
  ['(GLOBE NEWSWIRE) --', undefined, undefined, 'GLOBE NEWSWIRE'],
  [
    'TOKYO and TRONDHEIM, Norway, April 09, 2024 (GLOBE NEWSWIRE) --',
    'TOKYO and TRONDHEIM, Norway',
    'April 09, 2024',
    'GLOBE NEWSWIRE',
  ],
  ['NEW DELHI, Feb 08:', 'NEW DELHI', 'Feb 08', undefined],
  ['SALT LAKE CITY -– January 29, 2025 –', 'SALT LAKE CITY', 'January 29, 2025', undefined],
  ['CUPERTINO, CALIFORNIA – June 5, 2023 –', 'CUPERTINO, CALIFORNIA', 'June 5, 2023', undefined],
  [
    'SAN MATEO/HANOI - Media OutReach Newswire - 8 June 2026 -',
    'SAN MATEO/HANOI',
    '8 June 2026',
    'Media OutReach Newswire',
  ],
  [
    'Boerne, Texas (Newsworthy.ai) Friday Mar 6, 2026 @ 5:45 AM US/Central —',
    'Boerne, Texas',
    'Friday Mar 6, 2026',
    'Newsworthy.ai',
  ],
  ['(NewMediaWire) - May 13, 2025 - DALLAS —', 'DALLAS', 'May 13, 2025', 'NewMediaWire'],
  ['MARROW FALLS, Ohio (Aug. 1, 2024) –', 'MARROW FALLS, Ohio', 'Aug. 1, 2024', undefined],
  ['Hamburg, 12.05.2025.', 'Hamburg', '12.05.2025', undefined],
  ['NYERI, Kenya, Wednesday 18th June 2025 ---', 'NYERI, Kenya', 'Wednesday 18th June 2025', undefined],
  ['WASHINGTON, D.C. —', 'WASHINGTON, D.C.', undefined, undefined],
  ['Sentosa, Singapore:', 'Sentosa, Singapore', undefined, undefined],
  ['(SEATTLE) —', 'SEATTLE', undefined, undefined],
])('%s', (head, place, date, wire) => {
  expect(read(head)).toEqual([place, date, wire]);
});

test('a stamp of the Press Information Bureau', () => {
  expect(read('Posted On: 08 FEB 2024 5:13PM by PIB Delhi', '')).toEqual(['Delhi', '08 FEB 2024', 'PIB']);
});

test.each([
  'MEDIA CONTACT:',
  'NOTE –',
  'Thursday 20 February 2020',
  'Smith – the former chairman –',
  'Key Highlights:',
  'WEDNESDAY, 11 MARCH 2020 MEDIA CONTACT:',
])('no dateline: %s', (head) => {
  const text = head + LEAD;
  expect(readDateline(text, { start: 0, end: text.length })).toBeUndefined();
});

test('parts lie in the dateline, in any text', () => {
  const piece = fc.constantFrom(
    'LONDON',
    'Paris',
    ', ',
    ' - ',
    '--',
    '(BUSINESS WIRE)',
    '/PRNewswire/',
    'May 3, 2024',
    ' ',
    '\n',
    ':',
    'Acme',
    '(',
    ')',
    '.',
    '10 a.m. ET',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const found = readDateline(text, { start: 0, end: text.length });
      if (found === undefined) return;
      for (const part of [found.place, found.date, found.wire]) {
        if (part === undefined) continue;
        expect(part.start).toBeGreaterThanOrEqual(found.start);
        expect(part.end).toBeLessThanOrEqual(found.end);
        expect(part.start).toBeLessThan(part.end);
      }
    }),
    { numRuns: 1000 },
  );
});
