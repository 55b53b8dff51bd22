import { beforeAll, expect, test } from 'vitest';
import type { DocumentId } from '../../src/document.ts';
import { gatherMentionWords, type MentionWords } from '../../src/tag/features/mention-words.ts';
import { createFeatureMaker, type Run } from '../../src/tag/features/sequences.ts';
import { hashLetters, scatter } from '../../src/tag/lexicon/letters.ts';
import { readLexicon } from '../../src/tag/lexicon/lexicon.ts';
import { createTokenizer, type Tokenizer, tokenize } from '../../src/tokenize/index.ts';
import { encodeMasks } from '../../src/train/lexicons/encode.ts';
import { zone } from '../../src/zone/index.ts';

let tokenizer: Tokenizer;
beforeAll(() => {
  tokenizer = createTokenizer();
});

/** Words without a cluster are unknown, and unknown words may stand in a mention: so all words here have one. */
const WORDS = 'the chair of bank said that rose in a week , .'.split(' ');

function runsOf(text: string, mentionWords?: MentionWords): readonly string[] {
  const clusters = readLexicon(
    encodeMasks(new Map(WORDS.map((word) => [scatter(hashLetters(word).hash) >>> 0, 1]))),
    'clusters',
  );
  const names = readLexicon(encodeMasks(new Map()), 'names');
  const document = tokenize(zone({ id: 'x' as DocumentId, text }), tokenizer);
  const maker = createFeatureMaker({ names, clusters, ...(mentionWords && { mentionWords }) }, 5);
  const textOf = ({ first, end }: Run): string =>
    text.slice(document.tokens[first]!.start, document.tokens[end - 1]!.end);
  return maker.featuresOf(document).runs.map(textOf);
}

const mentionWords = gatherMentionWords(
  ['Bank of England', 'chair', 'Acme , Inc.'].map((mention) => ({ forms: mention.split(' '), weight: 1 })),
);

test('without mention words a line is one run', () => {
  expect(runsOf('the chair of Acme said\nthat a week')).toEqual(['the chair of Acme said', 'that a week']);
});

test('runs begin and end with what may begin and end a mention', () => {
  expect(runsOf('the chair of Bank of England said', mentionWords)).toEqual(['chair of Bank of England']);
  expect(runsOf('of that , Acme, Inc. of the Bank,', mentionWords)).toEqual(['Acme, Inc.', 'Bank']);
});

test('runs end with their line', () => {
  expect(runsOf('said Acme\nBank rose', mentionWords)).toEqual(['Acme', 'Bank']);
});
