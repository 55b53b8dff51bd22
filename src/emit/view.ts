/** Everything the parts of the graph ask of a document, worked out once. */
import type { Entity, EntityId, NameMention } from '../document.ts';
import type { Emittable } from './emittable.ts';
import { type AnnouncedEvent, findEvents } from './events.ts';
import { createIris, type Iris } from './iris.ts';
import { findIssuer } from './issuer.ts';
import type { JsonObject } from './json.ts';
import { findRelations, type Relations } from './relations.ts';
import { findSubjects, type RankedEntity, rankEntities } from './salience.ts';
import { findTickers, type Ticker } from './tickers.ts';

export interface View {
  readonly document: Emittable;
  readonly iris: Iris;
  readonly tickers: readonly Ticker[];
  /** Entities that have a node, the most salient first. */
  readonly ranked: readonly RankedEntity[];
  readonly issuer: Entity | undefined;
  readonly subjects: readonly Entity[];
  readonly events: readonly AnnouncedEvent[];
  readonly relations: Relations;
  readonly entity: (id: EntityId | undefined) => Entity | undefined;
  /** A reference to the entity's node; undefined where it has none. */
  readonly reference: (id: EntityId | undefined) => JsonObject | undefined;
}

export function viewOf(document: Emittable, base: string | undefined): View {
  const iris = createIris(document, base);
  const byId = new Map(document.entities.map((entity) => [entity.id, entity]));
  const tickers = findTickers(document);
  const ranked = rankEntities(document, tickers);
  const shown = new Set(ranked.map(({ entity }) => entity.id));
  const issuer = findIssuer(document, ranked);
  return {
    document,
    iris,
    tickers,
    ranked,
    issuer,
    subjects: findSubjects(ranked, issuer),
    events: findEvents(document),
    relations: findRelations(document),
    entity: (id) => (id === undefined ? undefined : byId.get(id)),
    reference: (id) => (id !== undefined && shown.has(id) ? { '@id': iris.entity(id) } : undefined),
  };
}

/** The entity named at, or first named within, a stretch of text. */
export function entityWithin(
  view: View,
  span: { readonly start: number; readonly end: number },
  type: NameMention['type'],
): EntityId | undefined {
  const mention = view.document.mentions.find(
    (candidate): candidate is NameMention =>
      candidate.type === type && span.start <= candidate.start && candidate.end <= span.end,
  );
  return mention?.entity;
}
