/** What the rules say of each title, before anything is decided: the evidence the rankers weigh. */
import type { EntityId, Linked, Mention } from '../document.ts';
import { HOLDER_RULES, type RelationRule } from './holder-rules.ts';
import { ORGANISATION_RULES } from './organisation-rules.ts';
import { createSkeleton, type Skeleton } from './skeleton.ts';
import { parseTitle, type TitleParts } from './title-parts.ts';

/** A rule that matched and the entity it points to. */
export interface Match {
  readonly rule: string;
  readonly entity: EntityId;
}

export interface TitleEvidence {
  /** The title's number among the document's mentions. */
  readonly mention: number;
  readonly parts: TitleParts;
  /** In the order of the rules: the first is the strongest. */
  readonly holders: readonly Match[];
  readonly organisations: readonly Match[];
}

export interface Evidence {
  readonly mentions: readonly Mention[];
  readonly skeleton: Skeleton;
  readonly titles: readonly TitleEvidence[];
}

/** How many symbols a pattern may see on either side of a title. */
const WINDOW = 40;

/** `mentions`: all of the document's, in text order; what titles already say of holder and organisation is not read. */
export function collectEvidence(document: Linked, mentions: readonly Mention[]): Evidence {
  const skeleton = createSkeleton(document, mentions);
  const titles = mentions.flatMap((mention, index): readonly TitleEvidence[] =>
    mention.type === 'TITLE'
      ? [
          {
            mention: index,
            parts: parseTitle(document.text.slice(mention.start, mention.end)),
            holders: matchRules(HOLDER_RULES, skeleton, mentions, index),
            organisations: matchRules(ORGANISATION_RULES, skeleton, mentions, index),
          },
        ]
      : [],
  );
  return { mentions, skeleton, titles };
}

function matchRules(
  rules: readonly RelationRule[],
  skeleton: Skeleton,
  mentions: readonly Mention[],
  title: number,
): readonly Match[] {
  const at = skeleton.symbolOf[title]!;
  const from = Math.max(0, at - WINDOW);
  const before = skeleton.symbols.slice(from, at);
  const after = skeleton.symbols.slice(at + 1, at + 1 + WINDOW);
  return rules.flatMap(({ name, side, pattern }): readonly Match[] => {
    const group = pattern.exec(side === 'before' ? before : after)?.indices?.[1];
    if (group === undefined) return [];
    const target = mentions[skeleton.mentionAt[group[0] + (side === 'before' ? from : at + 1)]!];
    return target !== undefined && 'entity' in target ? [{ rule: name, entity: target.entity }] : [];
  });
}
