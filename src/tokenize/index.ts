/** Tokens and sentences of a zoned release. */
import type { Token, Tokenized, Zoned } from '../document.ts';
import { appendTokens } from './align.ts';
import { vocabularyOf } from './glue.ts';
import { isWhiteSpace, toWinkText } from './plain.ts';
import { splitSentences } from './sentences.ts';
import { createWinkReader } from './wink.ts';

/** Finds the tokens of any text; holds wink's model. */
export interface Tokenizer {
  readonly tokensOf: (text: string) => readonly Token[];
}

/** wink reads at most so many characters at once, which bounds its memory. */
const BLOCK = 500_000;

/** Loads wink's model (some 200 ms). */
export function createTokenizer(): Tokenizer {
  const read = createWinkReader();
  return {
    tokensOf: (text) => {
      const tokens: Token[] = [];
      let words: ReadonlySet<string> | undefined;
      const vocabulary = (): ReadonlySet<string> => {
        words ??= vocabularyOf(text);
        return words;
      };
      for (let start = 0; start < text.length; ) {
        const end = blockEnd(text, start);
        const given = toWinkText(text.slice(start, end));
        appendTokens(text, start, given, read(given), vocabulary, tokens);
        start = end;
      }
      return tokens;
    },
  };
}

/** After the last white space of the block, so that no word is cut. */
function blockEnd(text: string, start: number): number {
  if (text.length - start <= BLOCK) return text.length;
  let end = start + BLOCK;
  while (end > start && !isWhiteSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) return end;
  end = start + BLOCK;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++;
  return end;
}

/** The release with its tokens and sentences. */
export function tokenize(document: Zoned, tokenizer: Tokenizer): Tokenized {
  const tokens = tokenizer.tokensOf(document.text);
  return { ...document, tokens, sentences: splitSentences(document.text, document.zones, tokens) };
}
