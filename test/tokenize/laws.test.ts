import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenizer } from '../../src/tokenize/index.ts';
import { isWhiteSpace } from '../../src/tokenize/plain.ts';

const tokenizer = createTokenizer();

const fragment = fc.constantFrom(
  'Acme',
  'Inc.',
  'U.S.',
  '-led',
  '’s',
  "'s",
  ' ',
  '\n',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\v',
  '\f',
  '\u3000',
  '.',
  ',',
  '--',
  '—',
  '(',
  ')',
  '“',
  '”',
  '$1.5bn',
  '2024',
  'https://',
  'a@b.co',
  '👩‍🔬',
  'e\u0301',
  '\u00ad',
  '\ud83d',
  'ğ',
  '株式会社',
  "can't",
  'cannot',
  '/',
  '&',
  ':)',
  '<3',
  '3rd',
  "'90s",
  '#tag',
  '@who',
  '\u200b',
  '×',
  'ﬁ',
  'İ',
  'ß',
  '\0',
  '\u001b',
  'x'.repeat(70),
);
const anyText = fc
  .array(fc.oneof(fragment, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

test('tokens tile the text: between them stands white space only, in them none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let position = 0;
      for (const { start, end } of tokenizer.tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(end).toBeGreaterThan(start);
        expect(isBlank(text, position, start)).toBe(true);
        for (let i = start; i < end; i++) expect(isWhiteSpace(text.charCodeAt(i))).toBe(false);
        position = end;
      }
      expect(isBlank(text, position, text.length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isWhiteSpace(text.charCodeAt(i))) return false;
  return true;
}
