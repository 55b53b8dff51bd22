/** Which names of places are one place's. */

import { acronymLetters, fitsInitials } from './acronym.ts';
import type { Name, Partition } from './name.ts';

export function joinPlaces(names: readonly Name[], partition: Partition): void {
  const firstOfKey = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const key = placeKey(name);
    const first = firstOfKey.get(key);
    if (first === undefined) firstOfKey.set(key, index);
    else partition.join(first, index);
  }
  for (const [index, name] of names.entries()) {
    const letters = acronymLetters(name.text);
    if (letters === undefined) continue;
    const long = names.findIndex((other) => other.words.length > 1 && fitsInitials(letters, other.words));
    if (long >= 0) partition.join(long, index);
  }
}

/** `City of Reno`, `Reno` and `County of Mesa`, `Mesa County` have one key each. */
function placeKey({ key }: Name): string {
  return key
    .replace(/^(?:city|state|commonwealth|republic|kingdom) of (?:the )?/, '')
    .replace(/^county of (.+)$/, '$1 county')
    .replace(/ counties$/, ' county');
}
