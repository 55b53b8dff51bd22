import { expect, test } from 'vitest';
import { draftOf } from '../../src/train/labels/drafts.ts';

test('sure spans are labels, unsure ones are left open; positions are code points', () => {
  const text = '𝐍 Acme in Leeds';
  const draft = draftOf('a', text, [
    { start: 3, end: 7, type: 'ORG', score: 0.6 },
    { start: 11, end: 16, type: 'PLACE', score: 0.99 },
  ]);
  expect(draft.spans).toEqual([{ start: 10, end: 15, type: 'PLACE' }]);
  expect(draft.doubtful).toEqual([{ start: 2, end: 6, types: 'any' }]);
  expect([...text].slice(10, 15).join('')).toBe('Leeds');
});
