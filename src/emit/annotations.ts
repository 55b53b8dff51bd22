/**
 * A W3C Web Annotation for every mention (Web Annotation Data Model, 2017): where it stands, what it is, how sure that
 * is and what decided at each stage. Positions count Unicode code points, as the model asks.
 */
import type { EntityId, Mention } from '../document.ts';
import { createOffsetMap, type OffsetMap } from '../offsets.ts';
import type { Emittable } from './emittable.ts';
import { compactObject, type JsonObject, oneOrMany } from './json.ts';
import { addressElsewhere } from './names.ts';
import { createProvenance } from './provenance.ts';
import { dateValue, roundScore } from './standoff.ts';
import { type View, viewOf } from './view.ts';

/** Annotations have their own context: its terms (`creator`, `name`, `Person`) mean other things than schema.org's. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    score: {
      '@id': 'http://www.w3.org/2005/11/its/rdf#taConfidence',
      '@type': 'http://www.w3.org/2001/XMLSchema#double',
    },
    rule: 'http://purl.org/dc/terms/provenance',
  },
] as const;

/** Code points of context on each side of a quoted mention. */
const CONTEXT_LENGTH = 32;

/** An entity's node, or its address elsewhere; undefined for an entity without a node. */
type SourceOf = (id: EntityId | undefined) => string | undefined;

/** The page within the full profile: its bodies are the graph's nodes. */
export function annotationPage(view: View): JsonObject {
  return pageOf(view, (id) => nodeOf(view, id));
}

/** The page alone: its bodies are what the entities are elsewhere, Wikidata first, since no graph stands beside it. */
export function toAnnotations(document: Emittable, options: { readonly base?: string } = {}): JsonObject {
  const view = viewOf(document, options.base);
  return pageOf(view, (id) => addressElsewhere(view.entity(id)) ?? nodeOf(view, id));
}

function nodeOf(view: View, id: EntityId | undefined): string | undefined {
  const node = view.reference(id)?.['@id'];
  return node === undefined ? undefined : String(node);
}

function pageOf(view: View, sourceOf: SourceOf): JsonObject {
  const offsets = createOffsetMap(view.document.text);
  const provenanceOf = createProvenance(view.document);
  return {
    '@context': CONTEXT,
    id: view.iris.annotations,
    type: 'AnnotationPage',
    items: view.document.mentions.map((mention) =>
      annotation(view, mention, offsets, sourceOf, provenanceOf(mention)),
    ),
  };
}

function annotation(
  view: View,
  mention: Mention,
  offsets: OffsetMap,
  sourceOf: SourceOf,
  provenance: readonly string[],
): JsonObject {
  const start = offsets.toCodePoint(mention.start);
  const end = offsets.toCodePoint(mention.end);
  return compactObject({
    id: view.iris.annotation(start, end),
    type: 'Annotation',
    motivation: mention.type === 'TITLE' || mention.type === 'DATE' ? 'describing' : 'identifying',
    body: [classification(mention), ...resolution(view, mention, sourceOf)],
    target: {
      source: view.iris.article,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', ...quote(view.document.text, mention, start, end, offsets) },
      ],
    },
    score: roundScore(mention.score),
    rule: oneOrMany(provenance),
  });
}

function classification(mention: Mention): JsonObject {
  return { type: 'TextualBody', purpose: 'classifying', value: mention.type };
}

/** The entity meant, the days meant, or the holder and the organisation of a post. */
function resolution(view: View, mention: Mention, sourceOf: SourceOf): readonly JsonObject[] {
  if (mention.type === 'DATE') {
    const value = dateValue(mention.value);
    return value === null ? [] : [{ type: 'TextualBody', purpose: 'describing', value }];
  }
  const isTitle = mention.type === 'TITLE';
  const ids = isTitle ? [mention.holder, mention.org] : [mention.entity];
  return ids.flatMap((id) => {
    const source = sourceOf(id);
    if (source === undefined) return [];
    const link = view.entity(id)?.link;
    const score =
      isTitle || link === undefined || link.kind === 'unknown' ? undefined : roundScore(link.score);
    const purpose = isTitle ? 'linking' : 'identifying';
    return [compactObject({ type: 'SpecificResource', purpose, source, score })];
  });
}

/** Context never begins or ends inside a surrogate pair, since it is cut at code points. */
function quote(
  text: string,
  mention: Mention,
  start: number,
  end: number,
  offsets: OffsetMap,
): { readonly exact: string; readonly prefix: string; readonly suffix: string } {
  const from = offsets.toUnit(Math.max(0, start - CONTEXT_LENGTH));
  const to = offsets.toUnit(Math.min(offsets.codePointLength, end + CONTEXT_LENGTH));
  return {
    exact: text.slice(mention.start, mention.end),
    prefix: text.slice(from, mention.start),
    suffix: text.slice(mention.end, to),
  };
}
