import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { joinSpans, parseSpansLine } from '../../src/train/labels/spans.ts';

const text = 'Zoë Roe, CEO, came on Monday.';
const sha256 = createHash('sha256').update(text).digest('hex');
const line = JSON.stringify({ id: 'r1', sha256, spans: ['P0-7', 'T9-12', 'D22-28'] });

test('a text gets back the spans that were kept of it', () => {
  expect(JSON.parse(joinSpans(parseSpansLine(line, 'here'), text))).toEqual({
    id: 'r1',
    text,
    spans: [
      { start: 0, end: 7, type: 'PERSON' },
      { start: 9, end: 12, type: 'TITLE' },
      { start: 22, end: 28, type: 'DATE' },
    ],
    weight: 1,
  });
});

test('another text, or none, is refused by its id', () => {
  const spans = parseSpansLine(line, 'here');
  expect(() => joinSpans(spans, `${text} `)).toThrow(/r1/);
  expect(() => joinSpans(spans, undefined)).toThrow(InputError);
});

test.each([
  '{',
  '{"id":"r1"}',
  '{"id":"r1","sha256":"","spans":["X1-2"]}',
  '{"id":"r1","sha256":"","spans":["P2-2"]}',
])('the line %s is refused with its place', (broken) => {
  expect(() => parseSpansLine(broken, 'spans.jsonl:3')).toThrow(InputError);
  expect(() => parseSpansLine(broken, 'spans.jsonl:3')).toThrow(/spans\.jsonl:3/);
});
