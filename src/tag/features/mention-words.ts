import { InputError } from '../../errors.ts';

/**
 * Where in a mention each word has been seen that has neither a capital nor a digit. Most words of a text are of this
 * kind and stand in no mention (`the`, `said`), so that the tagger need not read them; a few do (`of`, `president`).
 */
export type MentionWords = ReadonlyMap<string, number>;

/** Bits of a word's places in mentions. */
export const IN_MENTION = { first: 1, middle: 2, last: 4 } as const;

export const ANYWHERE = IN_MENTION.first | IN_MENTION.middle | IN_MENTION.last;

/** Every capital, digit and letter without case may be part of a name. */
const NAMING = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

export const isNaming = (form: string): boolean => NAMING.test(form);

/** The form under which a word is kept. */
export const keyOf = (form: string): string => form.replaceAll('’', "'").toLowerCase();

/** The words of a mention, in order, and how much it counts: 1 where its text is annotated like the others. */
export interface WeightedMention {
  readonly forms: readonly string[];
  readonly weight: number;
}

/** Gathers where words stand in mentions: a place counts when the weights of the mentions with the word there reach 1. */
export function gatherMentionWords(
  mentions: Iterable<WeightedMention>,
  known: MentionWords = new Map(),
): MentionWords {
  const weights = new Map<string, number>();
  for (const { forms, weight } of mentions) {
    for (const [i, form] of forms.entries()) {
      if (isNaming(form)) continue;
      const isInside = i > 0 && i < forms.length - 1;
      for (const place of isInside ? [IN_MENTION.middle] : placesAtBorders(i, forms.length)) {
        const key = `${place} ${keyOf(form)}`;
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
    }
  }
  const words = new Map(known);
  for (const [key, weight] of weights) {
    if (weight < ENOUGH) continue;
    const word = key.slice(2);
    words.set(word, (words.get(word) ?? 0) | Number(key.charAt(0)));
  }
  return words;
}

/** 1, but for rounding. */
const ENOUGH = 1 - 1e-9;

function placesAtBorders(i: number, length: number): readonly number[] {
  return [...(i === 0 ? [IN_MENTION.first] : []), ...(i === length - 1 ? [IN_MENTION.last] : [])];
}

/** One word a line, with its bits before it, sorted: same words, same bytes. */
export function formatMentionWords(words: MentionWords): string {
  return [...words]
    .map(([word, places]) => `${places} ${word}\n`)
    .sort()
    .join('');
}

/** Reads what `formatMentionWords` wrote. InputError with the line that is none. */
export function parseMentionWords(text: string, path: string): MentionWords {
  const words = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, places, word] = /^([1-7]) (\S.*)$/.exec(line) ?? [];
    if (places === undefined || word === undefined) {
      throw new InputError(
        `Expected a number from 1 to 7 and a word, got ${JSON.stringify(line)} at ${path}:${index + 1}`,
      );
    }
    words.set(word, Number(places));
  }
  return words;
}
