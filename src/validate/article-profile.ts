/** What Google Search recommends for articles (developers.google.com/search/docs/appearance/structured-data/article). */
import { hasZone } from './formats.ts';
import { type JsonMap, type JsonNode, member } from './json-source.ts';
import type { NodeIndex } from './node-index.ts';
import type { Report } from './problem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Notes for each article of the document; all of them recommendations, none a fault. */
export function checkArticles(index: NodeIndex, vocabulary: Vocabulary, report: Report): void {
  for (const { map, types, parent } of index.nodes) {
    if (parent !== undefined || !types.some((type) => vocabulary.isA(type, 'Article'))) continue;
    const at = { start: map.start, end: map.start + 1 };
    if (member(map, 'headline') === undefined)
      report('article-headline', at, 'Expected the article to have a `headline`, got none');
    if (member(map, 'image') === undefined)
      report('article-image', at, 'Expected the article to have an `image`, got none');
    checkDates(map, at, report);
    checkAuthors(map, at, index, report);
  }
}

type Place = { readonly start: number; readonly end: number };

function checkDates(map: JsonMap, at: Place, report: Report): void {
  const published = member(map, 'datePublished');
  if (published === undefined) {
    report('article-date', at, 'Expected the article to have `datePublished`, got none');
  } else if (published.kind === 'string' && published.value.includes('T') && !hasZone(published.value)) {
    report('article-date', published, 'Expected the time of `datePublished` to have a zone, got none');
  }
}

function checkAuthors(map: JsonMap, at: Place, index: NodeIndex, report: Report): void {
  const author = member(map, 'author');
  if (author === undefined) {
    report('article-author', at, 'Expected the article to have an `author`, got none');
    return;
  }
  for (const node of author.kind === 'array' ? author.items : [author]) {
    const described = resolved(node, index);
    if (described === undefined) continue;
    const missing = [
      ...(member(described, 'name') === undefined ? ['`name`'] : []),
      ...(['url', 'sameAs'].some((key) => member(described, key) !== undefined) ? [] : ['`url` or `sameAs`']),
    ];
    if (missing.length > 0)
      report('article-author', node, `Expected the author to have ${missing.join(' and ')}, got none`);
  }
}

/** The node itself, or the one that it points to. */
function resolved(node: JsonNode, index: NodeIndex): JsonMap | undefined {
  if (node.kind !== 'object') return undefined;
  const id = member(node, '@id');
  return (
    (id?.kind === 'string' && node.members.length === 1 ? index.definition(id.value)?.map : undefined) ?? node
  );
}
