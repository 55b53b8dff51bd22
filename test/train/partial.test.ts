import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { parsePartialLine } from '../../src/train/partial.ts';

const read = (row: unknown) => parsePartialLine(JSON.stringify(row), 'x.partial.jsonl:7');

describe('partly annotated texts', () => {
  test('positions count code points in the file and UTF-16 units here', () => {
    const document = read({
      id: 'a',
      text: '🚀 Acme hires a chief',
      spans: [{ start: 2, end: 6, type: 'ORG' }],
      doubtful: [{ start: 15, end: 20, types: 'any' }],
      unannotated: ['DATE'],
      weight: 0.5,
    });
    expect(document.spans).toEqual([{ start: 3, end: 7, type: 'ORG' }]);
    expect(document.doubtful).toEqual([{ start: 16, end: 21, types: 'any' }]);
    expect(document.unannotated).toEqual(['DATE']);
    expect(document.weight).toBe(0.5);
  });

  test.each([
    [{ text: 'x' }, /`id` and `text`/],
    [{ id: 'a', text: 'x', weight: 0 }, /`weight`/],
    [{ id: 'a', text: 'x', spans: [{ start: 0, end: 9, type: 'ORG' }] }, /within the text/],
    [{ id: 'a', text: 'x', spans: [{ start: 0, end: 1 }] }, /`type`/],
    [{ id: 'a', text: 'x', doubtful: [{ start: 0, end: 1 }] }, /a list of types, got/],
    [{ id: 'a', text: 'x', unannotated: 'DATE' }, /a list of types, got "DATE"/],
    [[], /one JSON object a line/],
  ])('%j is refused with its place', (row, message) => {
    expect(() => read(row)).toThrow(InputError);
    expect(() => read(row)).toThrow(message);
    expect(() => read(row)).toThrow(/x\.partial\.jsonl:7/);
  });
});
