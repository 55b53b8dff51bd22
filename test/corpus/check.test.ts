import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCorpus, type Gold } from '../../src/corpus/index.ts';
import { parseInline } from '../../src/corpus/inline.ts';
import { RULES } from '../../src/corpus/rules.ts';
import { anyRelease } from '../support/random-releases.ts';

const TABLE = '\n=====\ndate = ?\np1 = Jane => ?\no1 = Acme => Acme\nl1 = Rome => NIL\n';
const ALL = '⟦Jane|P|p1⟧ ⟦Acme|O|o1⟧ ⟦Rome|L|l1⟧';
const read = (body: string, table = TABLE): Gold =>
  parseInline('a', `${ALL} ${body}${table}`, undefined, '').document;
const rulesOf = (...documents: Gold[]) => checkCorpus([{ name: 's', documents }]).map(({ rule }) => rule);
const spanOf = (document: Gold, words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};

const BREACHES: Readonly<Record<string, Gold>> = {
  'outer-space': read('⟦ Acme|O|o1⟧'),
  'crosses-paragraph': read('⟦Acme\n \nCorp|O|o1⟧'),
  possessive: read('⟦Jane’s|P|p1⟧'),
  'leading-the': read('⟦The Acme|O|o1⟧'),
  'surrounding-marks': read('⟦(Acme)|O|o1⟧'),
  overlap: ((document) => ({
    ...document,
    mentions: [
      ...document.mentions,
      { ...spanOf(document, 'me Rome'), type: 'ORG', score: 1, entity: 'o1' as never },
    ].sort((a, b) => a.start - b.start),
  }))(read('')) as Gold,
  'duplicate-entity': read('', `${TABLE}p1 = Joan => ?\n`),
  'unknown-entity': read('⟦CEO|T|p7>⟧'),
  'entity-type': read('⟦Acme|P|o1⟧'),
  'entity-without-mention': read('', `${TABLE}o2 = Other => ?\n`),
  'date-order': read('⟦Q1|D|2024-03-31/2024-01-01⟧'),
  'wiki-title': read('', TABLE.replace('NIL', 'https://en.wikipedia.org/wiki/Rome')),
};

describe('rules of one release', () => {
  test('every rule has a breach here', () => {
    expect(Object.keys(BREACHES).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  test.each(Object.entries(BREACHES))('%s is found, and nothing else', (rule, document) => {
    expect(new Set(rulesOf(document))).toEqual(new Set([rule]));
  });

  test('a clean release has no problem', () => {
    expect(rulesOf(read('⟦CEO|T|p1>o1⟧ of ⟦Moody’s|O|o1⟧ ⟦today|D|?⟧'))).toEqual([]);
  });

  test('places are told in code points', () => {
    const document = parseInline('x', `𝐀𝐀 ⟦ Jane|P|p1⟧${TABLE}`, undefined, '').document;
    const [problem] = checkCorpus([{ name: 's', documents: [document] }]);
    expect(problem?.where).toBe('s, release x, 3–8');
  });

  test('random releases break only the rules that their making can break', () => {
    fc.assert(
      fc.property(anyRelease, (release) => {
        const possible = ['crosses-paragraph', 'entity-without-mention'];
        expect(rulesOf(release).filter((rule) => !possible.includes(rule))).toEqual([]);
      }),
    );
  });
});

describe('rules between releases', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');
  const plain = (id: string, text: string, publisher?: string): Gold =>
    ({
      id,
      text,
      mentions: [],
      entities: [],
      ...(publisher && { source: { publisher } }),
    }) as unknown as Gold;
  const across = (a: Gold, b: Gold) =>
    checkCorpus([
      { name: 'train', documents: [a] },
      { name: 'test', documents: [b] },
    ]).map(({ rule }) => rule);

  test('an id used twice', () => {
    expect(across(plain('a', words(0, 20)), plain('a', words(50, 20)))).toEqual(['duplicate-id']);
  });
  test('a text used twice', () => {
    expect(across(plain('a', 'same'), plain('b', 'same'))).toEqual(['duplicate-text']);
  });
  test('a text largely copied into another split, whatever its case', () => {
    const copy = plain('b', `${words(0, 30).toUpperCase()} ${words(90, 8)}`);
    expect(across(plain('a', words(0, 40)), copy)).toEqual(['near-duplicate-text']);
    expect(rulesOf(plain('a', words(0, 40)), copy)).toEqual([]);
  });
  test('a shared sentence is no copy', () => {
    const own = plain('b', `${words(0, 12)} ${words(90, 60)}`);
    expect(across(plain('a', words(0, 60)), own)).toEqual([]);
  });
  test('a publisher in two splits', () => {
    expect(across(plain('a', words(0, 20), 'acme'), plain('b', words(50, 20), 'acme'))).toEqual([
      'publisher-in-two-splits',
    ]);
  });
});
