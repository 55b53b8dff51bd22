/** The release's text as markup: zones in the margin, paragraphs, and each mention a link to what it means. */
import type { Mention, Span, Zone } from '../document.ts';
import type { Emittable } from './emittable.ts';
import { html, type Markup } from './markup.ts';
import { dateValue, roundScore } from './standoff.ts';

/** Name of a mention's element, for links to it. */
export function mentionAnchor(mention: Span): string {
  return `m${mention.start}`;
}

export function textMarkup(document: Emittable): Markup {
  return html`${stretches(document).map(
    ({
      zone,
      span,
    }) => html`<div class="zone"><span class="kind">${zone?.kind ?? ''}</span><div>${paragraphs(document, span, zone)}</div></div>
`,
  )}`;
}

/** Zones, and whatever stands between them, in text order. */
function stretches({
  text,
  zones = [],
}: Emittable): readonly { readonly zone?: Zone; readonly span: Span }[] {
  const found: { readonly zone?: Zone; readonly span: Span }[] = [];
  let end = 0;
  for (const zone of [...zones, undefined]) {
    const gap = { start: end, end: zone?.start ?? text.length };
    if (text.slice(gap.start, gap.end).trim() !== '') found.push({ span: gap });
    if (zone !== undefined) found.push({ zone, span: zone });
    end = zone?.end ?? end;
  }
  return found;
}

const QUIET = new Set(['safe-harbour', 'contact', 'footer', 'meta', 'boilerplate', 'notes', 'end-mark']);

function paragraphs(document: Emittable, span: Span, zone: Zone | undefined): Markup {
  const parts = [
    ...document.text.slice(span.start, span.end).matchAll(/\S[\s\S]*?(?=\n[ \t\r]*\n|$(?![\s\S]))/g),
  ];
  const isQuiet = zone !== undefined && QUIET.has(zone.kind);
  return html`${parts.map((part) => {
    const start = span.start + part.index;
    const content = withMentions(document, { start, end: start + part[0].trimEnd().length });
    if (zone?.kind === 'headline') return html`<h1>${content}</h1>`;
    return isQuiet ? html`<p class="quiet">${content}</p>` : html`<p>${content}</p>`;
  })}`;
}

function withMentions(document: Emittable, span: Span): Markup {
  const parts: (string | Markup)[] = [];
  let end = span.start;
  for (const mention of document.mentions) {
    if (mention.start < end || mention.end > span.end) continue;
    parts.push(document.text.slice(end, mention.start), mentionMarkup(document, mention));
    end = mention.end;
  }
  return html`${[...parts, document.text.slice(end, span.end)]}`;
}

function mentionMarkup(document: Emittable, mention: Mention): Markup {
  const words = document.text.slice(mention.start, mention.end);
  const target =
    mention.type === 'TITLE' ? mention.holder : mention.type === 'DATE' ? undefined : mention.entity;
  const href = target === undefined ? mentionAnchor(mention) : `e-${target}`;
  return html`<a class="mention ${mention.type}" id="${mentionAnchor(mention)}" href="#${href}">${words}<span class="tip">${explanation(document, mention)}</span></a>`;
}

/** What the mention is, whom or when it means, and how sure that is. */
export function explanation(document: Emittable, mention: Mention): string {
  const nameOf = (id: string | undefined) => document.entities.find((entity) => entity.id === id)?.name;
  const score = `${Math.round(roundScore(mention.score) * 100)} %`;
  if (mention.type === 'DATE') return `date: ${dateValue(mention.value) ?? 'not resolved'}, ${score}`;
  if (mention.type !== 'TITLE') {
    return `${TYPE_NAMES[mention.type]}: ${nameOf(mention.entity) ?? mention.entity}, ${score}`;
  }
  const [holder, org] = [nameOf(mention.holder), nameOf(mention.org)];
  const parts = [holder && `held by ${holder}`, org && `at ${org}`, mention.status].filter((part) => part);
  return `title: ${parts.join(', ') || 'holder unknown'}, ${score}`;
}

export const TYPE_NAMES = {
  PERSON: 'person',
  TITLE: 'title',
  ORG: 'organisation',
  PLACE: 'place',
  DATE: 'date',
} as const;
