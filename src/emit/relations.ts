/** What the text itself says of two names that stand beside each other: whose part one is, and where a place lies. */
import type { Entity, EntityId, NameMention } from '../document.ts';
import type { Emittable } from './emittable.ts';
import { placeType } from './schema-types-table.ts';

export interface Relations {
  readonly parentOf: ReadonlyMap<EntityId, EntityId>;
  readonly containerOf: ReadonlyMap<EntityId, EntityId>;
}

/** Between an organisation and its parent, or around the parent's name. */
export const PARENT_RULES: readonly {
  readonly name: string;
  readonly between: RegExp;
  readonly after?: RegExp;
  readonly example: string;
  readonly reason: string;
}[] = [
  {
    name: 'part-of-parent',
    between:
      /^(?: ?\([^()\n]{1,60}\))?,? (?:(?:which )?is )?(?:an?|the) (?:[\w.-]+ ){0,4}?(?:(?:subsidiary|division|unit|arm|brand) of|(?:agency|bureau|office) within) (?:the )?$/,
    example: 'Acme Rail, a wholly owned subsidiary of Acme Corporation',
    reason: 'The noun names the relation, and its complement the parent.',
  },
  {
    name: 'part-of',
    between: /^(?: ?\([^()\n]{1,60}\))?,? (?:(?:which )?is )?(?:a )?part of (?:the )?$/,
    example: 'Acme Rail, part of Acme Corporation,',
    reason: 'Said of an organisation, “part of” names what it belongs to.',
  },
  {
    name: 'a-parent-company',
    between: /^(?: ?\([^()\n]{1,60}\))?, an? $/,
    after: /^ (?:company|business|subsidiary|brand)\b/,
    example: 'Acme Rail, an Acme Corporation company,',
    reason: 'How groups name their parts in releases.',
  },
];

export function findRelations(document: Emittable): Relations {
  const names = document.mentions.filter((mention): mention is NameMention => 'entity' in mention);
  const byId = new Map(document.entities.map((entity) => [entity.id, entity]));
  const parentOf = new Map<EntityId, EntityId>();
  const containerOf = new Map<EntityId, EntityId>();
  names.forEach((inner, index) => {
    const outer = names[index + 1];
    if (outer === undefined || outer.type !== inner.type || outer.entity === inner.entity) return;
    const between = document.text.slice(inner.end, outer.start);
    if (between.length > MOST_BETWEEN) return;
    const after = document.text.slice(outer.end, outer.end + 40);
    const [part, whole] = [byId.get(inner.entity), byId.get(outer.entity)];
    if (part === undefined || whole === undefined) return;
    if (inner.type === 'ORG' && isParent(between, after)) addOnce(parentOf, part, whole);
    if (inner.type === 'PLACE' && isContainer(part, whole, between, after)) addOnce(containerOf, part, whole);
  });
  return { parentOf, containerOf };
}

const MOST_BETWEEN = 120;

function isParent(between: string, after: string): boolean {
  return PARENT_RULES.some((rule) => rule.between.test(between) && (rule.after?.test(after) ?? true));
}

/** The first statement stands; what would make a circle is left out. */
function addOnce(of: Map<EntityId, EntityId>, part: Entity, whole: Entity): void {
  if (of.has(part.id)) return;
  for (let at: EntityId | undefined = whole.id; at !== undefined; at = of.get(at)) if (at === part.id) return;
  of.set(part.id, whole.id);
}

/** How wide a type of place is; places of unknown type are taken for the narrowest. */
const WIDTH: Readonly<Record<ReturnType<typeof placeType>, number>> = {
  Place: 0,
  Airport: 0,
  City: 1,
  AdministrativeArea: 2,
  State: 3,
  Country: 4,
};

/** `Boise, Idaho`, `Cork (Ireland)`: the second is wider, and not known to be of another country. */
function isContainer(part: Entity, whole: Entity, between: string, after: string): boolean {
  const isBracket = between === ' (' && after.startsWith(')');
  if (between !== ', ' && !isBracket) return false;
  const [narrow, wide] = [placeType(part), placeType(whole)];
  if (WIDTH[wide] < WIDTH.AdministrativeArea || WIDTH[narrow] >= WIDTH[wide]) return false;
  const [inner, outer] = [countryOf(part), countryOf(whole)];
  return inner === undefined || outer === undefined || inner === outer;
}

function countryOf({ link }: Entity): string | undefined {
  return link.kind === 'entry' ? link.country : undefined;
}
