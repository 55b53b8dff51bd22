import { describe, expect, test } from 'vitest';
import { parseInline } from '../../src/corpus/inline.ts';
import { formatInline } from '../../src/corpus/inline-writer.ts';
import type { DocumentId } from '../../src/document.ts';
import { InputError } from '../../src/errors.ts';

const TABLE = '\n=====\ndate = 2024-02-08\np1 = Jane Roe => ?\no1 = Acme => Acme Corporation\n';
const rulesOf = (annotated: string, source?: string) =>
  parseInline('a', annotated, source, 'a.ann').problems.map(({ rule }) => rule);

test('a mention, its value and its roles are read', () => {
  const annotated = `𝐀 ⟦Acme|O|o1⟧ ⟦CEO|T|p1>o1⟧ ⟦Jane Roe|P|p1⟧, ⟦Q4 2023|D|2023-10-01/2023-12-31⟧.${TABLE}`;
  const { document, problems } = parseInline('a', annotated, '𝐀 Acme CEO Jane Roe, Q4 2023.\n', 'a.ann');
  expect(problems).toEqual([]);
  expect(document.text).toBe('𝐀 Acme CEO Jane Roe, Q4 2023.');
  expect(document.mentions.map(({ start, end, type }) => [type, document.text.slice(start, end)])).toEqual([
    ['ORG', 'Acme'],
    ['TITLE', 'CEO'],
    ['PERSON', 'Jane Roe'],
    ['DATE', 'Q4 2023'],
  ]);
  expect(document.mentions[1]).toMatchObject({ holder: 'p1', org: 'o1' });
  expect(document.mentions[3]).toMatchObject({ value: { first: '2023-10-01', last: '2023-12-31' } });
  expect(document.entities[1]).toMatchObject({ link: { kind: 'entry', wiki: 'Acme_Corporation' } });
});

describe('problems', () => {
  test.each([
    ['inline-table', 'no table'],
    ['inline-table', `a${TABLE}x9 = what\n`],
    ['release-date', 'a\n=====\np1 = A => ?\n'],
    ['release-date', 'a\n=====\ndate = 8 Feb\n'],
    ['inline-mention', `⟦Acme|O⟧${TABLE}`],
    ['inline-mention', `⟦Acme|X|o1⟧${TABLE}`],
    ['empty-span', `⟦|O|o1⟧${TABLE}`],
    ['date-value', `⟦today|D|2024-2-8⟧${TABLE}`],
    ['date-value', `⟦today|D|2024-02-31⟧${TABLE}`],
    ['title-reference', `⟦CEO|T|p1⟧${TABLE}`],
    ['title-reference', `⟦CEO|T|o1>p1⟧${TABLE}`],
  ])('%s: %j', (rule, annotated) => {
    expect(rulesOf(annotated)).toContain(rule);
  });

  test('a text that differs from its source is told with the place', () => {
    const { problems } = parseInline('a', `Acme corp${TABLE}`, 'Acme Corp', 'a.ann');
    expect(problems).toMatchObject([{ rule: 'text-differs', message: expect.stringContaining('unit 5') }]);
  });

  test('line ends at the very end do not matter', () => {
    expect(rulesOf(`Acme\n\n${TABLE}`, 'Acme')).toEqual([]);
  });
});

test.each([
  ['⟦', 'a⟦b', []],
  ['=====', 'a\n=====', []],
  ['|', 'a|b', [{ start: 0, end: 3, type: 'DATE', score: 1, value: { kind: 'unresolved', reason: '' } }]],
])('what the form reserves cannot be written: %s', (_, text, mentions) => {
  const release = { id: 'a' as DocumentId, text, mentions, entities: [] };
  expect(() => formatInline(release as never)).toThrow(InputError);
});
