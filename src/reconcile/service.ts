/** The service without its socket: a request as values in, a response as values out. */
import type { EntryId } from '../document.ts';
import { InputError } from '../errors.ts';
import { answer, resultOf, type Sources, suggest } from './answer.ts';
import { PROPERTIES, RECONCILE_TYPES, type ReconcileQuery, type ReconcileType } from './protocol.ts';

export interface ServiceRequest {
  readonly method: string;
  /** Path and query string. */
  readonly url: string;
  /** The body's form fields of a POST. */
  readonly form?: URLSearchParams;
}

export interface ServiceResponse {
  readonly status: number;
  readonly type: 'application/json' | 'application/javascript' | 'text/html' | 'text/plain';
  readonly body: string;
}

const MOST_QUERIES = 200;
const LONGEST_QUERY = 1000;

/** `address` is where clients reach the service, without a slash at the end. */
export function createService(
  sources: Sources,
  address: string,
): (request: ServiceRequest) => ServiceResponse {
  const manifest = manifestOf(address);
  return ({ method, url, form }) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const parameters = form ?? searchParams;
    if (method !== 'GET' && method !== 'POST') return plain(405, 'Expected GET or POST');
    try {
      const callback = searchParams.get('callback') ?? undefined;
      switch (pathname.replace(/\/$/, '')) {
        case '':
          return json(respond(parameters, sources, manifest), callback);
        case '/suggest/entity':
          return json({ result: suggestions(searchParams, sources) }, callback);
        case '/suggest/type':
          return json({ result: beginning(RECONCILE_TYPES, searchParams) }, callback);
        case '/suggest/property':
          return json({ result: beginning(PROPERTIES, searchParams) }, callback);
        case '/preview':
          return preview(searchParams.get('id') ?? '', sources);
        default:
          return plain(404, 'Nothing is here');
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {
        status: 400,
        type: 'application/json',
        body: JSON.stringify({ status: 'error', message: error.message }),
      };
    }
  };
}

function manifestOf(address: string) {
  const suggestAt = (path: string) => ({ service_url: address, service_path: `/suggest/${path}` });
  return {
    versions: ['0.1', '0.2'],
    name: 'dateline',
    // Ids are of many sources: Wikidata's are told by their form.
    identifierSpace: 'urn:dateline:entry:',
    schemaSpace: 'urn:dateline:property:',
    view: { url: `${address}/preview?id={{id}}` },
    defaultTypes: RECONCILE_TYPES,
    preview: { url: `${address}/preview?id={{id}}`, width: 430, height: 160 },
    suggest: { entity: suggestAt('entity'), type: suggestAt('type'), property: suggestAt('property') },
  };
}

function respond(parameters: URLSearchParams, sources: Sources, manifest: unknown): unknown {
  const batch = parameters.get('queries');
  const single = parameters.get('query');
  if (batch === null)
    return single === null ? manifest : { result: answer(queryOf(readJsonQuery(single)), sources) };
  const queries = Object.entries(objectOf(parse(batch)));
  if (queries.length > MOST_QUERIES)
    throw new InputError(`Expected at most ${MOST_QUERIES} queries, got ${queries.length}`);
  return Object.fromEntries(
    queries.map(([key, query]) => [key, { result: answer(queryOf(query), sources) }]),
  );
}

/** In version 0.1 a single query may be its text. */
function readJsonQuery(text: string): unknown {
  return text.trimStart().startsWith('{') ? parse(text) : { query: text };
}

function queryOf(value: unknown): ReconcileQuery {
  const { query, type, limit, properties } = objectOf(value);
  if (typeof query !== 'string' || query.length > LONGEST_QUERY)
    throw new InputError(`Expected \`query\` to be a text of at most ${LONGEST_QUERY} characters`);
  if (limit !== undefined && !(Number.isInteger(limit) && (limit as number) > 0))
    throw new InputError('Expected `limit` to be a positive whole number');
  const types = [type ?? []].flat();
  if (!types.every((each) => typeof each === 'string'))
    throw new InputError('Expected `type` to be ids of types');
  const given = Array.isArray(properties) ? properties.map(objectOf) : [];
  return {
    query,
    type: types,
    ...(limit !== undefined && { limit: limit as number }),
    properties: given.map(({ pid, v }) => ({ pid: String(pid), v })),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`Expected queries as JSON, got broken JSON (${(error as Error).message})`);
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new InputError(`Expected a JSON object, got ${JSON.stringify(value)}`);
}

function suggestions(parameters: URLSearchParams, sources: Sources): readonly unknown[] {
  const cursor = Math.max(0, Number.parseInt(parameters.get('cursor') ?? '0', 10) || 0);
  return suggest(parameters.get('prefix') ?? '', sources, Math.min(cursor, 1000) + 10)
    .slice(cursor)
    .map(({ id, name, type, description }) => ({
      id,
      name,
      ...(description && { description }),
      notable: type,
    }));
}

function beginning(terms: readonly ReconcileType[], parameters: URLSearchParams): readonly ReconcileType[] {
  const prefix = (parameters.get('prefix') ?? '').toLowerCase();
  return terms.filter(({ name }) => name.toLowerCase().startsWith(prefix));
}

function preview(id: string, { base, registry }: Sources): ServiceResponse {
  const entry = base.entry(id as EntryId);
  const own = registry?.entity(id);
  if (entry === undefined && own === undefined) return plain(404, 'No entry has this id');
  const name = entry?.name ?? own?.name ?? '';
  const kinds =
    entry === undefined
      ? 'registered'
      : resultOf(entry)
          .type.map((type) => type.name)
          .join(', ');
  const about = entry?.description ?? own?.names.join(', ') ?? '';
  const link =
    entry?.wiki === undefined
      ? ''
      : `<p><a href="https://en.wikipedia.org/wiki/${escaped(encodeURI(entry.wiki))}">Wikipedia</a></p>`;
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(name)}</title></head><body><h1>${escaped(name)}</h1><p>${escaped(kinds)}</p><p>${escaped(about)}</p>${link}</body></html>`;
  return { status: 200, type: 'text/html', body };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function json(value: unknown, callback: string | undefined): ServiceResponse {
  const body = JSON.stringify(value);
  if (callback === undefined) return { status: 200, type: 'application/json', body };
  if (!/^[\w$.]{1,100}$/.test(callback))
    throw new InputError('Expected `callback` to be the name of a function');
  return { status: 200, type: 'application/javascript', body: `/**/${callback}(${body});` };
}

function plain(status: number, body: string): ServiceResponse {
  return { status, type: 'text/plain', body };
}
