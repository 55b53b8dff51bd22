import { describe, expect, test } from 'vitest';
import { collectEvidence } from '../../src/roles/evidence.ts';
import { HOLDER_RULES } from '../../src/roles/holder-rules.ts';
import { ORGANISATION_RULES } from '../../src/roles/organisation-rules.ts';
import { referenceDocument } from '../support/linked.ts';

const PEOPLE = ['p1 = Jane Roe'];
const WITH_ORGANISATION = [...PEOPLE, 'o1 = Acme'];

const firstMatches = (body: string, table: readonly string[]) => {
  const { linked, reference } = referenceDocument(body, table);
  return collectEvidence(linked, reference.mentions).titles.map(({ holders, organisations }) => ({
    holder: holders[0],
    organisation: organisations[0],
  }));
};

describe('the strongest rule for the holder', () => {
  test.each([
    ['pre-nominal', '⟦Foreign Secretary|T|p1>⟧ ⟦Jane Roe|P|p1⟧ left.', PEOPLE],
    ['pre-nominal', 'the ⟦Minister|T|p1>⟧ Dr. ⟦Roe|P|p1⟧ left.', PEOPLE],
    ['pre-nominal-coordinated', '⟦co-founder|T|p1>⟧ and ⟦CEO|T|p1>⟧ ⟦Jane Roe|P|p1⟧ left.', PEOPLE],
    ['apposition', '⟦Jane Roe|P|p1⟧, ⟦Vice Minister|T|p1>⟧, left.', PEOPLE],
    ['apposition', '⟦Jane Roe|P|p1⟧, ⟦Acme|O|o1⟧’s former ⟦CEO|T|p1>o1⟧, left.', WITH_ORGANISATION],
    ['post-nominal', '⟦Jane Roe|P|p1⟧ ⟦MP|T|p1>⟧ left.', PEOPLE],
    ['pre-nominal-comma', 'The ⟦Minister for Sport|T|p1>⟧, ⟦Jane Roe|P|p1⟧, left.', PEOPLE],
    [
      'pre-nominal-with-organisation',
      'The ⟦CEO|T|p1>o1⟧ of ⟦Acme|O|o1⟧, ⟦Jane Roe|P|p1⟧, left.',
      WITH_ORGANISATION,
    ],
    ['appointed-as', '⟦Jane Roe|P|p1⟧ has been appointed ⟦Chief Financial Officer|T|p1>⟧.', PEOPLE],
    ['joined-as', '⟦Jane Roe|P|p1⟧ joins today ⟦Director|T|p1>⟧.', PEOPLE],
    ['contact-line', '⟦Jane Roe|P|p1⟧\n⟦Head of Press|T|p1>⟧', PEOPLE],
    ['label-line', '⟦Spokesperson|T|p1>⟧: ⟦Jane Roe|P|p1⟧', PEOPLE],
  ])('%s: %s', (rule, body, table) => {
    const matches = firstMatches(body, table);
    expect(matches[0]?.holder).toEqual({ rule, entity: 'p1' });
  });

  test('a coordinated title after the name', () => {
    const matches = firstMatches('⟦Jane Roe|P|p1⟧, ⟦co-founder|T|p1>⟧ and ⟦CEO|T|p1>⟧, left.', PEOPLE);
    expect(matches.map(({ holder }) => holder?.rule)).toEqual(['apposition', 'apposition-coordinated']);
  });
});

describe('the strongest rule for the organisation', () => {
  test.each([
    ['of-organisation', '⟦Jane Roe|P|p1⟧, ⟦President|T|p1>o1⟧ of the ⟦Acme|O|o1⟧, left.'],
    [
      'of-organisation-coordinated',
      '⟦Jane Roe|P|p1⟧, ⟦founder|T|p1>o1⟧ & ⟦CEO|T|p1>o1⟧ of ⟦Acme|O|o1⟧, left.',
    ],
    ['possessor', '⟦Acme|O|o1⟧’s new ⟦CEO|T|p1>o1⟧ ⟦Jane Roe|P|p1⟧ left.'],
    ['pre-modifier', '⟦Acme|O|o1⟧ ⟦CEO|T|p1>o1⟧ ⟦Jane Roe|P|p1⟧ left.'],
    ['comma-organisation', '⟦Jane Roe|P|p1⟧, ⟦President|T|p1>o1⟧, ⟦Acme|O|o1⟧, said:'],
    ['joined-organisation', '⟦Jane Roe|P|p1⟧ joins ⟦Acme|O|o1⟧ as ⟦Director|T|p1>o1⟧.'],
    ['line-organisation', '⟦Jane Roe|P|p1⟧\n⟦Head of Press|T|p1>o1⟧\n⟦Acme|O|o1⟧'],
  ])('%s: %s', (rule, body) => {
    const [match] = firstMatches(body, WITH_ORGANISATION);
    expect(match?.organisation).toEqual({ rule, entity: 'o1' });
  });
});

test('rules have names of their own and say why', () => {
  const rules = [...HOLDER_RULES, ...ORGANISATION_RULES];
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { example, reason } of rules)
    expect([example, reason].every((text) => text.length > 5)).toBe(true);
});
