/** wink-nlp behind the two arrays that are wanted of it. */
import { createRequire } from 'node:module';
import type winkNLP from 'wink-nlp';
import type { Model } from 'wink-nlp';

/** wink's tokens of a text, line breaks among them, with their tags. */
export interface WinkTokens {
  readonly values: readonly string[];
  readonly tags: readonly string[];
}

/** Characters after which the instance is made anew: its word cache only grows, 255 bytes a new word. */
const RECYCLE_AFTER = 25_000_000;

/**
 * wink's model loaded, as a function that reads. How it reads possessives and figures depends on what it read before, so
 * `toWinkText` hides the former from it and `repair.ts` tags the latter.
 */
export function createWinkReader(recycleAfter = RECYCLE_AFTER): (text: string) => WinkTokens {
  let nlp = loadWink();
  let charactersRead = 0;
  return (text) => {
    if (charactersRead > recycleAfter) {
      nlp = loadWink();
      charactersRead = 0;
    }
    charactersRead += text.length;
    const tokens = nlp.readDoc(text).tokens();
    return {
      values: tokens.out(nlp.its.value) as string[],
      tags: tokens.out(nlp.its.pos) as string[],
    };
  };
}

const require = createRequire(import.meta.url);

/**
 * A new instance over a new copy of the model package. The package must not be used twice: each use serialises its
 * entity model once more on top of the last (`JSON.stringify` of a string), which doubles it until, at about the
 * twentieth, no string can hold it.
 */
function loadWink(): ReturnType<typeof winkNLP> {
  for (const path of Object.keys(require.cache))
    if (path.includes('wink-eng-lite-web-model')) delete require.cache[path];
  const create = require('wink-nlp') as typeof winkNLP;
  return create(require('wink-eng-lite-web-model') as Model, ['pos']);
}
