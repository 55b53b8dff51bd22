/**
 * Measures of who holds which title, where. Titles are compared by span; holders and organisations by the entity
 * of the reference that a predicted entity is aligned with, so that wrong clustering of a name is not counted twice.
 */
import type { Annotated, Entity, EntityId, TitleMention } from '../document.ts';
import { countKeys, type Keyed, type Measure, spanKey } from './measure.ts';

/** Entities of both sides as comparable keys. */
export interface EntityKeys {
  readonly reference: (id: EntityId) => string;
  readonly predicted: (id: EntityId) => string;
}

/**
 * A predicted entity is the reference entity of its type with which it shares most mentions (equal spans; of several,
 * the one named first); failing that, the first named one whose name is equal but for case and spacing; failing that,
 * an entity of its own. A reference entity that no mention names is known by its name too.
 */
export function alignEntities(reference: Annotated, predicted: Annotated): EntityKeys {
  const owner = new Map<string, EntityId>();
  const firstStart = new Map<EntityId, number>();
  for (const mention of reference.mentions) {
    if (!('entity' in mention)) continue;
    const { entity, start } = mention;
    owner.set(`${mention.type} ${spanKey(mention)}`, entity);
    firstStart.set(entity, Math.min(start, firstStart.get(entity) ?? start));
  }
  const byPlace = (a: EntityId, b: EntityId) => firstStart.get(a)! - firstStart.get(b)! || (a < b ? -1 : 1);
  const named = reference.entities.filter(({ id }) => firstStart.has(id)).sort((a, b) => byPlace(a.id, b.id));
  const shared = new Map<EntityId, Map<EntityId, number>>();
  for (const mention of predicted.mentions) {
    const other = owner.get(`${mention.type} ${spanKey(mention)}`);
    if (!('entity' in mention) || other === undefined) continue;
    const counts = shared.get(mention.entity) ?? new Map<EntityId, number>();
    shared.set(mention.entity, counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  const byName = (entity: Entity): string =>
    named.find((other) => sameName(other, entity))?.id ?? `${entity.type} ${foldName(entity.name)}`;
  const ours = new Map<EntityId, string>(
    reference.entities.map((entity) => [entity.id, firstStart.has(entity.id) ? entity.id : byName(entity)]),
  );
  const theirs = new Map<EntityId, string>(
    predicted.entities.map((entity) => {
      const [best] = [...(shared.get(entity.id) ?? [])].sort((a, b) => b[1] - a[1] || byPlace(a[0], b[0]));
      return [entity.id, best?.[0] ?? byName(entity)];
    }),
  );
  return {
    reference: (id) => ours.get(id) ?? `reference ${id}`,
    predicted: (id) => theirs.get(id) ?? `predicted ${id}`,
  };
}

function sameName(a: Entity, b: Entity): boolean {
  return a.type === b.type && foldName(a.name) === foldName(b.name);
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A title with its holder and organisation as comparable keys. */
interface Role {
  readonly span: string;
  readonly words: string;
  readonly holder: string | undefined;
  readonly org: string | undefined;
}

interface RolePair {
  readonly reference: readonly Role[];
  readonly predicted: readonly Role[];
}

function rolePair(reference: Annotated, predicted: Annotated): RolePair {
  const keys = alignEntities(reference, predicted);
  return {
    reference: rolesOf(reference, keys.reference),
    predicted: rolesOf(predicted, keys.predicted),
  };
}

function rolesOf({ text, mentions }: Annotated, keyOf: (id: EntityId) => string): readonly Role[] {
  return mentions
    .filter((mention): mention is TitleMention => mention.type === 'TITLE')
    .map(({ start, end, holder, org }) => ({
      span: spanKey({ start, end }),
      words: foldName(text.slice(start, end)),
      holder: holder === undefined ? undefined : keyOf(holder),
      org: org === undefined ? undefined : keyOf(org),
    }));
}

/** Only the titles whose span both sides have. */
function givenTitle({ reference, predicted }: RolePair): RolePair {
  const spans = (roles: readonly Role[]) => new Set(roles.map(({ span }) => span));
  const [ours, theirs] = [spans(reference), spans(predicted)];
  return {
    reference: reference.filter(({ span }) => theirs.has(span)),
    predicted: predicted.filter(({ span }) => ours.has(span)),
  };
}

type RoleKey = (role: Role) => string | undefined;

const holderKey: RoleKey = ({ span, holder }) => holder && `${span} ${holder}`;
const orgKey: RoleKey = ({ span, org }) => org && `${span} ${org}`;
const tripleKey: RoleKey = ({ span, holder, org }) =>
  holder || org ? `${span} ${holder ?? '-'} ${org ?? '-'}` : undefined;
const factKey: RoleKey = ({ words, holder, org }) =>
  (holder || org) && `${holder ?? '-'} ${org ?? '-'} ${words}`;

function measure(name: string, says: string, key: RoleKey, narrow = (pair: RolePair) => pair): Measure {
  const keys = (roles: readonly Role[]) =>
    roles.flatMap((role): Keyed[] => {
      const value = key(role);
      return value === undefined ? [] : [{ key: value, type: '' }];
    });
  return {
    name,
    group: 'roles',
    says,
    count: (reference, predicted) => {
      const pair = narrow(rolePair(reference, predicted));
      return countKeys({ reference: keys(pair.reference), predicted: keys(pair.predicted) });
    },
  };
}

export const ROLE_MEASURES: readonly Measure[] = [
  measure('holder', 'a TITLE with the same span and the same holder', holderKey),
  measure('org', 'a TITLE with the same span and the same organisation or place', orgKey),
  measure('role', 'a TITLE with the same span, holder and organisation, each perhaps none', tripleKey),
  measure(
    'holder-given-title',
    'of the TITLEs whose span both sides have: same holder',
    holderKey,
    givenTitle,
  ),
  measure(
    'org-given-title',
    'of the TITLEs whose span both sides have: same organisation',
    orgKey,
    givenTitle,
  ),
  measure(
    'role-given-title',
    'of the TITLEs whose span both sides have: same holder and organisation',
    tripleKey,
    givenTitle,
  ),
  measure('role-facts', 'the set of (holder, title’s words, organisation) that the document states', factKey),
];
