/** Candidates for the organisation or place of a title: the document's organisations and places, and none. */
import type { Entity, EntityId, Linked } from '../document.ts';
import type { Evidence, TitleEvidence } from './evidence.ts';
import { barrier, distanceClass } from './holder.ts';
import type { Candidate } from './ranker.ts';
import { salienceFeatures } from './salience.ts';

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
  return evidence.titles.map((title, index) => {
    const features = new Map<EntityId, string[]>(
      [...salience].map(([entity, names]) => [
        entity,
        names.flatMap((name) => [
          name,
          `${name}|${title.parts.head}`,
          `${name}|${officeClass(title.parts.head)}`,
        ]),
      ]),
    );
    const add = (entity: EntityId, feature: string): void => void features.get(entity)?.push(feature);
    for (const [rank, match] of title.organisations.entries()) {
      const order = rank === 0 ? 'first' : 'later';
      add(match.entity, `${order}:${match.rule}`);
      add(match.entity, `${order}:${match.rule}:${typeOf.get(match.entity)}`);
    }
    for (const entity of document.entities) {
      if (sharesPortfolio(title, entity)) add(entity.id, 'shares-portfolio');
    }
    for (const [other, relation] of relatedTitles(evidence, holders, index)) {
      const match = other.organisations[0];
      if (match !== undefined) add(match.entity, `${relation}:${title.organisations.length > 0}`);
    }
    addDistance(evidence, title, add);
    const ruled = title.organisations.length > 0;
    const none = [
      'none',
      `none:${title.parts.head}`,
      `none:${officeClass(title.parts.head)}`,
      `none:rules=${ruled}`,
      `none:holder=${holders[index] !== undefined}`,
    ];
    return [
      { answer: undefined, features: none },
      ...[...features].map(([answer, names]) => ({ answer, features: names })),
    ];
  });
}

/** `Secretary of Agriculture` and the `U.S. Department of Agriculture`: a long word of the portfolio in the name. */
function sharesPortfolio({ parts }: TitleEvidence, { type, name }: Entity): boolean {
  if (type !== 'ORG' || !parts.canonical.includes(' ')) return false;
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return parts.canonical
    .split(' ')
    .some((word) => word.length > 5 && word !== parts.head && words.includes(word));
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
  const at = skeleton.symbolOf[title.mention]!;
  for (const step of [-1, 1]) {
    const seen = new Set<EntityId>();
    for (let i = title.mention + step; i >= 0 && i < mentions.length && seen.size < 2; i += step) {
      const mention = mentions[i]!;
      if ((mention.type !== 'ORG' && mention.type !== 'PLACE') || seen.has(mention.entity)) continue;
      const symbol = skeleton.symbolOf[i]!;
      const between = skeleton.symbols.slice(Math.min(at, symbol) + 1, Math.max(at, symbol));
      const side = step < 0 ? 'before' : 'after';
      add(mention.entity, `${side}:${seen.size}:${mention.type}`);
      add(mention.entity, `${side}:${mention.type}:${barrier(between)}:${distanceClass(between.length)}`);
      if (between.length <= 3) add(mention.entity, `${side}:${mention.type}:“${between}”`);
      seen.add(mention.entity);
    }
  }
}
