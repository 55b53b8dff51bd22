/** Keeps the compact profile small enough for a script element in a page. */
import { compactObject, type JsonObject, oneOrMany } from './json.ts';

/** Bytes of UTF-8; what a page can carry in its head without a thought. */
const MOST_BYTES = 8192;

/**
 * Leaves out entities until the rest fits: the least salient first, and only those that are named and no more. Who holds
 * a post, what the article is about, and what another node refers to all stay, even where that is more than the budget.
 *
 * `leastSalient` gives the `@id`s in the order in which they may go.
 */
export function withinBudget(
  article: JsonObject,
  nodes: readonly JsonObject[],
  leastSalient: readonly string[],
): readonly JsonObject[] {
  let excess = bytesOf({ '@context': 'https://schema.org', '@graph': [article, ...nodes] }) - MOST_BYTES;
  if (excess <= 0) return [article, ...nodes];
  const { mentions, ...rest } = article;
  const referred = new Set(
    [...JSON.stringify([rest, ...nodes]).matchAll(/\{"@id":("(?:[^"\\]|\\.)*")\}/gu)].map(
      ([, id = '""']) => JSON.parse(id) as string,
    ),
  );
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const dropped = new Set<unknown>();
  for (const id of leastSalient) {
    if (excess <= 0) break;
    const node = byId.get(id);
    if (node === undefined || referred.has(id) || node['jobTitle'] !== undefined) continue;
    dropped.add(id);
    excess -= bytesOf(node) + bytesOf({ '@id': id }) + 2;
  }
  const kept = [mentions ?? []].flat().filter((one) => !dropped.has((one as JsonObject)['@id']));
  return [
    compactObject({ ...article, mentions: oneOrMany(kept) }),
    ...nodes.filter((node) => !dropped.has(node['@id'])),
  ];
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
