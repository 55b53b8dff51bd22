/** Organisations and places: type, name, ticker, and for the issuer the people to call. */
import type { Corporation, Place, WithContext } from 'schema-dts';
import type { Entity } from '../document.ts';
import { contactPoints } from './contacts.ts';
import { compactObject, type JsonObject, oneOrMany } from './json.ts';
import { shownName } from './names.ts';
import { organizationType, placeType } from './schema-types-table.ts';
import type { View } from './view.ts';

type OrganizationKey = Extract<keyof Exclude<WithContext<Corporation>, string>, string>;
type PlaceKey = Extract<keyof Exclude<WithContext<Place>, string>, string>;

export function organizationNode(view: View, entity: Entity): JsonObject {
  const symbols = view.tickers.filter((ticker) => ticker.entity === entity.id).map(({ symbol }) => symbol);
  return compactObject({
    '@type': organizationType(entity, symbols.length > 0),
    '@id': view.iris.entity(entity.id),
    name: shownName(entity),
    tickerSymbol: oneOrMany([...new Set(symbols)]),
    parentOrganization: view.reference(view.relations.parentOf.get(entity.id)),
    contactPoint: entity === view.issuer ? oneOrMany(contactPoints(view.document)) : undefined,
    sameAs: sameAsOf(entity),
  } satisfies { [Key in OrganizationKey]?: unknown });
}

export function placeNode(view: View, entity: Entity): JsonObject {
  return compactObject({
    '@type': placeType(entity),
    '@id': view.iris.entity(entity.id),
    name: shownName(entity),
    containedInPlace: view.reference(view.relations.containerOf.get(entity.id)),
    sameAs: sameAsOf(entity),
  } satisfies { [Key in PlaceKey]?: unknown });
}

function sameAsOf(entity: Entity): string | readonly string[] | undefined {
  return entity.link.kind === 'entry' ? oneOrMany(entity.link.sameAs) : undefined;
}
