import { describe, expect, it } from 'vitest';
import type { DocumentId, Token, Tokenized } from '../../src/document.ts';
import { createCompromiseTagger } from '../../src/tag/compromise/tagger.ts';
import { findTitles } from '../../src/tag/compromise/title-patterns.ts';
import { TRIMS, trimSpan } from '../../src/tag/compromise/trim.ts';

/** Tokens by white space and marks: enough to place spans. */
function tokenized(text: string): Tokenized {
  const tokens: Token[] = [...text.matchAll(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|['’]s|[^\s]/gu)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      pos: 'X',
    }),
  );
  const sentence = { start: 0, end: text.length, firstToken: 0, endToken: tokens.length };
  return { id: 't' as DocumentId, text, zones: [], tokens, sentences: [sentence] };
}

describe('trimSpan', () => {
  it.each(TRIMS)('cuts the $name', ({ example: [from, to] }) => {
    const span = trimSpan(from, { start: 0, end: from.length });
    expect(from.slice(span?.start, span?.end)).toBe(to);
  });

  it('gives nothing when all is cut', () => {
    expect(trimSpan('(— )', { start: 0, end: 4 })).toBeUndefined();
  });
});

describe('findTitles', () => {
  const titles = (text: string): readonly string[] =>
    findTitles(text, tokenized(text).tokens).map((span) => text.slice(span.start, span.end));

  it('takes modifiers and portfolio with the head', () => {
    expect(titles('Senior Vice President of Marketing Jane Roe')).toEqual([
      'Senior Vice President of Marketing',
    ]);
    expect(titles('the Minister for Foreign Affairs of Japan')).toEqual(['Minister for Foreign Affairs']);
  });

  it('splits coordinated titles', () => {
    expect(titles('Jane Roe, President and Chief Executive Officer')).toEqual([
      'President',
      'Chief Executive Officer',
    ]);
  });

  it('leaves common nouns in running text', () => {
    expect(titles('our members and every officer here')).toEqual([]);
  });
});

describe('createCompromiseTagger', () => {
  const tagger = createCompromiseTagger();

  it('finds people, places and titles as whole tokens', () => {
    const text = 'Prime Minister Justin Trudeau met Angela Merkel in Berlin.';
    const spans = tagger
      .tag(tokenized(text))
      .map((span) => `${span.type} ${text.slice(span.start, span.end)}`);
    expect(spans).toContain('PLACE Berlin');
    expect(spans).toContain('PERSON Angela Merkel');
    expect(spans.filter((span) => span.startsWith('TITLE'))).toEqual(['TITLE Prime Minister']);
  });

  it('gives the right offsets after leading punctuation', () => {
    const text = '“Berlin is ready,” said Angela Merkel.';
    const found = tagger.tag(tokenized(text)).map((span) => text.slice(span.start, span.end));
    expect(found).toContain('Angela Merkel');
    for (const word of found) expect(word).not.toMatch(/[“”,.]/);
  });

  it('finds nothing in an empty text', () => {
    expect(tagger.tag(tokenized(''))).toEqual([]);
  });
});
