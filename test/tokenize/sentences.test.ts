import { expect, test } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createTokenizer } from '../../src/tokenize/index.ts';
import { splitSentences } from '../../src/tokenize/sentences.ts';
import { readHardParagraphs } from './sentence-set.ts';

const paragraphs = readHardParagraphs();
const tokenizer = createTokenizer();

function ours(text: string): readonly number[] {
  return splitSentences(text, [], tokenizer.tokensOf(text))
    .slice(1)
    .map(({ start }) => start);
}

const nlp = winkNLP(winkModel, ['sbd']);
function winks(text: string): readonly number[] {
  const sentences = nlp.readDoc(text).sentences().out() as string[];
  let position = 0;
  const starts = sentences.map((sentence) => {
    position = text.indexOf(sentence, position);
    return position;
  });
  return starts.slice(1);
}

function f1(split: (text: string) => readonly number[]): number {
  let [right, found, wanted] = [0, 0, 0];
  for (const { text, starts } of paragraphs) {
    const predicted = split(text);
    right += predicted.filter((start) => starts.includes(start)).length;
    found += predicted.length;
    wanted += starts.length;
  }
  return (2 * right) / (found + wanted);
}

test('the hard paragraphs split at F1 of .97 or better, well above wink', () => {
  expect(paragraphs.length).toBeGreaterThanOrEqual(60);
  const [own, wink] = [f1(ours), f1(winks)];
  expect(own).toBeGreaterThanOrEqual(0.97);
  expect(own).toBeGreaterThan(wink + 0.1);
});
