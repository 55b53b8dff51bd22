import { expect, test } from 'vitest';
import type { DocumentId } from '../../src/document.ts';
import { parseNdjsonLine, parseText } from '../../src/read/index.ts';

test('parseText keeps everything but the byte order mark', () => {
  const id = 'a' as DocumentId;
  expect(parseText('\uFEFFa\r\n\uFEFFb\u2028', id)).toEqual({ id, text: 'a\r\n\uFEFFb\u2028' });
});

test('parseNdjsonLine reads a row', () => {
  expect(parseNdjsonLine('{"url":null,"id":"a","text":"x","x":1}', 'there')).toEqual({ id: 'a', text: 'x' });
  expect(() => parseNdjsonLine('{"id":7}', 'line 1')).toThrow(
    'Expected `id` to be a non-empty string, got 7 at line 1',
  );
});
