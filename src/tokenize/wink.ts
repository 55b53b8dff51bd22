/** wink-nlp behind the two arrays that are wanted of it. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** wink's tokens of a text, line breaks among them, with their tags. */
export interface WinkTokens {
  readonly values: readonly string[];
  readonly tags: readonly string[];
}

/** Characters after which the instance is made anew: its word cache only grows, 255 bytes a new word. */
const RECYCLE_AFTER = 25_000_000;

/** wink's model loaded, as a function that reads. Results do not depend on what was read before. */
export function createWinkReader(recycleAfter = RECYCLE_AFTER): (text: string) => WinkTokens {
  let nlp = winkNLP(model, ['pos']);
  let charactersRead = 0;
  return (text) => {
    if (charactersRead > recycleAfter) {
      nlp = winkNLP(model, ['pos']);
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
