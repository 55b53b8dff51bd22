import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import {
  formatMentionWords,
  gatherMentionWords,
  IN_MENTION,
  parseMentionWords,
} from '../../src/tag/features/mention-words.ts';

const { first, middle, last } = IN_MENTION;

test('words without capital or digit are kept with the places they had', () => {
  const words = gatherMentionWords([
    ['Bank', 'of', 'England'],
    ['president'],
    ['vice', 'president', 'of', 'sales'],
    ['Q3', '2023'],
    ['chef’s', 'assistant'],
  ]);
  expect([...words]).toEqual([
    ['of', middle],
    ['president', first | last | middle],
    ['vice', first],
    ['sales', last],
    ["chef's", first],
    ['assistant', last],
  ]);
});

test('what is known stays known, and grows', () => {
  const known = gatherMentionWords([['of', 'state']]);
  expect([...gatherMentionWords([['head', 'of', 'state']], known)]).toEqual([
    ['of', first | middle],
    ['state', last],
    ['head', first],
  ]);
});

test('what is written is read back, and the order of the mentions leaves no trace', () => {
  const forms = fc.stringMatching(/^[a-zà-ÿ’'.&,-]{1,8}$/).filter((form) => form.trim() !== '');
  fc.assert(
    fc.property(fc.array(fc.array(forms, { minLength: 1, maxLength: 4 })), (mentions) => {
      const text = formatMentionWords(gatherMentionWords(mentions));
      expect(formatMentionWords(gatherMentionWords([...mentions].reverse()))).toBe(text);
      expect(formatMentionWords(parseMentionWords(text, 'words'))).toBe(text);
    }),
  );
});

test('a line that is none is named', () => {
  expect(() => parseMentionWords('1 of\n9 state\n', 'words.txt')).toThrow(InputError);
  expect(() => parseMentionWords('1 of\n9 state\n', 'words.txt')).toThrow(/words\.txt:2/);
});
