/** Typed spans of a tokenized release. */
import type { Tagged, Tokenized } from '../document.ts';
import type { Tagger } from './tagger.ts';

export { openCrfTagger } from './crf-tagger.ts';
export type { Tagger } from './tagger.ts';

/** The tagger without a model; its package is large, so it is loaded only when it is asked for. */
export async function openCompromiseTagger(): Promise<Tagger> {
  const { createCompromiseTagger } = await import('./compromise/tagger.ts');
  return createCompromiseTagger();
}

/** The release with the spans that the tagger finds. */
export function tag(document: Tokenized, tagger: Tagger): Tagged {
  return { ...document, spans: tagger.tag(document), tagger: tagger.name };
}
