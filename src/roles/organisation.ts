/** Candidates for the organisation or place of a title: the document's organisations and places, and none. */
import type { EntityId, Linked } from '../document.ts';
import type { Evidence, TitleEvidence } from './evidence.ts';
import { CODE_OF_ADJECTIVE, CODE_OF_COUNTRY } from './nationality-table.ts';
import type { Candidate } from './ranker.ts';
import { salienceFeatures } from './salience.ts';
import { barrier, distanceClass, symbolsBetween } from './stretch.ts';

/**
 * For each title its candidates, none (`undefined`) first. `holders`: who was found to hold each title, in the same
 * order.
 */
export function organisationCandidates(
  document: Linked,
  evidence: Evidence,
  holders: readonly (EntityId | undefined)[],
): readonly (readonly Candidate<EntityId | undefined>[])[] {
  const typeOf = new Map(document.entities.map(({ id, type }) => [id, type]));
  const salience = salienceFeatures(document, evidence.mentions);
  const salient = mostMentioned([...salience.keys()], evidence);
  const wordsOf = new Map(
    document.entities
      .filter(({ type }) => type === 'ORG')
      .map(({ id, name }) => [id, new Set(name.toLowerCase().split(/[^\p{L}]+/u))] as const),
  );
  const placesOf = new Map<EntityId, number[]>();
  for (const [index, mention] of evidence.mentions.entries()) {
    if (mention.type !== 'PERSON') continue;
    const places = placesOf.get(mention.entity);
    if (places === undefined) placesOf.set(mention.entity, [index]);
    else places.push(index);
  }
  return evidence.titles.map((title, index) => {
    const { head } = title.parts;
    const office = officeClass(head);
    const own = (entity: EntityId): string[] =>
      (salience.get(entity) ?? []).flatMap((name) =>
        name.startsWith('name=')
          ? [`${name}|${head}`, `${name}|${title.parts.canonical}`]
          : [name, `${name}|${head}`, `${name}|${office}`],
      );
    const features = new Map(salient.map((entity) => [entity, own(entity)]));
    const add = (entity: EntityId, feature: string): void => {
      if (!salience.has(entity)) return;
      const names = features.get(entity) ?? own(entity);
      names.push(feature);
      features.set(entity, names);
    };
    for (const [rank, match] of title.organisations.entries()) {
      const order = rank === 0 ? 'first' : 'later';
      add(match.entity, `${order}:${match.rule}`);
      add(match.entity, `${order}:${match.rule}:${typeOf.get(match.entity)}`);
      add(match.entity, `${order}:${match.rule}|${head}`);
      add(match.entity, `${order}:${match.rule}|${office}`);
    }
    for (const [entity, words] of wordsOf) if (sharesPortfolio(title, words)) add(entity, 'shares-portfolio');
    for (const [other, relation] of relatedTitles(evidence, holders, index)) {
      const match = other.organisations[0];
      if (match !== undefined) add(match.entity, `${relation}:${title.organisations.length > 0}`);
    }
    const nation = nationBefore(document, evidence, title);
    if (nation !== undefined) {
      for (const { id, type, name } of document.entities) {
        if (type === 'PLACE' && CODE_OF_COUNTRY.get(name) === nation) add(id, 'nation-before');
      }
    }
    addDistance(evidence, title, add);
    addHolderDistance(evidence, placesOf.get(holders[index] ?? ('' as EntityId)) ?? [], add);
    const ruled = title.organisations.length > 0;
    const none = [
      'none',
      `none:${head}`,
      `none:${office}`,
      `none:rules=${ruled}`,
      `none:holder=${holders[index] !== undefined}`,
    ];
    return [
      { answer: undefined, features: none },
      ...[...features].map(([answer, names]) => ({ answer, features: names })),
    ];
  });
}

/** `Kenyan Minister for Foreign Affairs`: the code of the country whose adjective stands before the title. */
function nationBefore(
  { text }: Linked,
  { mentions }: Evidence,
  { mention }: TitleEvidence,
): string | undefined {
  const before = text.slice(Math.max(0, mentions[mention]!.start - 30), mentions[mention]!.start);
  const word = /([\p{L}]+)(?:\s+(?:former|new|acting|federal))?\s*$/iu.exec(before)?.[1];
  return word === undefined ? undefined : CODE_OF_ADJECTIVE.get(word.toLowerCase());
}

/** `Secretary of Agriculture` and the `U.S. Department of Agriculture`: a long word of the portfolio in the name. */
function sharesPortfolio({ parts }: TitleEvidence, words: ReadonlySet<string>): boolean {
  if (!parts.canonical.includes(' ')) return false;
  return parts.canonical.split(' ').some((word) => word.length > 5 && word !== parts.head && words.has(word));
}

/** Beyond so many, a candidate must be near the title or named by a rule: texts may be long, and titles many. */
const MOST_CANDIDATES = 120;

/** The entities mentioned most, in the order given. */
function mostMentioned(entities: readonly EntityId[], { mentions }: Evidence): readonly EntityId[] {
  if (entities.length <= MOST_CANDIDATES) return entities;
  const counts = new Map<EntityId, number>();
  for (const mention of mentions) {
    if ('entity' in mention) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  const kept = new Set(
    [...entities].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_CANDIDATES),
  );
  return entities.filter((entity) => kept.has(entity));
}

const OFFICES: Readonly<Record<string, readonly string[]>> = {
  government: [
    'minister',
    'secretary',
    'president',
    'premier',
    'ambassador',
    'commissioner',
    'governor',
    'mayor',
  ],
  legislature: [
    'senator',
    'representative',
    'parliament',
    'member',
    'speaker',
    'leader',
    'assembly',
    'councillor',
  ],
  law: ['attorney', 'judge', 'general', 'prosecutor', 'justice', 'sheriff', 'marshal'],
  company: [
    'ceo',
    'officer',
    'founder',
    'co-founder',
    'owner',
    'chair',
    'director',
    'manager',
    'head',
    'partner',
  ],
};

/** A coarse class of posts, so that rare heads share what is learnt of frequent ones. */
function officeClass(head: string): string {
  return Object.keys(OFFICES).find((name) => OFFICES[name]!.includes(head)) ?? 'other';
}

/** Other titles that may share the organisation: of the same holder, or of the same wording. */
function relatedTitles(
  { titles }: Evidence,
  holders: readonly (EntityId | undefined)[],
  index: number,
): readonly (readonly [TitleEvidence, string])[] {
  const title = titles[index]!;
  return titles.flatMap((other, i): readonly (readonly [TitleEvidence, string])[] => {
    if (i === index) return [];
    const sameHolder = holders[index] !== undefined && holders[i] === holders[index];
    if (other.parts.canonical === title.parts.canonical)
      return [[other, sameHolder ? 'same-post' : 'same-title']];
    if (!sameHolder) return [];
    return [[other, other.parts.head === title.parts.head ? 'same-holder-and-head' : 'same-holder']];
  });
}

function addDistance(
  { mentions, skeleton }: Evidence,
  title: TitleEvidence,
  add: (entity: EntityId, feature: string) => void,
): void {
  for (const step of [-1, 1]) {
    const seen = new Set<EntityId>();
    for (let i = title.mention + step; i >= 0 && i < mentions.length && seen.size < 2; i += step) {
      const mention = mentions[i]!;
      if ((mention.type !== 'ORG' && mention.type !== 'PLACE') || seen.has(mention.entity)) continue;
      const between = symbolsBetween(skeleton, title.mention, i);
      const side = step < 0 ? 'before' : 'after';
      add(mention.entity, `${side}:${seen.size}:${mention.type}`);
      add(mention.entity, `${side}:${mention.type}:${barrier(between)}:${distanceClass(between.length)}`);
      if (between.length <= 3) add(mention.entity, `${side}:${mention.type}:“${between}”`);
      seen.add(mention.entity);
    }
  }
}

/** How near to a name of the holder an organisation or place comes anywhere, and what stands between them. */
function addHolderDistance(
  { mentions, skeleton }: Evidence,
  holderPlaces: readonly number[],
  add: (entity: EntityId, feature: string) => void,
): void {
  const said = new Set<string>();
  for (const index of holderPlaces) {
    for (const step of [-1, 1]) {
      for (let i = index + step; i >= 0 && i < mentions.length; i += step) {
        const near = mentions[i]!;
        if (near.type === 'PERSON') break;
        if (near.type !== 'ORG' && near.type !== 'PLACE') continue;
        const between = symbolsBetween(skeleton, index, i);
        const side = step < 0 ? 'before' : 'after';
        const feature = `holder-${side}:${near.type}:${barrier(between)}:${distanceClass(between.length)}`;
        if (!said.has(`${near.entity} ${feature}`)) add(near.entity, feature);
        said.add(`${near.entity} ${feature}`);
        break;
      }
    }
  }
}
