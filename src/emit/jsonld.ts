/** The release as a schema.org graph: one article, a node for every entity a reader meets, each defined once. */
import type { Entity } from '../document.ts';
import { annotationPage } from './annotations.ts';
import { articleNode } from './article.ts';
import { withinBudget } from './budget.ts';
import type { Emittable } from './emittable.ts';
import { eventNode } from './events.ts';
import type { JsonObject } from './json.ts';
import { organizationNode, placeNode } from './organizations.ts';
import { personNode } from './people.ts';
import { type View, viewOf } from './view.ts';

export interface JsonLdOptions {
  /** Absolute IRI that stands before the release's id in every `@id`. Default: its address, else a name-based UUID. */
  readonly base?: string;
  /** `compact` (default): the graph alone, for a script element. `full`: every mention as a Web Annotation besides. */
  readonly profile?: 'compact' | 'full';
  /** Whether the text stands in `articleBody`; by default in the full profile only, where annotations count its code points. */
  readonly articleBody?: boolean;
}

export interface JsonLdDocument extends JsonObject {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly JsonObject[];
}

/**
 * A `NewsArticle`, its persons, organisations and places, keys and nodes in a fixed order. Says only what a reader of the
 * release can see, and `sameAs`. Contact blocks give `contactPoint`s, safe-harbour statements nothing.
 */
export function toJsonLd(document: Emittable, options: JsonLdOptions = {}): JsonLdDocument {
  const view = viewOf(document, options.base);
  const isFull = options.profile === 'full';
  const nodes = document.entities
    .filter((entity) => view.reference(entity.id) !== undefined)
    .map((entity) => entityNode(view, entity));
  const withBody = options.articleBody ?? isFull;
  const article = articleNode(view, withBody);
  const named = [...nodes, ...view.events.map((event) => eventNode(view, event))];
  // Whoever asks for the text does not ask for a small document.
  const graph =
    isFull || withBody
      ? [article, ...named]
      : withinBudget(article, named, view.ranked.map(({ entity }) => view.iris.entity(entity.id)).reverse());
  return {
    '@context': 'https://schema.org',
    '@graph': isFull ? [...graph, annotationPage(view)] : graph,
  };
}

function entityNode(view: View, entity: Entity): JsonObject {
  if (entity.type === 'PERSON') return personNode(view, entity);
  return entity.type === 'ORG' ? organizationNode(view, entity) : placeNode(view, entity);
}
