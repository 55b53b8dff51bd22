/** Roles: who holds each title, and where; who speaks each quotation. */
import type { AnnotatedRelease, EntityId, Linked, Mention, TitleMention } from '../document.ts';
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
    .map((span) => ({ ...span, type: 'TITLE' as const }));
  const mentions: readonly Mention[] = [...document.names, ...document.dates, ...bare].sort(
    (a, b) => a.start - b.start,
  );
  const evidence = collectEvidence(document, mentions);
  const holders = holderCandidates(evidence).map((candidates) => best(candidates, model.holder));
  const holderIds = holders.map((ranked) => ranked?.candidate.answer);
  const organisations = organisationCandidates(document, evidence, holderIds).map((candidates) =>
    best(candidates, model.organisation),
  );
  const resolved = new Map<number, TitleMention>();
  for (const [index, title] of evidence.titles.entries()) {
    const mention = mentions[title.mention] as TitleMention;
    const holder = holderIds[index];
    const org = organisations[index]?.candidate.answer;
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
  const mentions: readonly Mention[] = [...document.names, ...document.dates, ...reference].sort(
    (a, b) => a.start - b.start,
  );
  const evidence = collectEvidence(document, mentions);
  const holders: readonly (EntityId | undefined)[] = reference.map((title) => title.holder);
  return {
    holder: holderCandidates(evidence),
    organisation: organisationCandidates(document, evidence, holders),
  };
}
