import { expect, test } from 'vitest';
import { parseTitle } from '../../src/roles/title-parts.ts';

test.each([
  ['CEO', 'Chief Executive Officer'],
  ['Chairman', 'chairwoman'],
  ['Sen.', 'Senator'],
  ['Executive VP', 'Executive Vice President'],
  ['Congresswoman', 'Rep.'],
])('%s and %s are one title', (a, b) => {
  expect(parseTitle(a).canonical).toBe(parseTitle(b).canonical);
});

test.each([
  ['Minister for Foreign Affairs', 'minister'],
  ['Executive Vice President of Marketing', 'president'],
  ['co-founder', 'founder'],
  ['Director, Investor Relations', 'director'],
  ['CEO', 'officer'],
])('the head of %s is %s', (title, head) => {
  expect(parseTitle(title).head).toBe(head);
});
