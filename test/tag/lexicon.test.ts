import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { hashLetters, scatter } from '../../src/tag/lexicon/letters.ts';
import { readLexicon } from '../../src/tag/lexicon/lexicon.ts';
import { encodeMasks } from '../../src/train/lexicons/encode.ts';

const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,12}$/), { maxLength: 300 });

/** Lexicon bytes of names, each with its place in the list, from 1, as its mask. */
function encode(list: readonly string[]): Uint8Array {
  return encodeMasks(new Map(list.map((name, i) => [scatter(hashLetters(name).hash) >>> 0, i + 1])));
}

test('every name is found with its mask, and no other is found', () => {
  fc.assert(
    fc.property(names, names, (listed, others) => {
      const lexicon = readLexicon(encode(listed), 'test');
      expect(lexicon.size).toBe(listed.length);
      for (const [i, name] of listed.entries()) {
        expect(lexicon.maskOf(hashLetters(name.toUpperCase()).hash)).toBe(i + 1);
      }
      for (const name of others) {
        if (!listed.includes(name)) expect(lexicon.maskOf(hashLetters(name).hash)).toBe(0);
      }
    }),
  );
});

test('the order of the names leaves no trace', () => {
  const entries = [
    [70_000, 5],
    [3, 9],
    [0xffff_ffff, 5],
  ] as const;
  expect(encodeMasks(new Map(entries))).toEqual(encodeMasks(new Map([...entries].reverse())));
});

test('bytes that are no lexicon, or a cut one, are refused by name', () => {
  const bytes = encode(['acme', 'larkfield']);
  for (const broken of [new Uint8Array(0), new Uint8Array(20), bytes.subarray(0, bytes.length - 1)]) {
    expect(() => readLexicon(broken, 'lexicon.bin')).toThrow(InputError);
    expect(() => readLexicon(broken, 'lexicon.bin')).toThrow(/lexicon\.bin/);
  }
});
