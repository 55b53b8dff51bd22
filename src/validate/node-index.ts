/** The nodes of a document by their `@id`s: what is defined, how often, and what only points. */

import { memberName } from './context.ts';
import type { JsonMap, JsonString } from './json-source.ts';
import { listed } from './literals.ts';
import { nearest } from './nearest.ts';
import type { Parent } from './node.ts';
import { didYouMean, type Report } from './problem.ts';
import { takesNode } from './property.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface IndexedNode {
  readonly map: JsonMap;
  readonly id: JsonString | undefined;
  /** Types of the vocabulary. */
  readonly types: readonly string[];
  readonly parent: Parent | undefined;
}

export interface NodeIndex {
  readonly add: (node: IndexedNode) => void;
  readonly nodes: readonly IndexedNode[];
  /** The first node that says more of itself than this id. */
  readonly definition: (id: string) => IndexedNode | undefined;
  readonly check: (vocabulary: Vocabulary, report: Report) => void;
}

export function createNodeIndex(): NodeIndex {
  const nodes: IndexedNode[] = [];
  const definitions = new Map<string, IndexedNode>();
  const repeated: IndexedNode[] = [];
  const references: (IndexedNode & { readonly id: JsonString })[] = [];
  return {
    nodes,
    definition: (id) => definitions.get(id),
    add: (node) => {
      nodes.push(node);
      const { id } = node;
      if (id === undefined) return;
      if (isReference(node.map)) references.push({ ...node, id });
      else if (definitions.has(id.value)) repeated.push(node);
      else definitions.set(id.value, node);
    },
    check: (vocabulary, report) => {
      for (const { id } of repeated) {
        if (id !== undefined)
          report('duplicate-id', id, `Expected each \`@id\` on one node, got \`${id.value}\` again`);
      }
      const documents = new Set([...definitions.keys()].map(documentOf));
      for (const reference of references)
        checkReference(reference, definitions, documents, vocabulary, report);
    },
  };
}

function isReference(map: JsonMap): boolean {
  return map.members.length === 1;
}

/** The part before the fragment: ids that share it are of one document. */
function documentOf(id: string): string | undefined {
  const hash = id.indexOf('#');
  return hash === -1 ? undefined : id.slice(0, hash);
}

function checkReference(
  { id, parent }: IndexedNode & { readonly id: JsonString },
  definitions: ReadonlyMap<string, IndexedNode>,
  documents: ReadonlySet<string | undefined>,
  vocabulary: Vocabulary,
  report: Report,
): void {
  const target = definitions.get(id.value);
  if (target === undefined) {
    const own = documentOf(id.value);
    if (id.value.startsWith('_:') || own === '' || (own !== undefined && documents.has(own))) {
      const meant = didYouMean(nearest(id.value, definitions.keys()));
      report('dangling-id', id, `Expected a node with the \`@id\` \`${id.value}\`, found none${meant}`);
    } else if (parent !== undefined) checkMember(id, parent, vocabulary, report);
    return;
  }
  if (
    parent === undefined ||
    target.types.length === 0 ||
    takesNode(target.types, parent.property, vocabulary)
  )
    return;
  const { name, property } = parent;
  report(
    'range',
    id,
    `Expected \`${name}\` to be ${listed(property.ranges)}, got ${listed(target.types)} \`${id.value}\``,
  );
}

/** A reference to a term of schema.org itself must be a member of the enumeration that is expected. */
function checkMember(id: JsonString, { property }: Parent, vocabulary: Vocabulary, report: Report): void {
  const name = memberName(id.value);
  const enumerations = property.ranges.filter((range) => vocabulary.isA(range, 'Enumeration'));
  const members = enumerations.flatMap((range) => vocabulary.membersOf(range));
  if (name === id.value || members.length === 0 || members.includes(name)) return;
  const meant = didYouMean(nearest(name, members));
  report('enumeration', id, `Expected a member of ${listed(enumerations)}, got \`${id.value}\`${meant}`);
}
