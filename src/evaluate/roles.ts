/**
 * Measures of who holds which title, where. Titles are compared by span; holders and organisations by the entity
 * of the reference that a predicted entity is aligned with, so that wrong clustering of a name is not counted twice.
 */
import type { Annotated, Entity, EntityId, TitleMention } from '../document.ts';
import { countKeys, type Keyed, type Measure, spanKey } from './measure.ts';

/**
 * For each predicted entity the key of the reference entity of its type with which it shares most mentions (equal
 * spans; of several, the one named first); failing that, the one whose name is equal but for case and spacing;
 * failing that, a key of its own.
 */
export function alignEntities(reference: Annotated, predicted: Annotated): ReadonlyMap<EntityId, string> {
  const owner = new Map<string, EntityId>();
  for (const mention of reference.mentions)
    if ('entity' in mention) owner.set(spanKey(mention), mention.entity);
  const rank = new Map(reference.entities.map(({ id }) => [id, firstMention(reference, id)]));
  const types = new Map(reference.entities.map(({ id, type }) => [id, type]));
  const shared = new Map<EntityId, Map<EntityId, number>>();
  for (const mention of predicted.mentions) {
    if (!('entity' in mention)) continue;
    const other = owner.get(spanKey(mention));
    if (other === undefined || types.get(other) !== mention.type) continue;
    const counts = shared.get(mention.entity) ?? new Map<EntityId, number>();
    shared.set(mention.entity, counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  return new Map(
    predicted.entities.map((entity) => {
      const [best] = [...(shared.get(entity.id) ?? [])].sort(
        (a, b) => b[1] - a[1] || rank.get(a[0])! - rank.get(b[0])!,
      );
      const aligned = best?.[0] ?? reference.entities.find((other) => sameName(other, entity))?.id;
      return [entity.id, aligned === undefined ? `predicted ${entity.id}` : aligned];
    }),
  );
}

function firstMention({ mentions }: Annotated, id: EntityId): number {
  return (
    mentions.find((mention) => 'entity' in mention && mention.entity === id)?.start ??
    Number.POSITIVE_INFINITY
  );
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
  const aligned = alignEntities(reference, predicted);
  return {
    reference: rolesOf(reference, (id) => id),
    predicted: rolesOf(predicted, (id) => aligned.get(id) ?? `predicted ${id}`),
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
  const [ours, theirs] = [reference, predicted].map((roles) => new Set(roles.map(({ span }) => span)));
  return {
    reference: reference.filter(({ span }) => theirs!.has(span)),
    predicted: predicted.filter(({ span }) => ours!.has(span)),
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
