/**
 * ninjs, the IPTC's News in JSON (ninjs-schema_3.2.json). There `relevance` and `confidence` belong to subjects, so an
 * entity stands twice: among people, organisations or places, and among the subjects.
 */
import type { Entity, NameMention } from '../document.ts';
import { datelinePlace, PRESS_RELEASE, textOfZones } from './article.ts';
import { contactPoints } from './contacts.ts';
import { type Emittable, oneLine } from './emittable.ts';
import { compactObject, type Json, type JsonObject } from './json.ts';
import { addressElsewhere, shownName } from './names.ts';
import type { RankedEntity } from './salience.ts';
import { type View, viewOf } from './view.ts';

export interface NinjsOptions {
  /** As in `JsonLdOptions`. */
  readonly base?: string;
}

const STANDARD = {
  name: 'ninjs',
  version: '3.2',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#',
} as const;

/**
 * One news item. Its times are instants (RFC 3339): a release of which only the day is known has none. An embargo whose
 * instant the text does not state stands in `edNote`, as the text has it.
 */
export function toNinjs(document: Emittable, options: NinjsOptions = {}): JsonObject {
  const view = viewOf(document, options.base);
  const of = (type: Entity['type']) => view.ranked.filter(({ entity }) => entity.type === type);
  const embargo = document.embargo;
  return compactObject({
    uri: view.iris.release,
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    versionCreated: document.published,
    contentCreated: document.published,
    embargoedUntil: embargo?.instant,
    edNote:
      embargo === undefined || embargo.instant !== undefined
        ? undefined
        : oneLine(document.text.slice(embargo.start, embargo.end)),
    language: 'en',
    headlines: [
      ...valueWithRole('main', textOfZones(document, 'headline')),
      ...valueWithRole('subheadline', textOfZones(document, 'dek')),
    ],
    located: datelinePlace(document),
    bodies: [bodyOf(document)],
    people: of('PERSON').map(({ entity }) => concept(view, entity)),
    organisations: of('ORG').map(({ entity }) => organisation(view, entity)),
    places: of('PLACE').map(({ entity }) => concept(view, entity)),
    events: view.events.map(({ name }) => ({ name, rel: 'mentions', uri: view.iris.event(name) })),
    subjects: view.ranked.map((ranked) => subject(view, ranked)),
    genres: [{ name: 'Press Release', uri: PRESS_RELEASE }],
    infoSources:
      view.issuer === undefined
        ? []
        : [{ name: shownName(view.issuer), role: 'issuer', uri: uriOf(view, view.issuer) }],
    altIds: [
      { role: 'release', value: document.id },
      ...(document.url === undefined ? [] : [{ role: 'url', value: document.url }]),
    ],
  });
}

function valueWithRole(role: string, value: string | undefined): readonly JsonObject[] {
  return value === undefined || value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

function bodyOf({ text }: Emittable): JsonObject {
  return {
    role: 'main',
    contentType: 'text/plain',
    charCount: [...text].length,
    wordCount: text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0,
    value: text,
  };
}

function relationOf(view: View, entity: Entity): string {
  return view.subjects.includes(entity) ? 'about' : 'mentions';
}

/** Its address elsewhere, or else the entity's own `@id`. */
function uriOf(view: View, entity: Entity): string {
  return addressElsewhere(entity) ?? view.iris.entity(entity.id);
}

function concept(view: View, entity: Entity): Readonly<Record<string, Json>> {
  return { name: shownName(entity), rel: relationOf(view, entity), uri: uriOf(view, entity) };
}

function organisation(view: View, entity: Entity): JsonObject {
  const symbols = view.tickers
    .filter((ticker) => ticker.entity === entity.id)
    .map(({ symbol }) => symbol.split(' '));
  const isIssuer = entity === view.issuer;
  return compactObject({
    ...concept(view, entity),
    symbols: symbols.map(([exchange = '', symbol = '']) => ({ exchange, symbol })),
    contactInfo: isIssuer ? contactPoints(view.document).flatMap(contactInfo) : undefined,
  });
}

/** One entry for each address of a contact. */
function contactInfo(point: JsonObject): readonly JsonObject[] {
  const each = (type: string, values: Json | undefined): readonly JsonObject[] =>
    [values ?? []].flat().map((value) =>
      compactObject({
        type,
        role: String(point['contactType']),
        name: point['name'],
        value: String(value),
      }),
    );
  return [...each('email', point['email']), ...each('phone', point['telephone'])];
}

/**
 * Relevance: salience as a share of the most salient entity's. Confidence: the probability of the surest mention times
 * that of the link. Both as whole numbers from 0 to 100.
 */
function subject(view: View, { entity, mentions, score }: RankedEntity): JsonObject {
  const link = entity.link.kind === 'unknown' ? 1 : entity.link.score;
  const most = view.ranked[0]?.score ?? score;
  return {
    ...concept(view, entity),
    creator: 'dateline',
    relevance: Math.round((100 * score) / most),
    confidence: Math.round(100 * surest(mentions) * link),
  };
}

function surest(mentions: readonly NameMention[]): number {
  return mentions.reduce((most, { score }) => Math.max(most, score), 0);
}
