/** How an organisation or place stands in its release, apart from any title: is it the issuer, the country? */
import type { EntityId, Linked, Mention, ZoneKind } from '../document.ts';
import { COUNTRIES } from './countries-table.ts';

const KINDS_OF_NAME: readonly (readonly [string, RegExp])[] = [
  ['chamber', /\b(?:senate|house|congress|parliament|assembly|legislature|council)\b/i],
  ['ministry', /\b(?:ministry|department|office|bureau|agency|commission|authority)\b/i],
  ['court', /\b(?:court|district of|attorney)/i],
  ['party', /\b(?:party|labor|labour|greens|liberals?|democrats?|republicans?)\b/i],
  ['government', /\bgovernment|administration\b/i],
  ['company', /\b(?:inc|ltd|limited|llc|corp|corporation|company|co|plc|ag|sa|gmbh|group|holdings)\b\.?/i],
  ['learned', /\b(?:university|college|school|institute)\b/i],
];

/** For each entity of type ORG or PLACE, the features that do not depend on the title. */
export function salienceFeatures(
  document: Linked,
  mentions: readonly Mention[],
): ReadonlyMap<EntityId, readonly string[]> {
  const counts = new Map<EntityId, number>();
  const zones = new Map<EntityId, Set<ZoneKind>>();
  let zone = 0;
  for (const mention of mentions) {
    if (mention.type !== 'ORG' && mention.type !== 'PLACE') continue;
    counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
    while (zone < document.zones.length && document.zones[zone]!.end <= mention.start) zone += 1;
    const kind = document.zones[zone]?.kind;
    if (kind !== undefined) zones.set(mention.entity, (zones.get(mention.entity) ?? new Set()).add(kind));
  }
  const features = new Map<EntityId, string[]>();
  for (const type of ['ORG', 'PLACE'] as const) {
    const entities = document.entities.filter((entity) => entity.type === type);
    const countries = entities.filter((entity) => type === 'PLACE' && COUNTRIES.has(entity.name));
    const byCount = [...entities].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    for (const [order, entity] of entities.entries()) {
      const list = [
        type,
        `${type}:frequency=${rankClass(byCount.indexOf(entity))}`,
        `${type}:order=${rankClass(order)}`,
      ];
      for (const kind of zones.get(entity.id) ?? []) list.push(`${type}:in-${kind}`);
      for (const [kind, pattern] of KINDS_OF_NAME)
        if (pattern.test(entity.name)) list.push(`${type}:${kind}`);
      if (countries.includes(entity)) {
        const rank = [...countries]
          .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
          .indexOf(entity);
        list.push('country', `country:${rankClass(rank)}`, `country:only=${countries.length === 1}`);
      }
      if (entity.link.kind === 'entry' && entity.link.subtype !== undefined) {
        list.push(`${type}:subtype=${entity.link.subtype}`);
      }
      features.set(entity.id, list);
    }
  }
  return features;
}

function rankClass(rank: number): string {
  return rank < 3 ? `${rank}` : rank < 8 ? '3-7' : 'low';
}
