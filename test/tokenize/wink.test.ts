import { expect, test } from 'vitest';
import { createWinkReader } from '../../src/tokenize/wink.ts';

test('reading goes on, with the same result, over many new instances', () => {
  const text = 'Acme Inc. said on Monday that Ms. Roe was named CEO.';
  const recycling = createWinkReader(0);
  const expected = createWinkReader()(text);
  for (let i = 0; i < 30; i++) expect(recycling(text)).toEqual(expected);
});
