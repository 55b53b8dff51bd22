/** What decided that a mention is one and what it means: `stage/rule` for each stage that had a say. */
import type { Mention } from '../document.ts';
import type { Emittable } from './emittable.ts';

/** For mentions in text order. Reference data says nothing, so its mentions have no provenance. */
export function createProvenance(document: Emittable): (mention: Mention) => readonly string[] {
  const { zones = [], tagger } = document;
  const links = new Map(document.entities.map(({ id, link }) => [id, link]));
  let z = 0;
  return (mention) => {
    while (z < zones.length && zones[z]!.end <= mention.start) z++;
    const zone = zones[z];
    const decided = [
      ['zone', zone !== undefined && zone.start <= mention.start ? zone.rule : undefined],
      ['tag', tagger],
      resolution(mention),
    ] as const;
    return decided.flatMap(([stage, rule]) => (rule === undefined ? [] : [`${stage}/${rule}`]));
  };

  function resolution(mention: Mention): readonly [stage: string, rule: string | undefined] {
    if (mention.type === 'DATE') return ['dates', mention.rule];
    if (mention.type === 'TITLE') return ['roles', mention.rule];
    const link = links.get(mention.entity);
    return ['link', link === undefined || link.kind === 'unknown' ? undefined : link.rule];
  }
}
