/** The release's text as markup: zones in the margin, paragraphs, and each mention a link to what it means. */
import type { Mention, Span, Zone } from '../document.ts';
import type { Emittable } from './emittable.ts';
import { detail, mentionAnchor, type PageCandidates } from './html-detail.ts';
import { isUnsure } from './html-review.ts';
import { html, type Markup } from './markup.ts';

export function textMarkup(document: Emittable, candidates: PageCandidates | undefined): Markup {
  // A kind is told once for the zones of it that follow each other.
  return html`${stretches(document).map(
    (
      { zone, span },
      index,
      all,
    ) => html`<div class="zone"><span class="kind">${index > 0 && all[index - 1]?.zone?.kind === zone?.kind ? '' : (zone?.kind ?? '')}</span><div>${paragraphs(document, span, zone, candidates)}</div></div>
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

function paragraphs(
  document: Emittable,
  span: Span,
  zone: Zone | undefined,
  candidates: PageCandidates | undefined,
): Markup {
  const parts = [
    ...document.text.slice(span.start, span.end).matchAll(/\S[\s\S]*?(?=\n[ \t\r]*\n|$(?![\s\S]))/g),
  ];
  const isQuiet = zone !== undefined && QUIET.has(zone.kind);
  return html`${parts.map((part) => {
    const start = span.start + part.index;
    const within = { start, end: start + part[0].trimEnd().length };
    const content = withMentions(document, within, candidates);
    if (zone?.kind === 'headline') return html`<h1>${content}</h1>`;
    if (zone?.kind === 'dek') return html`<p class="dek">${content}</p>`;
    return isQuiet ? html`<p class="quiet">${content}</p>` : html`<p>${content}</p>`;
  })}`;
}

function withMentions(document: Emittable, span: Span, candidates: PageCandidates | undefined): Markup {
  const parts: (string | Markup)[] = [];
  let end = span.start;
  for (const mention of document.mentions) {
    if (mention.start < end || mention.end > span.end) continue;
    parts.push(document.text.slice(end, mention.start), mentionMarkup(document, mention, candidates));
    end = mention.end;
  }
  return html`${[...parts, document.text.slice(end, span.end)]}`;
}

/** The detail follows the link instead of standing in it, so that the link's name stays the words of the release. */
function mentionMarkup(
  document: Emittable,
  mention: Mention,
  candidates: PageCandidates | undefined,
): Markup {
  const words = document.text.slice(mention.start, mention.end);
  const target =
    mention.type === 'TITLE' ? mention.holder : mention.type === 'DATE' ? undefined : mention.entity;
  const anchor = mentionAnchor(mention);
  const href = target === undefined ? anchor : `e-${target}`;
  const unsure = isUnsure(document, mention) ? ' unsure' : '';
  return html`<a class="mention ${mention.type}${unsure}${target === undefined ? '' : ` of-${target}`}" id="${anchor}" href="#${href}" aria-describedby="d${mention.start}">${words}</a><span class="detail" id="d${mention.start}">${detail(document, mention, candidates)}</span>`;
}
