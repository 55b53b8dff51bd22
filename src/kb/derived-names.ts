/** Shorter names that a release may use for an entry, though no source lists them. */
import type { KbEntry } from './entry.ts';
import { foldName, withoutLegalForm, wordKey } from './name-key.ts';

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** Keys of the derived names of an entry: without legal form, middle names or what stands in brackets. */
export function derivedKeys(entry: KbEntry): readonly string[] {
  const names = [entry.name, ...entry.aliases];
  if (entry.type === 'PERSON') return names.flatMap(personKeys);
  const bare = names.flatMap((name) => {
    const outside = /^(.+?) \([^)]+\)$/.exec(name)?.[1];
    return outside === undefined ? [] : [wordKey(outside)];
  });
  if (entry.type === 'PLACE') return bare;
  return [...bare, ...names.flatMap((name) => withoutLegalForm(wordKey(name)) ?? [])];
}

/** `Vinay Mohan Kwatra` → `vinay kwatra`. Only names written in the order given name, family name. */
export function personKeys(name: string): readonly string[] {
  const words = foldName(name.replace(/["“(].*?["”)]/g, ' '))
    .split(' ')
    .filter((word) => !GENERATION.test(word));
  if (words.length < 2) return [];
  const shortened = words.length > 2 ? [`${words[0]} ${words.at(-1)}`] : [];
  return shortened;
}
