import { expect, test } from 'vitest';
import type { RoleModel } from '../../src/roles/index.ts';
import { assignRoles } from '../../src/roles/index.ts';
import { referenceDocument } from '../support/linked.ts';

/** Trusts the strongest rule and nothing else. */
const FIRST_RULE: RoleModel = {
  holder: { 'first:pre-nominal': 5, 'first:apposition': 5, 'same-title:only': 4, nobody: 1 },
  organisation: { none: 1 },
};
const PEOPLE = ['p1 = Jane Roe', 'p2 = Ivo Mann'];

const quotationsOf = (body: string, table: readonly string[] = PEOPLE) => {
  const used = table.filter((row) => body.includes(`|${row.slice(0, 2)}⟧`));
  const { linked } = referenceDocument(body, used);
  const { quotations, text } = assignRoles(linked, FIRST_RULE);
  return quotations.map(({ start, end, speaker }) => [text.slice(start, end), speaker]);
};

test.each([
  ['verb, then speaker', '“We are glad of it,” said ⟦Jane Roe|P|p1⟧.', 'We are glad of it,'],
  ['speaker, then verb', '"We are glad of it," Ms. ⟦Roe|P|p1⟧ said.', 'We are glad of it,'],
  ['title and speaker', '“We are glad of it,” said ⟦CEO|T|p1>⟧ ⟦Jane Roe|P|p1⟧.', 'We are glad of it,'],
  ['introduced', '⟦Jane Roe|P|p1⟧, ⟦CEO|T|p1>⟧, said: “We are glad of it.”', 'We are glad of it.'],
])('%s', (_, body, words) => {
  expect(quotationsOf(body)).toEqual([[words, 'p1']]);
});

test('a quotation split by its attribution has one speaker', () => {
  expect(quotationsOf('“We are glad,” said ⟦Jane Roe|P|p1⟧. “It was a long way to go.”')).toEqual([
    ['We are glad,', 'p1'],
    ['It was a long way to go.', 'p1'],
  ]);
});

test('a paragraph without closing mark is continued by the next', () => {
  expect(quotationsOf('⟦Jane Roe|P|p1⟧ said: “We are glad of it.\n\n“It was a long way.”')).toEqual([
    ['We are glad of it.', 'p1'],
    ['It was a long way.', 'p1'],
  ]);
});

test('a pronoun stands for the speaker before', () => {
  const body = '“We are glad,” said ⟦Jane Roe|P|p1⟧.\n\n⟦Ivo Mann|P|p2⟧ agreed.\n\n“It was long,” she added.';
  expect(quotationsOf(body)[1]).toEqual(['It was long,', 'p1']);
});

test('a title stands for its holder', () => {
  const body = '⟦Minister|T|p1>⟧ ⟦Jane Roe|P|p1⟧ came. “We are glad of it,” the ⟦Minister|T|p1>⟧ said.';
  expect(quotationsOf(body)).toEqual([['We are glad of it,', 'p1']]);
});

test('a title of a work or a quoted word is no quotation', () => {
  expect(quotationsOf('⟦Jane Roe|P|p1⟧ wrote “The Long Way” and the “smart” city.')).toEqual([]);
});
