import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOffsetMap } from '../src/offsets.ts';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('a', ' ', 'é', '𝐁', '👩‍🔬', '\ud800', '\udc00'), fc.string()),
});

test('every code point border converts to UTF-16 and back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const map = createOffsetMap(text);
      let unit = 0;
      let point = 0;
      for (const character of text) {
        expect(map.toUnit(point)).toBe(unit);
        expect(map.toCodePoint(unit)).toBe(point);
        unit += character.length;
        point += 1;
      }
      expect(map.codePointLength).toBe(point);
      expect(map.toUnit(point)).toBe(text.length);
      expect(map.toCodePoint(text.length)).toBe(point);
    }),
  );
});

test('positions outside the text convert to undefined', () => {
  const map = createOffsetMap('a𝐁');
  expect(map.toUnit(-1)).toBeUndefined();
  expect(map.toUnit(3)).toBeUndefined();
});

test('a position inside a surrogate pair converts to the pair’s start', () => {
  expect(createOffsetMap('a𝐁').toCodePoint(2)).toBe(1);
});
