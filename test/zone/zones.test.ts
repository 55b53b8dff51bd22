import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentId, Release } from '../../src/document.ts';
import { zone } from '../../src/zone/index.ts';

const release = (text: string): Release => ({ id: 'test' as DocumentId, text });
const outline = (text: string): readonly string[] =>
  zone(release(text)).zones.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 24)}`,
  );

const RELEASE = `FOR IMMEDIATE RELEASE

Acme Buys Widget Works for $40 Million

Deal adds 120 jobs in Cork

CORK, Ireland, Feb. 3, 2024 /PRNewswire/ -- Acme Corp. (NASDAQ: ACME) today announced that it has bought Widget Works Ltd., a maker of widgets. The price is $40 million.

“Widgets are the future,” said Jane Roe, chief executive of Acme. “We are proud.”

The deal is expected to close in June, subject to the consent of the regulator.

About Acme

Acme makes anvils and widgets. It was founded in 1949 and employs 4,000 people.

About Widget Works

Widget Works makes widgets in Cork and in Leeds. It employs 120 people.

Forward-Looking Statements

This release contains forward-looking statements. Actual results may differ materially.

Media Contact:
John Doe
+353 21 555 0100
press@acme.example

###`;

const EXPECTED = [
  'release-line: FOR IMMEDIATE RELEASE',
  'headline: Acme Buys Widget Works f',
  'dek: Deal adds 120 jobs in Co',
  'dateline: CORK, Ireland, Feb. 3, 2',
  'lead: Acme Corp. (NASDAQ: ACME',
  'quote: “Widgets are the future,',
  'body: The deal is expected to ',
  'boilerplate: About Acme Acme makes an',
  'boilerplate: About Widget Works Widge',
  'safe-harbour: Forward-Looking Statemen',
  'contact: Media Contact: John Doe ',
  'end-mark: ###',
];

test('a release is zoned', () => {
  expect(outline(RELEASE)).toEqual(EXPECTED);
});

test('doubled line breaks change nothing', () => {
  expect(outline(RELEASE.replaceAll('\n', '\n\n'))).toEqual(EXPECTED);
});

test('carriage returns change nothing', () => {
  expect(outline(RELEASE.replaceAll('\n', '\r\n'))).toEqual(EXPECTED);
});

test('lines wrapped by hand change nothing', () => {
  const wrapped = RELEASE.split('\n')
    .map((line) => line.replace(/(.{40,64}) /g, '$1\n'))
    .join('\n');
  expect(outline(wrapped)).toEqual(EXPECTED);
});

test('without blank lines each line is a paragraph', () => {
  expect(outline(RELEASE.replace(/\n+/g, '\n'))).toEqual(EXPECTED);
});

test('lost line breaks: the parts with words of their own are found', () => {
  const kinds = zone(release(RELEASE.replace(/\s+/g, ' '))).zones.map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining([
      'release-line',
      'dateline',
      'lead',
      'boilerplate',
      'safe-harbour',
      'contact',
      'end-mark',
    ]),
  );
});

test('tags of the page are evidence', () => {
  const text =
    'Newsroom\nAcme opens a plant. It makes widgets.\nThe plant in Cork opened its doors to 120 workers on Monday.';
  const starts = [0, 9, 48].map((start, index) => ({ start, end: [8, 47, text.length][index]! }));
  const tags = ['p', 'h1', 'p'];
  const blocks = starts.map((span, index) => ({ ...span, tag: tags[index]! }));
  const zoned = zone({ ...release(text), markup: { source: '', blocks, runs: [] } });
  expect(zoned.zones.find(({ kind }) => kind === 'headline')?.start).toBe(9);
});

test('dateline and embargo are taken apart', () => {
  const text = `EMBARGOED UNTIL 00:01 GMT Thursday 6 June 2024\n\n${RELEASE}`;
  const { dateline, embargo } = zone(release(text));
  const part = (span: { start: number; end: number } | undefined): string | undefined =>
    span && text.slice(span.start, span.end);
  expect([part(dateline?.place), part(dateline?.date), part(dateline?.wire)]).toEqual([
    'CORK, Ireland',
    'Feb. 3, 2024',
    'PRNewswire',
  ]);
  expect(embargo?.instant).toBe('2024-06-06T00:01:00Z');
});

test('zones are in order, apart, and cover all that is not white space', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    'About Acme',
    '###',
    'ENDS',
    'Media Contact:',
    ...RELEASE.split('\n'),
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (anyText) => {
      let position = 0;
      for (const { start, end } of zone(release(anyText)).zones) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(end).toBeGreaterThan(start);
        expect(anyText.slice(position, start)).toMatch(/^[\s\u0085]*$/);
        position = end;
      }
      expect(anyText.slice(position)).toMatch(/^[\s\u0085]*$/);
    }),
    { numRuns: 1000 },
  );
});

test('time is linear in the text: no shape of it stalls', () => {
  for (const text of [
    'Acme Corp. said. '.repeat(60_000),
    'a'.repeat(1_000_000),
    '\n'.repeat(1_000_000),
    'Acme, Inc.\n'.repeat(30_000),
    '“'.repeat(300_000),
    'About A '.repeat(60_000),
    '1 2 3 '.repeat(100_000),
  ]) {
    const start = performance.now();
    zone(release(text));
    expect(performance.now() - start).toBeLessThan(8_000);
  }
});
