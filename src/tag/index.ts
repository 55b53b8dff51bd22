/** Typed spans of a tokenized release. */
import type { Tagged, Tokenized } from '../document.ts';
import type { Tagger } from './tagger.ts';

export { createCompromiseTagger } from './compromise/tagger.ts';
export { openCrfTagger } from './crf-tagger.ts';
export type { Tagger } from './tagger.ts';

/** The release with the spans that the tagger finds. */
export function tag(document: Tokenized, tagger: Tagger): Tagged {
  return { ...document, spans: tagger.tag(document) };
}
