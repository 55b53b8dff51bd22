import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remember } from '../../src/kb/recent.ts';

test('gives what working it out gives, and works nothing out again of the last few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(12)), (capacity, keys) => {
      const worked: number[] = [];
      const square = remember(capacity, (key: number) => {
        worked.push(key);
        return { square: key * key };
      });
      for (const [index, key] of keys.entries()) {
        const before = worked.length;
        expect(square(key)).toEqual({ square: key * key });
        const latest = keys.slice(Math.max(0, index - capacity), index);
        if (latest.includes(key)) expect(worked).toHaveLength(before);
      }
    }),
  );
});

test('keeps every text as it was', () => {
  const same = remember(3, (text: string) => text);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 10 }), (text) => {
      expect(same(text)).toBe(text);
    }),
  );
  expect(same(`long enough \ud800 to be copied`)).toBe(`long enough \ud800 to be copied`);
});
