import { expect, test } from 'vitest';
import type { TitleMention } from '../../src/document.ts';
import { assignRoles, type RoleModel } from '../../src/roles/index.ts';
import { referenceDocument } from '../support/linked.ts';

const titlesOf = (body: string, table: readonly string[], model: RoleModel) =>
  assignRoles(referenceDocument(body, table).linked, model)
    .mentions.filter((mention): mention is TitleMention => mention.type === 'TITLE')
    .map(({ holder, org }) => [holder, org]);

test('what the spans of the reference say of holder and organisation is not read', () => {
  const silent: RoleModel = { holder: { nobody: 1 }, organisation: { none: 1 } };
  const body = '⟦CEO|T|p1>o1⟧ ⟦Jane Roe|P|p1⟧ of ⟦Acme Ltd|O|o1⟧ came.';
  expect(titlesOf(body, ['p1 = Jane Roe', 'o1 = Acme Ltd'], silent)).toEqual([[undefined, undefined]]);
});

test('the adjective of a country before a title leads to the country', () => {
  const model: RoleModel = {
    holder: { 'first:pre-nominal': 5, nobody: 1 },
    organisation: { none: 1, 'nation-before': 3 },
  };
  const body = 'In ⟦Peru|L|l1⟧ and ⟦Kenya|L|l2⟧ the Kenyan ⟦Minister|T|p1>l2⟧ ⟦Jane Roe|P|p1⟧ said so.';
  const table = ['p1 = Jane Roe', 'l1 = Peru', 'l2 = Kenya'];
  expect(titlesOf(body, table, model)).toEqual([['p1', 'l2']]);
});

test('a post named again has the organisation that it was given first', () => {
  const model: RoleModel = {
    holder: { 'first:pre-nominal': 5, nobody: 1 },
    organisation: { none: 1, 'first:pre-modifier': 4 },
  };
  const body = '⟦Acme Ltd|O|o1⟧ ⟦CEO|T|p1>o1⟧ ⟦Jane Roe|P|p1⟧ came. ⟦CEO|T|p1>o1⟧ ⟦Roe|P|p1⟧ spoke.';
  expect(titlesOf(body, ['p1 = Jane Roe', 'o1 = Acme Ltd'], model)).toEqual([
    ['p1', 'o1'],
    ['p1', 'o1'],
  ]);
});
