import { expect, test } from 'vitest';
import { createTokenizer } from '../../src/tokenize/index.ts';

/** wink keeps words that it does not know as it met them first; none of that may be seen in what comes out. */
const TEXTS = [
  'GOVERNMENT’S PLAN\n\nThe plan came on June 06, 2024.',
  "The government’s plan and the Government's radar, 06 of 10.",
  'Call 310-279-5965, said Larkfieldish; PARKINSON’S day.',
  'larkfieldish people of Barron’s 2025 list, Parkinson’s disease, 1930s, 2nd, 3M, it’s.',
  'LARKFIELDISH Corp. (310-279-5965) in the 1930s met the government’s 2nd team.',
];

test('tokens and tags do not depend on what was read before', () => {
  const alone = TEXTS.map((text) => createTokenizer().tokensOf(text));
  const orders = [TEXTS, [...TEXTS].reverse(), [...TEXTS.slice(2), ...TEXTS.slice(0, 2)]];
  for (const order of orders) {
    const tokenizer = createTokenizer();
    for (const text of order) expect(tokenizer.tokensOf(text)).toEqual(alone[TEXTS.indexOf(text)]);
  }
});
