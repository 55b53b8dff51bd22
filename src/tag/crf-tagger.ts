import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MENTION_TYPES, type Tokenized, type TypedSpan } from '../document.ts';
import { InputError } from '../errors.ts';
import { parseMentionWords } from './features/mention-words.ts';
import { createFeatureMaker } from './features/sequences.ts';
import type { Lexicons } from './features/words.ts';
import { type Lexicon, readLexicon } from './lexicon/lexicon.ts';
import { readCrfModel } from './read-model.ts';
import type { Tagger } from './tagger.ts';
import { createTwoPasses, type TokenSpan } from './two-passes.ts';

/**
 * Opens a trained model: `first.crf` reads each line with the evidence of its document, `second.crf` reads it again
 * with what the first found elsewhere in the document. InputError when a file is missing or no model.
 */
export async function openCrfTagger(directory: string): Promise<Tagger> {
  // One after the other: of several absent files the same one is always named.
  const first = await readCrfModel(join(directory, 'first.crf'));
  const second = await readCrfModel(join(directory, 'second.crf'));
  const lexicons = await openLexicons(directory);
  const maker = createFeatureMaker(lexicons, MENTION_TYPES.length);
  const readTwice = createTwoPasses(first, second);
  return {
    name: 'crf',
    tag: (document) => readTwice(maker.featuresOf(document)).map((span) => textSpan(document, span)),
  };
}

export async function openLexicons(directory: string): Promise<Lexicons> {
  const names = await openLexicon(join(directory, 'lexicon.bin'));
  const clusters = await openLexicon(join(directory, 'clusters.bin'));
  const path = join(directory, MENTION_WORDS);
  const mentionWords = parseMentionWords(new TextDecoder().decode(await readModelFile(path)), path);
  return { names, clusters, mentionWords };
}

/** The file of the words that stand in mentions without a capital. */
export const MENTION_WORDS = 'mention-words.txt';

async function openLexicon(path: string): Promise<Lexicon> {
  return readLexicon(await readModelFile(path), path);
}

async function readModelFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new InputError(`Expected a file of the tagger's model, found no readable file at ${path}`);
  }
}

function textSpan({ tokens }: Tokenized, { from, to, type, score }: TokenSpan): TypedSpan {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, type, score };
}
