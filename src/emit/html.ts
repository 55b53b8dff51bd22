/** One page to look at: the release with its mentions, what they mean, and the JSON-LD. It asks for nothing elsewhere. */
import { scriptSafeJson } from './embed.ts';
import type { Emittable } from './emittable.ts';
import { entityList, quotationList, reviewList } from './html-lists.ts';
import { STYLE } from './html-style-data.ts';
import { TYPE_NAMES, textMarkup } from './html-text.ts';
import { type JsonLdOptions, toJsonLd } from './jsonld.ts';
import { html, raw } from './markup.ts';

/** A self-contained page: no network, no script but the JSON-LD itself. */
export function toHtml(document: Emittable, options: JsonLdOptions = {}): string {
  const graph = toJsonLd(document, options);
  const headline = graph['@graph'][0]?.['headline'];
  const title = typeof headline === 'string' ? headline : document.id;
  const legend = Object.entries(TYPE_NAMES).map(
    ([type, name]) =>
      html`<li><span class="chip ${type}">${name}</span> ${document.mentions.filter((mention) => mention.type === type).length}</li>`,
  );
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}</style>
<script type="application/ld+json" data-generator="dateline">${raw(scriptSafeJson(graph))}</script>
</head>
<body>
<a class="skip" href="#entities">Skip to the entities</a>
<div class="page">
<main>
${typeof headline === 'string' ? undefined : html`<h1 class="hidden">${title}</h1>`}
<ul class="legend" aria-label="Types of mentions and how many of each">${legend}</ul>
${textMarkup(document)}</main>
<aside aria-label="What was found">
<section aria-labelledby="entities"><h2 id="entities">Entities</h2>${entityList(document)}</section>
${quotationList(document)}
${reviewList(document)}
<section aria-labelledby="json-ld"><h2 id="json-ld">JSON-LD</h2>
<details open><summary>${(graph['@graph'].length).toString()} nodes</summary><pre tabindex="0" aria-label="JSON-LD source">${JSON.stringify(graph, null, 2)}</pre></details></section>
</aside>
</div>
</body>
</html>
`.source;
}
