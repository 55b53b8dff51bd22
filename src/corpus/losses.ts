/** What a conversion lost, found by reading back what was written. */
import { isNameMention } from '../document.ts';
import type { Gold } from './gold.ts';
import { realign } from './realign.ts';
import { type StandoffRow, standoffRow } from './standoff-writer.ts';

/**
 * Names of the fields of standoff that differ after a round trip, such as `date`, `mentions.holder` or
 * `entities.name`. Ids of entities are compared by their first mention, as forms without ids number them anew.
 */
export function lossesOf(before: Gold, after: Gold | undefined): readonly string[] {
  if (after === undefined) return ['text'];
  const moved = realign(after, before.text);
  if (moved === undefined) return ['text'];
  const [ours, theirs] = [before, moved].map((document) => canonical(document)) as [StandoffRow, StandoffRow];
  const lost = new Set<string>(after.text === before.text ? [] : ['text (its white space)']);
  for (const name of ['id', 'date', 'url', 'source', 'zones', 'quotations'] as const) {
    if (JSON.stringify(ours[name]) !== JSON.stringify(theirs[name])) lost.add(name);
  }
  if (ours.mentions.length !== theirs.mentions.length) lost.add('mentions');
  ours.mentions.forEach((mention, at) => {
    for (const name of differing(mention, theirs.mentions[at] ?? {})) lost.add(`mentions.${name}`);
  });
  if (ours.entities.length !== theirs.entities.length) lost.add('entities without mention');
  const byId = new Map(theirs.entities.map((entity) => [entity.id, entity]));
  for (const entity of ours.entities) {
    const other = byId.get(entity.id);
    if (other !== undefined) for (const name of differing(entity, other)) lost.add(`entities.${name}`);
  }
  return [...lost];
}

function differing(ours: object, theirs: object): readonly string[] {
  const [a, b] = [new Map(Object.entries(ours)), new Map(Object.entries(theirs))];
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => JSON.stringify(a.get(name)) !== JSON.stringify(b.get(name)));
}

/** Entities named `e` and the number of their first mention, in that order; those without mention by their name. */
function canonical(document: Gold): StandoffRow {
  const names = new Map<string, string>();
  document.mentions.filter(isNameMention).forEach(({ entity }, at) => {
    if (!names.has(entity)) names.set(entity, `e${at + 1}`);
  });
  const rename = <Id extends string>(id: Id): Id => (names.get(id) ?? id) as Id;
  return standoffRow({
    ...document,
    mentions: document.mentions.map((mention) => ({
      ...mention,
      ...('entity' in mention && { entity: rename(mention.entity) }),
      ...('holder' in mention && mention.holder && { holder: rename(mention.holder) }),
      ...('org' in mention && mention.org && { org: rename(mention.org) }),
    })),
    entities: document.entities.map((entity) => ({ ...entity, id: rename(entity.id) })),
    ...(document.quotations && {
      quotations: document.quotations.map((quotation) => ({
        ...quotation,
        ...(quotation.speaker && { speaker: rename(quotation.speaker) }),
      })),
    }),
  });
}
