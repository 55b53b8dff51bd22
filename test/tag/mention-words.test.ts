import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import {
  formatMentionWords,
  gatherMentionWords,
  IN_MENTION,
  parseMentionWords,
  type WeightedMention,
} from '../../src/tag/features/mention-words.ts';

const { first, middle, last } = IN_MENTION;

const certain = (...mentions: readonly (readonly string[])[]): readonly WeightedMention[] =>
  mentions.map((forms) => ({ forms, weight: 1 }));

test('words without capital or digit are kept with the places they had', () => {
  const words = gatherMentionWords(
    certain(
      ['Bank', 'of', 'England'],
      ['president'],
      ['vice', 'president', 'of', 'sales'],
      ['Q3', '2023'],
      ['chef’s', 'assistant'],
    ),
  );
  expect([...words]).toEqual([
    ['of', middle],
    ['president', first | last | middle],
    ['vice', first],
    ['sales', last],
    ["chef's", first],
    ['assistant', last],
  ]);
});

test('a place counts from a summed weight of 1 on', () => {
  const seen = (times: number): readonly WeightedMention[] =>
    Array.from({ length: times }, () => ({ forms: ['office', 'of', 'state'], weight: 0.2 }));
  expect([...gatherMentionWords(seen(4))]).toEqual([]);
  expect([...gatherMentionWords(seen(5))]).toEqual([
    ['office', first],
    ['of', middle],
    ['state', last],
  ]);
});

test('what is known stays known, and grows', () => {
  const known = gatherMentionWords(certain(['of', 'state']));
  expect([...gatherMentionWords(certain(['head', 'of', 'state']), known)]).toEqual([
    ['of', first | middle],
    ['state', last],
    ['head', first],
  ]);
});

test('what is written is read back, and the order of the mentions leaves no trace', () => {
  const forms = fc.stringMatching(/^[a-zà-ÿ’'.&,-]{1,8}$/).filter((form) => form.trim() !== '');
  fc.assert(
    fc.property(fc.array(fc.array(forms, { minLength: 1, maxLength: 4 })), (mentions) => {
      const text = formatMentionWords(gatherMentionWords(certain(...mentions)));
      expect(formatMentionWords(gatherMentionWords(certain(...[...mentions].reverse())))).toBe(text);
      expect(formatMentionWords(parseMentionWords(text, 'words'))).toBe(text);
    }),
  );
});

test('a line that is none is named', () => {
  expect(() => parseMentionWords('1 of\n9 state\n', 'words.txt')).toThrow(InputError);
  expect(() => parseMentionWords('1 of\n9 state\n', 'words.txt')).toThrow(/words\.txt:2/);
});
