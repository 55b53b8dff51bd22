import { expect, test } from 'vitest';
import { createTokenizer } from '../../src/tokenize/index.ts';
import { createWinkReader } from '../../src/tokenize/wink.ts';

const tokenizer = createTokenizer();
const words = (text: string): string =>
  tokenizer
    .tokensOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

test.each([
  ["Apple’s and Apple's, bosses’", "Apple ’s and Apple 's , bosses ’"],
  ['Ph.D. O’Neil-Smith can’t cannot', 'Ph.D. O’Neil-Smith can’t cannot'],
  ['U.S.-led talks in the U.S.', 'U.S.-led talks in the U.S.'],
  ['(NASDAQ:AAPL)', '( NASDAQ : AAPL )'],
  ['Cupertino, Calif.', 'Cupertino , Calif.'],
  ["AT&T, L’Oréal, D'Angelo", "AT&T , L’Oréal , D'Angelo"],
  ['press@acme.com or https://acme.com/a?b=1.', 'press@acme.com or https://acme.com/a?b=1 .'],
  ['Amazon.com Inc. sells.', 'Amazon.com Inc. sells .'],
  ['$1.5bn, €3 million, 50%', '$ 1.5 bn , € 3 million , 50 %'],
  ['2019-2021 and 2019–2021', '2019-2021 and 2019 – 2021'],
  ['NEW YORK--(BUSINESS WIRE)--Acme', 'NEW YORK -- ( BUSINESS WIRE ) -- Acme'],
  ['San Mateo/Hanoi, and/or', 'San Mateo / Hanoi , and / or'],
  ['the ’90s; FY24; 3Q24; Q3’23', 'the ’90s ; FY24 ; 3Q24 ; Q3 ’23'],
  ['J.P. Morgan, J.P.Morgan, J. Edgar', 'J.P. Morgan , J.P. Morgan , J. Edgar'],
  ['### ... -30-', '### ... -30 -'],
  ['Recep Erdoğan, Łukasz, Žižek', 'Recep Erdoğan , Łukasz , Žižek'],
  ['👩‍🔬 won 🎉Acme', '👩‍🔬 won 🎉 Acme'],
])('%s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test.each([
  ['About AcmeAcme is a maker of widgets.', 'About Acme Acme is a maker of widgets .'],
  ['About VMLVML is an agency.', 'About VML VML is an agency .'],
  ['Jane Roe, CEO412-555-0100', 'Jane Roe , CEO 412-555-0100'],
  ['Media ContactAnna Weiss', 'Media Contact Anna Weiss'],
  ['At YouTube, LinkedIn and PayPal', 'At YouTube , LinkedIn and PayPal'],
])('words glued by a lost line break: %s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('tags are universal: names, figures and marks among them', () => {
  const text = 'Acme paid $5 for the U.S.-led plan.';
  expect(tokenizer.tokensOf(text).map(({ pos }) => pos)).toEqual([
    'PROPN',
    'VERB',
    'SYM',
    'NUM',
    'ADP',
    'DET',
    'PROPN',
    'NOUN',
    'PUNCT',
  ]);
});

test('what was read before, and a recycled instance, change nothing', () => {
  const text = 'Zorblax Quux Inc. hired Fnord Grawp as chief zibbler of its Blorptown plant.';
  const [fresh, recycled] = [createWinkReader(), createWinkReader(10)];
  const expected = fresh(text);
  for (let i = 0; i < 3; i++) expect(recycled(text)).toEqual(expected);
  expect(fresh(text)).toEqual(expected);
});

test('a long text is read in blocks, at every place the same', () => {
  const part = 'Acme Corp. of Cork said on Feb. 8 that it’s “done”.\n';
  const text = part.repeat(30_000);
  const one = tokenizer.tokensOf(part).length;
  const tokens = tokenizer.tokensOf(text);
  expect(tokens.length).toBe(one * 30_000);
  expect(text.slice(tokens.at(-one)!.start).trimEnd()).toBe(part.trimEnd());
});
