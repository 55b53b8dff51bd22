/** What stands beside the text: the entities with their posts and links, the quotations, and what is unsure. */
import type { Entity, NameMention, TitleMention } from '../document.ts';
import { type Emittable, oneLine } from './emittable.ts';
import { explanation, mentionAnchor, TYPE_NAMES } from './html-text.ts';
import { html, type Markup } from './markup.ts';

export function entityList(document: Emittable): Markup {
  if (document.entities.length === 0) return html`<p>None found.</p>`;
  return html`<ul class="cards">${document.entities.map((entity) => entityCard(document, entity))}</ul>`;
}

function entityCard(document: Emittable, entity: Entity): Markup {
  const mentions = document.mentions.filter(
    (mention): mention is NameMention =>
      mention.type !== 'DATE' && mention.type !== 'TITLE' && mention.entity === entity.id,
  );
  const posts = document.mentions.filter(
    (mention): mention is TitleMention => mention.type === 'TITLE' && mention.holder === entity.id,
  );
  return html`
<li class="card" id="e-${entity.id}"><h3>${entity.name} <span class="chip ${entity.type}">${TYPE_NAMES[entity.type]}</span></h3>
${posts.length > 0 ? html`<ul>${posts.map((post) => html`<li>${postText(document, post)}</li>`)}</ul>` : undefined}
${links(entity)}
<p>${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}: ${mentions.map((mention, index) => html`<a href="#${mentionAnchor(mention)}" aria-label="mention ${index + 1} of ${entity.name}">${index + 1}</a> `)}</p></li>`;
}

function postText(document: Emittable, post: TitleMention): string {
  const org = document.entities.find(({ id }) => id === post.org)?.name;
  const title = oneLine(document.text.slice(post.start, post.end));
  const status = post.status === undefined || post.status === 'current' ? '' : ` (${post.status})`;
  return `${title}${org === undefined ? '' : `, ${org}`}${status}`;
}

function links({ link }: Entity): Markup {
  if (link.kind === 'nil') return html`<p>Not in the knowledge base.</p>`;
  if (link.kind === 'unknown') return html`<p>Not linked.</p>`;
  const addresses = link.sameAs.filter((iri) => /^https?:\/\//i.test(iri));
  const shown = addresses.map(
    (iri) =>
      html`<li><a href="${iri}" rel="noopener noreferrer">${iri.replace(/^https?:\/\/(?:www\.)?/i, '')}</a></li>`,
  );
  return html`<p>${link.name}, ${Math.round(link.score * 100)} %</p><ul>${shown}</ul>`;
}

export function quotationList(document: Emittable): Markup | undefined {
  const quotations = (document.quotations ?? []).filter(({ kind }) => kind === 'direct');
  if (quotations.length === 0) return undefined;
  const items = quotations.map((quotation) => {
    const speaker = document.entities.find(({ id }) => id === quotation.speaker)?.name ?? 'Speaker unknown';
    return html`<li class="card"><h3>${speaker}</h3><p>${oneLine(document.text.slice(quotation.start, quotation.end))}</p></li>`;
  });
  return html`<section aria-labelledby="quotations"><h2 id="quotations">Quotations</h2><ul class="cards">${items}</ul></section>`;
}

/** Below this a person should look at it. */
const SURE = 0.7;

export function reviewList(document: Emittable): Markup | undefined {
  const unsure = document.mentions
    .filter(({ score }) => score < SURE)
    .sort((a, b) => a.score - b.score || a.start - b.start);
  if (unsure.length === 0) return undefined;
  const items = unsure.map(
    (mention) =>
      html`<li><a href="#${mentionAnchor(mention)}">${oneLine(document.text.slice(mention.start, mention.end))}</a> (${explanation(document, mention)})</li>`,
  );
  return html`<section aria-labelledby="review"><h2 id="review">To review: the least sure first</h2><ol>${items}</ol></section>`;
}
