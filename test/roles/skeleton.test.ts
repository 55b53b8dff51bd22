import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSkeleton } from '../../src/roles/skeleton.ts';
import { referenceDocument } from '../support/linked.ts';

const PARTS = [
  '⟦Jane Roe|P|p1⟧',
  '⟦CEO|T|>⟧',
  '⟦Acme|O|o1⟧',
  '⟦Japan|L|l1⟧',
  '⟦today|D|?⟧',
  'of',
  'said',
  ',',
  '“',
  '”',
  '’s',
  '\n',
  '\n\n',
  'Mr.',
  'weather',
];
const TABLE = ['p1 = Jane Roe', 'o1 = Acme', 'l1 = Japan'];
const SYMBOL = { PERSON: 'P', TITLE: 'T', ORG: 'O', PLACE: 'L', DATE: 'D' };

test('reads as the pattern language says', () => {
  const { linked, reference } = referenceDocument(
    '⟦Jane Roe|P|p1⟧, former ⟦Vice Minister|T|p1>l1⟧ of ⟦Japan|L|l1⟧, said: “We met ⟦today|D|?⟧.”\n\nMr. ⟦Roe|P|p1⟧’s',
    ['p1 = Jane Roe', 'l1 = Japan'],
  );
  expect(createSkeleton(linked, reference.mentions).symbols).toBe('P,sTfL,y:"wwD."¶hPv');
});

test('every mention has its symbol, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 25 }), (parts) => {
      const body = parts.join(' ').trim();
      fc.pre(body !== '');
      const used = TABLE.filter((row) => body.includes(`|${row.slice(0, 2)}⟧`));
      const { linked, reference } = referenceDocument(body, used);
      const { symbols, mentionAt, startAt, symbolOf } = createSkeleton(linked, reference.mentions);
      expect(symbols).toHaveLength(mentionAt.length);
      reference.mentions.forEach((mention, index) => {
        expect(symbols[symbolOf[index]!]).toBe(SYMBOL[mention.type]);
        expect(mentionAt[symbolOf[index]!]).toBe(index);
        expect(startAt[symbolOf[index]!]).toBe(mention.start);
      });
      expect([...startAt].every((start, i) => i === 0 || start >= startAt[i - 1]!)).toBe(true);
    }),
  );
});
