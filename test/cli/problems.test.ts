import { describe, expect, test } from 'vitest';
import { reportProblems } from '../../src/cli/problems.ts';
import { resolveDates } from '../../src/dates/index.ts';
import type { AnnotatedRelease, DocumentId, TypedSpan } from '../../src/document.ts';
import { collectIo } from '../support/io.ts';

/** What is said of a release whose dates are the given words. */
function said(text: string, ...words: readonly string[]): string {
  const spans = words.map((word): TypedSpan => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, type: 'DATE', score: 1 };
  });
  const tagged = { id: 'release' as DocumentId, text, zones: [], tokens: [], sentences: [], spans };
  const document: AnnotatedRelease = {
    ...resolveDates(tagged),
    names: [],
    entities: [],
    mentions: [],
    quotations: [],
  };
  const { io, stderr, stdout } = collectIo();
  reportProblems(document, io);
  expect(stdout()).toBe('');
  return stderr();
}

describe('reportProblems', () => {
  test('names the place, the words and the rule', () => {
    const text = 'Acme opens\nIt opens on Tuesday, May 4, 2023 and closes on 31 June 2023.';
    expect(said(text, 'Tuesday, May 4, 2023', '31 June 2023')).toBe(
      'dateline: release:2:13: “Tuesday, May 4, 2023”: Expected Thursday for 2023-05-04, got Tuesday (weekday-and-date)\n' +
        'dateline: release:2:48: “31 June 2023”: Expected a day of 1 to 30 in that month, got 31 (no-such-date)\n',
    );
  });
  test('says nothing of right dates', () => {
    expect(said('It opens on Thursday, May 4, 2023.', 'Thursday, May 4, 2023')).toBe('');
  });
});
