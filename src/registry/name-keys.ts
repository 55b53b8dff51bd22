/** Under which keys the registry finds a name. */
import type { EntityType } from '../document.ts';
import { withoutLegalForm, wordKey } from '../kb/index.ts';

/**
 * `undefined` where a name says too little to tell one thing from another in the next release: a person's family
 * name alone.
 */
export function registryKey(type: EntityType, name: string): string | undefined {
  const key = wordKey(name);
  if (key === '' || (type === 'PERSON' && !key.includes(' '))) return undefined;
  return `${type} ${type === 'ORG' ? (withoutLegalForm(key) ?? key) : key}`.slice(0, 400);
}

/** Acronyms belong to many: an entity that has a longer name is not found by one. */
export function isTelling(type: EntityType, name: string, official: string): boolean {
  if (registryKey(type, name) === undefined) return false;
  return name === official || type === 'PERSON' || !/^[\p{Lu}\p{N}.&]{1,6}$/u.test(name);
}
