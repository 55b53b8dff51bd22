/** What stands beside the text: the entities with their links, who holds which post, and the quotations. */
import type { Entity, EntityType, NameMention, TitleMention } from '../document.ts';
import { type Emittable, oneLine } from './emittable.ts';
import {
  entityOf,
  linkSentence,
  mentionAnchor,
  type PageCandidate,
  type PageCandidates,
  percent,
  webAddresses,
} from './html-detail.ts';
import { html, type Markup } from './markup.ts';

const GROUPS: readonly (readonly [EntityType, string])[] = [
  ['PERSON', 'People'],
  ['ORG', 'Organisations'],
  ['PLACE', 'Places'],
];

export function entityList(document: Emittable, candidates: PageCandidates | undefined): Markup {
  if (document.entities.length === 0) return html`<p>None found.</p>`;
  return html`${GROUPS.map(([type, title]) => {
    const own = document.entities.filter((entity) => entity.type === type);
    if (own.length === 0) return undefined;
    const cards = own.map((entity) => entityCard(document, entity, candidates?.get(entity.id) ?? []));
    return html`<h3 class="group"><span class="chip ${type}">${title}</span> ${own.length}</h3><ul class="cards">${cards}</ul>`;
  })}`;
}

function entityCard(document: Emittable, entity: Entity, candidates: readonly PageCandidate[]): Markup {
  const mentions = document.mentions.filter(
    (mention): mention is NameMention =>
      mention.type !== 'DATE' && mention.type !== 'TITLE' && mention.entity === entity.id,
  );
  const posts = document.mentions.filter(
    (mention): mention is TitleMention => mention.type === 'TITLE' && mention.holder === entity.id,
  );
  const titles = [...new Set(posts.map((post) => postText(document, post)))];
  return html`
<li class="card" id="e-${entity.id}"><h4>${entity.name}</h4>
${titles.length > 0 ? html`<p>${titles.join('; ')}</p>` : undefined}
<p>${linkSentence(entity)}${addresses(entity)}</p>
${candidates.length > 1 ? candidateList(candidates) : undefined}
<p class="places">${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'} <span>${mentions.map((mention, index) => html`<a href="#${mentionAnchor(mention)}" aria-label="mention ${index + 1} of ${entity.name}">${index + 1}</a> `)}</span></p></li>`;
}

function addresses(entity: Entity): Markup {
  return html`${webAddresses(entity).map((iri) => html` <a href="${iri}" rel="noopener noreferrer">${siteOf(iri)}</a>`)}`;
}

const SITES: Readonly<Record<string, string>> = {
  'www.wikidata.org': 'Wikidata',
  'en.wikipedia.org': 'Wikipedia',
  'ror.org': 'ROR',
  'isni.org': 'ISNI',
  'sws.geonames.org': 'GeoNames',
  'www.sec.gov': 'SEC',
  'bioguide.congress.gov': 'Bioguide',
};

function siteOf(iri: string): string {
  const host = URL.canParse(iri) ? new URL(iri).host : iri;
  return Object.hasOwn(SITES, host) ? (SITES[host] ?? host) : host;
}

function candidateList(candidates: readonly PageCandidate[]): Markup {
  const items = candidates.map(({ name, score, description, iri }) => {
    const shown =
      iri === undefined ? html`${name}` : html`<a href="${iri}" rel="noopener noreferrer">${name}</a>`;
    return html`<li>${shown}${description === undefined ? '' : `, ${description}`}: ${percent(score)}</li>`;
  });
  return html`<details><summary>${candidates.length} candidates weighed</summary><ul>${items}</ul></details>`;
}

function postText(document: Emittable, post: TitleMention): string {
  const org = entityOf(document, post.org)?.name;
  return `${oneLine(document.text.slice(post.start, post.end))}${org === undefined ? '' : `, ${org}`}${statusOf(post)}`;
}

function statusOf({ status }: TitleMention): string {
  return status === undefined || status === 'current' ? '' : ` (${status})`;
}

/** Posts with their holders; a post whose holder is not found is told too. */
export function roleTable(document: Emittable): Markup | undefined {
  const posts = document.mentions.filter((mention): mention is TitleMention => mention.type === 'TITLE');
  if (posts.length === 0) return undefined;
  const to = (id: TitleMention['org']): Markup | string => {
    const entity = entityOf(document, id);
    return entity === undefined ? '–' : html`<a href="#e-${entity.id}">${entity.name}</a>`;
  };
  const rows = posts.map(
    (
      post,
    ) => html`<tr><td><a href="#${mentionAnchor(post)}">${oneLine(document.text.slice(post.start, post.end))}</a>${statusOf(post)}</td><td>${to(post.holder)}</td><td>${to(post.org)}</td></tr>
`,
  );
  return html`<section aria-labelledby="roles"><h2 id="roles">Roles</h2><table><thead><tr><th scope="col">Title</th><th scope="col">Holder</th><th scope="col">Of</th></tr></thead><tbody>
${rows}</tbody></table></section>`;
}

export function quotationList(document: Emittable): Markup | undefined {
  const quotations = (document.quotations ?? []).filter(({ kind }) => kind === 'direct');
  if (quotations.length === 0) return undefined;
  const items = quotations.map((quotation) => {
    const speaker = entityOf(document, quotation.speaker)?.name ?? 'Speaker unknown';
    const words = oneLine(document.text.slice(quotation.start, quotation.end));
    return html`<li class="card"><blockquote>${words}</blockquote><p class="speaker">${speaker}</p></li>`;
  });
  return html`<section aria-labelledby="quotations"><h2 id="quotations">Quotations</h2><ul class="cards">${items}</ul></section>`;
}
