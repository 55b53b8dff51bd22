/** Shorter names that a release may use for an entry, though no source lists them. */
import type { EntityType } from '../document.ts';
import { withoutLegalForm, wordKey } from './name-key.ts';

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** Keys of the derived names of an entry: without legal form, middle names or what stands in brackets. */
export function derivedKeys(type: EntityType, name: string, key: string): readonly string[] {
  if (type === 'PERSON') return personKeys(name, key);
  const outside = name.endsWith(')') ? /^(.+?) \([^)]+\)$/.exec(name)?.[1] : undefined;
  const bare = outside === undefined ? [] : [wordKey(outside)];
  return type === 'PLACE' ? bare : [...bare, withoutLegalForm(key) ?? []].flat();
}

/** `Vinay Mohan Kwatra` → `vinay kwatra`. Only names written in the order given name, family name. */
function personKeys(name: string, key: string): readonly string[] {
  const plain = /["“(]/.test(name) ? wordKey(name.replace(/["“(].*?["”)]/g, ' ')) : key;
  const words = plain.split(' ').filter((word) => !GENERATION.test(word));
  return words.length > 2 ? [`${words[0]} ${words.at(-1)}`] : [];
}
