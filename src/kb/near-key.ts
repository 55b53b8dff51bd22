/**
 * Keys that names which differ only a little have in common: by sound (Philips' Double Metaphone of each word) and
 * without regard to the order of words. What shares such a key is then compared letter by letter.
 */
import { DoubleMetaphone } from 'natural/lib/natural/phonetics/index.js';
import { remember } from './recent.ts';

const FUNCTION_WORDS = new Set(
  'of for the and in on at to a an de la le du des el der die das und et y'.split(' '),
);
const LONGEST = 60;
const METAPHONE = new DoubleMetaphone();

/** The key of a folded name; undefined for names of fewer than two content words, which sound alike too easily. */
export function nearKey(words: string): string | undefined {
  const content = words.split(' ').filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word));
  if (content.length < 2 || content.length > 9) return undefined;
  const sounds = content.map(soundOf).sort();
  return `~${sounds.join('')}`.slice(0, LONGEST);
}

const soundOf = remember(65536, (word: string): string => {
  if (!/^[a-z]+$/.test(word)) return word;
  const sound = METAPHONE.process(word)[0];
  return sound === undefined || sound === '' ? word : sound;
});
