/** Roles: who holds each title, and where; who speaks each quotation. */
import type { AnnotatedRelease, EntityId, Linked, Mention, TitleMention } from '../document.ts';
import { decideTogether } from './agreement.ts';
import { collectEvidence } from './evidence.ts';
import { holderCandidates } from './holder.ts';
import { organisationCandidates } from './organisation.ts';
import { findQuotations } from './quotations.ts';
import { best, type RankerWeights } from './ranker.ts';
import { titleStatus } from './status.ts';

export type { Candidate, RankerWeights } from './ranker.ts';

/** Weights of the two decisions; see `ranker.ts`. */
export interface RoleModel {
  readonly holder: RankerWeights;
  readonly organisation: RankerWeights;
}

/** Gives each span of type TITLE its holder, organisation and status, and finds the quotations. */
export function assignRoles(document: Linked, model: RoleModel): AnnotatedRelease {
  const bare = document.spans
    .filter((span) => span.type === 'TITLE')
    .map(({ start, end, score }) => ({ start, end, score, type: 'TITLE' as const }));
  const mentions = mentionsWith(document, bare);
  const evidence = collectEvidence(document, mentions);
  const holders = holderCandidates(evidence).map((candidates) => best(candidates, model.holder));
  const holderIds = holders.map((ranked) => ranked?.candidate.answer);
  const organisations = decideTogether(
    organisationCandidates(document, evidence, holderIds),
    evidence.titles.map(({ parts }, i) => holderIds[i] && `${holderIds[i]} ${parts.canonical}`),
    model.organisation,
  );
  const resolved = new Map<number, TitleMention>();
  for (const [index, title] of evidence.titles.entries()) {
    const mention = mentions[title.mention] as TitleMention;
    const holder = holderIds[index];
    const org = organisations[index];
    const status = titleStatus(evidence, title, document.text);
    resolved.set(title.mention, {
      ...mention,
      ...(holder !== undefined && { holder, rule: decidingRule(holders[index]?.candidate.features) }),
      ...(org !== undefined && { org }),
      ...(status !== undefined && { status }),
    });
  }
  const titled = mentions.map((mention, index) => resolved.get(index) ?? mention);
  return { ...document, mentions: titled, quotations: findQuotations(document, titled, evidence.skeleton) };
}

/** The document's names and dates with its titles, in text order. */
function mentionsWith({ names, dates }: Linked, titles: readonly TitleMention[]): readonly Mention[] {
  return [...names, ...dates, ...titles].sort((a, b) => a.start - b.start);
}

/** The strongest rule among a candidate's features, or that no rule but the ranking decided. */
function decidingRule(features: readonly string[] | undefined): string {
  const first = features?.find((name) => name.startsWith('first:') || name.startsWith('later:'));
  return first?.slice('first:'.length) ?? features?.find((name) => name.startsWith('same-')) ?? 'nearest';
}

/** The same question in the shape a trainer needs: candidates of each title, given the reference's holders. */
export function roleQuestions(
  document: Linked,
  reference: readonly TitleMention[],
): {
  readonly holder: ReturnType<typeof holderCandidates>;
  readonly organisation: ReturnType<typeof organisationCandidates>;
} {
  const evidence = collectEvidence(document, mentionsWith(document, reference));
  const holders: readonly (EntityId | undefined)[] = reference.map((title) => title.holder);
  return {
    holder: holderCandidates(evidence),
    organisation: organisationCandidates(document, evidence, holders),
  };
}
