/** How an organisation or place stands in its release, apart from any title: is it the issuer, the country? */
import type { EntityId, Linked, Mention, ZoneKind } from '../document.ts';
import { COUNTRIES } from './countries-table.ts';
import { CODE_OF_ADJECTIVE, CODE_OF_COUNTRY } from './nationality-table.ts';

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
  const home = homeSigns(document);
  for (const type of ['ORG', 'PLACE'] as const) {
    const entities = document.entities.filter((entity) => entity.type === type);
    const byCount = [...entities].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    const countries = byCount.filter((entity) => type === 'PLACE' && COUNTRIES.has(entity.name));
    for (const [order, entity] of entities.entries()) {
      const list = [
        type,
        `${type}:frequency=${rankClass(byCount.indexOf(entity))}`,
        `${type}:order=${rankClass(order)}`,
        `name=${entity.name.toLowerCase()}`,
      ];
      for (const kind of zones.get(entity.id) ?? []) list.push(`${type}:in-${kind}`);
      for (const [kind, pattern] of KINDS_OF_NAME)
        if (pattern.test(entity.name)) list.push(`${type}:${kind}`);
      const rank = countries.indexOf(entity);
      if (rank >= 0) {
        list.push('country', `country:${rankClass(rank)}`, `country:only=${countries.length === 1}`);
        const code = CODE_OF_COUNTRY.get(entity.name);
        if (code !== undefined && home.domains.has(code)) list.push('country:domain');
        if (code !== undefined && code === home.adjective) list.push('country:adjective');
      }
      if (entity.link.kind === 'entry' && entity.link.subtype !== undefined) {
        list.push(`${type}:subtype=${entity.link.subtype}`);
      }
      features.set(entity.id, list);
    }
  }
  return features;
}

/** What tells the issuer's country: ends of host names (`.gov.sg`), and the adjective that comes most often. */
function homeSigns({ text }: Linked): { readonly domains: ReadonlySet<string>; readonly adjective?: string } {
  const domains = new Set<string>();
  for (const [, end = ''] of text.matchAll(/[a-z0-9-]\.(?:[a-z]{2,4}\.)?([a-z]{2})\b(?!\.[a-z])/g)) {
    domains.add(end === 'uk' ? 'gb' : end);
  }
  if (/[a-z]\.(?:gov|mil)\b(?!\.[a-z])/.test(text)) domains.add('us');
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\b[A-Z][a-z]{3,}\b/g)) {
    const code = CODE_OF_ADJECTIVE.get(word.toLowerCase());
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { domains, ...(most && { adjective: most[0] }) };
}

function rankClass(rank: number): string {
  return rank < 3 ? `${rank}` : rank < 8 ? '3-7' : 'low';
}
