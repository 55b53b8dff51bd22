/** What a mention means, in a sentence and in full: entity, link, score, candidates; holder and organisation; days. */
import type { Entity, EntityId, Link, Mention, Span, TitleMention } from '../document.ts';
import { type Emittable, oneLine } from './emittable.ts';
import { html, type Markup } from './markup.ts';
import { dateValue } from './standoff.ts';

export const TYPE_NAMES = {
  PERSON: 'person',
  TITLE: 'title',
  ORG: 'organisation',
  PLACE: 'place',
  DATE: 'date',
} as const;

/** An entry that linking weighed for an entity. */
export interface PageCandidate {
  readonly name: string;
  /** Probability that it is the one. */
  readonly score: number;
  readonly description?: string;
  readonly iri?: string;
}

/** By entity, the most probable first; what remains of 1 is the probability that the base does not hold it. */
export type PageCandidates = ReadonlyMap<EntityId, readonly PageCandidate[]>;

/** Name of a mention's element, for links to it. */
export function mentionAnchor(mention: Span): string {
  return `m${mention.start}`;
}

/** A whole number; what is not certain is not called so by rounding. */
export function percent(score: number): string {
  const rounded = Math.round(score * 100);
  return rounded === 100 && score < 1 ? '>\u00a099\u00a0%' : `${rounded}\u00a0%`;
}

export function entityOf(document: Emittable, id: EntityId | undefined): Entity | undefined {
  return id === undefined ? undefined : document.entities.find((entity) => entity.id === id);
}

/** What the mention is, whom or when it means, and how sure that is. */
export function explanation(document: Emittable, mention: Mention): string {
  const score = percent(mention.score);
  if (mention.type === 'DATE') return `date: ${dateValue(mention.value) ?? 'not resolved'}, ${score}`;
  if (mention.type === 'TITLE') return `title: ${titleWords(document, mention)}, ${score}`;
  const name = entityOf(document, mention.entity)?.name ?? mention.entity;
  return `${TYPE_NAMES[mention.type]}: ${name}, ${score}`;
}

function titleWords(document: Emittable, mention: TitleMention): string {
  const [holder, org] = [entityOf(document, mention.holder)?.name, entityOf(document, mention.org)?.name];
  const parts = [holder && `held by ${holder}`, org && `at ${org}`, mention.status].filter((part) => part);
  return parts.join(', ') || 'holder unknown';
}

export function linkSentence({ link }: { readonly link: Link }): string {
  if (link.kind === 'unknown') return 'Not linked.';
  if (link.kind === 'nil') return `Not in the knowledge base, ${percent(link.score)}.`;
  return `Linked to ${link.name}, ${percent(link.score)}.`;
}

/** Addresses that a browser may follow. */
export function webAddresses({ link }: { readonly link: Link }): readonly string[] {
  return link.kind === 'entry' ? link.sameAs.filter((iri) => /^https?:\/\//iu.test(iri)) : [];
}

/** Phrasing content only: it stands within a paragraph. */
export function detail(
  document: Emittable,
  mention: Mention,
  candidates: PageCandidates | undefined,
): Markup {
  const words = oneLine(document.text.slice(mention.start, mention.end));
  return html`<span class="row"><b>${words}</b> <span class="chip ${mention.type}">${TYPE_NAMES[mention.type]}</span> ${meter(mention.score)}</span>${facts(document, mention, candidates)}`;
}

/** A bar and the figure; the figure alone is read out. */
function meter(score: number): Markup {
  return html`<span class="meter" aria-hidden="true"><i style="width:${Math.round(score * 100)}%"></i></span><span class="figure">${percent(score)}</span>`;
}

function facts(document: Emittable, mention: Mention, candidates: PageCandidates | undefined): Markup {
  if (mention.type === 'DATE') return html`${row('Days', dateWords(mention))}`;
  if (mention.type === 'TITLE') {
    return html`${row('Holder', entityOf(document, mention.holder)?.name ?? 'unknown')}${row('Of', entityOf(document, mention.org)?.name)}${row('Status', mention.status)}${row('Rule', mention.rule)}`;
  }
  const entity = entityOf(document, mention.entity);
  if (entity === undefined) return html``;
  const others = candidates?.get(entity.id) ?? [];
  return html`${row('Entity', entity.name)}${row('Link', linkSentence(entity))}${others.length > 0 ? row('Weighed', candidateWords(others)) : undefined}`;
}

function dateWords(mention: Extract<Mention, { type: 'DATE' }>): string {
  const { value } = mention;
  if (value.kind === 'unresolved') return `not resolved: ${value.reason}`;
  if (value.kind === 'fiscal') {
    const parts = [
      value.half && `half ${value.half}`,
      value.quarter && `quarter ${value.quarter}`,
      value.year && `of ${value.year}`,
    ].filter((part) => part);
    return `fiscal ${parts.join(' ')}`;
  }
  const inferred = value.inferred.length > 0 ? ` (inferred: ${value.inferred.join(', ')})` : '';
  return `${dateValue(value)?.replace('/', ' to ') ?? ''}, ${value.granularity}${inferred}`;
}

function row(label: string, value: string | Markup | undefined): Markup | undefined {
  return value === undefined
    ? undefined
    : html`<span class="row"><span class="label">${label}</span> <span>${value}</span></span>`;
}

/** The first few of them, and the likelihood of none. */
function candidateWords(candidates: readonly PageCandidate[]): Markup {
  const none = Math.max(0, 1 - candidates.reduce((sum, { score }) => sum + score, 0));
  const shown = candidates
    .slice(0, 3)
    .map(
      ({ name, score, description }) =>
        html`<span class="candidate">${name}${description === undefined ? '' : `, ${description}`}: ${percent(score)}</span>`,
    );
  return html`${shown}<span class="candidate">none of them: ${percent(none)}</span>`;
}
