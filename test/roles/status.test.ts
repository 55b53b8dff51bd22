import { expect, test } from 'vitest';
import { collectEvidence } from '../../src/roles/evidence.ts';
import { titleStatus } from '../../src/roles/status.ts';
import { referenceDocument } from '../support/linked.ts';

test.each([
  ['⟦Jane Roe|P|p1⟧, who was ⟦Keeper of Textiles|T|p1>⟧ from 1979 to 2011, died.', 'former'],
  ['Before that, ⟦Jane Roe|P|p1⟧ served as the ⟦Treasurer|T|p1>⟧ of it.', 'former'],
  ['⟦Jane Roe|P|p1⟧ has served as ⟦Treasurer|T|p1>⟧ for years.', undefined],
  ['⟦Jane Roe|P|p1⟧, who was ⟦Treasurer|T|p1>⟧ and is now richer, left.', undefined],
  ['⟦Jane Roe|P|p1⟧, formerly ⟦Treasurer|T|p1>⟧ of it, left.', 'former'],
  ['⟦Jane Roe|P|p1⟧, until last year ⟦Treasurer|T|p1>⟧, left.', 'former'],
  ['⟦Jane Roe|P|p1⟧ was named ⟦Treasurer|T|p1>⟧.', undefined],
  ['⟦Jane Roe|P|p1⟧, former ⟦Treasurer|T|p1>⟧, left.', 'former'],
  ['⟦Jane Roe|P|p1⟧, ⟦Acting Treasurer|T|p1>⟧, left.', 'acting'],
  ['⟦Jane Roe|P|p1⟧, ⟦President-elect|T|p1>⟧, left.', 'designate'],
])('%s is %s', (body, status) => {
  const { linked, reference } = referenceDocument(body, ['p1 = Jane Roe']);
  const evidence = collectEvidence(linked, reference.mentions);
  expect(titleStatus(evidence, evidence.titles[0]!, linked.text)).toBe(status);
});
