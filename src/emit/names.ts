import type { Entity } from '../document.ts';

/** The name as the text has it; where the text has it in capitals only (`OSLO`), as its entry is written. */
export function shownName({ name, link }: Entity): string {
  const isCapitals = name === name.toUpperCase();
  return link.kind === 'entry' && isCapitals && link.name.toUpperCase() === name ? link.name : name;
}

/** The same thing elsewhere, Wikidata first; undefined where nothing is known of it. */
export function addressElsewhere(entity: Entity | undefined): string | undefined {
  return entity?.link.kind === 'entry' ? entity.link.sameAs[0] : undefined;
}
