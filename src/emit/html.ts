/** One page to look at: the release with its mentions, what they mean, and the JSON-LD. It asks for nothing elsewhere. */
import type { MentionType } from '../document.ts';
import { scriptSafeJson } from './embed.ts';
import type { Emittable } from './emittable.ts';
import { type PageCandidates, TYPE_NAMES } from './html-detail.ts';
import { entityList, quotationList, roleTable } from './html-lists.ts';
import { type PageProblem, reviewItems, reviewList } from './html-review.ts';
import { STYLE } from './html-style-data.ts';
import { textMarkup } from './html-text.ts';
import { type JsonLdDocument, type JsonLdOptions, toJsonLd } from './jsonld.ts';
import { html, type Markup, raw } from './markup.ts';

export interface PageOptions extends JsonLdOptions {
  /** What linking weighed for each entity. */
  readonly candidates?: PageCandidates;
  /** What was found wrong with the text, for the review list. */
  readonly problems?: readonly PageProblem[];
}

/** A self-contained page: no network, no script but the JSON-LD itself. */
export function toHtml(document: Emittable, options: PageOptions = {}): string {
  const graph = toJsonLd(document, options);
  const headline = graph['@graph'][0]?.['headline'];
  const title = typeof headline === 'string' ? headline : document.id;
  const review = reviewItems(document, options.problems ?? []);
  const parts: readonly (readonly [string, string, number | undefined])[] = [
    ['review', 'To review', review.length],
    ['entities', 'Entities', document.entities.length],
    ['roles', 'Roles', count(document, 'TITLE')],
    ['quotations', 'Quotations', directQuotations(document)],
    ['json-ld', 'JSON-LD', undefined],
  ];
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}${raw(entityRules(document))}</style>
<script type="application/ld+json" data-generator="dateline">${raw(scriptSafeJson(graph))}</script>
</head>
<body>
<a class="skip" href="#found">Skip to what was found</a>
<div class="page">
<main>
${typeof headline === 'string' ? undefined : html`<h1 class="hidden">${title}</h1>`}
${factStrip(graph)}
<fieldset class="legend"><legend>Shown in the text</legend>${Object.entries(TYPE_NAMES).map(([type, name]) => html`<label class="chip ${type}"><input type="checkbox" id="show-${type}" checked> ${name} <b>${count(document, type as MentionType)}</b></label> `)}</fieldset>
<div class="text">
${textMarkup(document, options.candidates)}</div>
</main>
<aside id="found" aria-label="What was found" tabindex="-1">
<div class="inspector" aria-hidden="true"><p class="hint">Point at a mention, or reach it with the tabulator key: what it means stands here.</p></div>
<nav aria-label="Parts of what was found">${parts.filter(([, , number]) => number !== 0).map(([id, name, number]) => html`<a href="#${id}">${name}${number === undefined ? '' : html` <b>${number}</b>`}</a> `)}</nav>
${reviewList(review)}
<section aria-labelledby="entities"><h2 id="entities">Entities</h2>${entityList(document, options.candidates)}</section>
${roleTable(document)}
${quotationList(document)}
<section class="source" aria-labelledby="json-ld"><h2 id="json-ld">JSON-LD</h2>
<p class="hint">${graph['@graph'].length} nodes; the same stands in the head of this page.</p><pre tabindex="0" role="region" aria-label="JSON-LD source">${colouredJson(graph)}</pre></section>
</aside>
</div>
</body>
</html>
`.source;
}

function count(document: Emittable, type: MentionType): number {
  return document.mentions.filter((mention) => mention.type === type).length;
}

function directQuotations({ quotations = [] }: Emittable): number {
  return quotations.filter(({ kind }) => kind === 'direct').length;
}

/** Issuer, date and subjects, as the graph says them. */
function factStrip(graph: JsonLdDocument): Markup {
  const [article] = graph['@graph'];
  const names = (value: unknown): string => {
    const ids = [value ?? []].flat().map((one) => (one as { readonly '@id'?: string })['@id']);
    return ids.map((id) => graph['@graph'].find((node) => node['@id'] === id)?.['name'] ?? '').join(', ');
  };
  const facts = [
    ['Issuer', names(article?.['publisher']) || 'not stated'],
    ['Published', String(article?.['datePublished'] ?? 'not stated')],
    ['Dateline', article?.['dateline']],
    ['About', names(article?.['about'])],
  ].filter((fact): fact is [string, string] => typeof fact[1] === 'string' && fact[1] !== '');
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Pointing at one mention of an entity marks all of them; ids of entities are letters and digits. */
function entityRules({ entities }: Emittable): string {
  return entities
    .filter(({ id }) => /^\w+$/.test(id))
    .map(
      ({ id }) =>
        `.text:has(.of-${id}:is(:hover,:focus-visible)) .of-${id}{box-shadow:0 0 0 2px var(--focus)}\n`,
    )
    .join('');
}

function colouredJson(graph: JsonLdDocument): Markup {
  const source = JSON.stringify(graph, null, 2);
  const parts = source.split(/("(?:[^"\\]|\\.)*"(?:: )?)/u).map((part) => {
    if (part.endsWith('": ')) return html`<span class="key">${part.slice(0, -2)}</span>: `;
    return part.startsWith('"') ? html`<span class="string">${part}</span>` : part;
  });
  return html`${parts}`;
}
