import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';

/**
 * A context of schema.org's terms, made from the published vocabulary. Unlike the official one it has no `@vocab`, so
 * that a misspelt term is an error under `safe`. Both expand to `http://schema.org/`.
 */
function schemaContext(): Readonly<Record<string, unknown>> {
  const file = createRequire(import.meta.url)
    .resolve('@vocabulary/schema')
    .replace(/index\.js$/, 'schema.nq');
  const terms: Record<string, unknown> = {};
  const urlRanges = new Set<string>();
  const textRanges = new Set<string>();
  const dateRanges = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^<http:\/\/schema\.org\/(\w+)> <[^>]*?([a-zA-Z]+)> <[^>]*?(\w+)>/.exec(line);
    const [, term = '', predicate, object] = match ?? [];
    if (predicate === 'type' && (object === 'Class' || object === 'Property')) {
      terms[term] = { '@id': `http://schema.org/${term}` };
    }
    if (predicate === 'rangeIncludes' && object === 'URL') urlRanges.add(term);
    if (predicate === 'rangeIncludes' && object === 'Text') textRanges.add(term);
    if (predicate === 'rangeIncludes' && object === 'Date') dateRanges.add(term);
  }
  for (const term of urlRanges)
    if (!textRanges.has(term)) terms[term] = { '@id': `http://schema.org/${term}`, '@type': '@id' };
  for (const term of dateRanges) {
    terms[term] = { '@id': `http://schema.org/${term}`, '@type': 'http://schema.org/Date' };
  }
  return { '@context': { id: '@id', type: '@type', ...terms } };
}

const OA = 'http://www.w3.org/ns/oa#';
const iri = (term: string) => ({ '@id': OA + term, '@type': '@id' });
const named = (term: string) => ({ '@id': OA + term, '@type': '@vocab' });
const number = (term: string) => ({
  '@id': OA + term,
  '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
});

/** The terms of the Web Annotation context that we use (www.w3.org/TR/annotation-vocab). */
const annotationContext = {
  '@context': {
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    ...Object.fromEntries(
      [
        'Annotation SpecificResource TextualBody TextPositionSelector TextQuoteSelector classifying',
        'describing identifying linking exact prefix suffix',
      ]
        .join(' ')
        .split(' ')
        .map((term) => [term, OA + term]),
    ),
    AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
    items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    body: iri('hasBody'),
    target: iri('hasTarget'),
    source: iri('hasSource'),
    selector: iri('hasSelector'),
    motivation: named('motivatedBy'),
    purpose: named('hasPurpose'),
    start: number('start'),
    end: number('end'),
  },
};

const official = process.env['SCHEMA_CONTEXT'];
/** Whether the official context, named by the environment, is used. */
export const isOfficial = official !== undefined;
const schema: unknown = official === undefined ? schemaContext() : JSON.parse(readFileSync(official, 'utf8'));

async function load(url: string): Promise<{ documentUrl: string; document: never }> {
  if (/^https?:\/\/schema\.org\/?$/.test(url)) return { documentUrl: url, document: schema as never };
  if (url === 'http://www.w3.org/ns/anno.jsonld') {
    return { documentUrl: url, document: annotationContext as never };
  }
  throw new Error(`offline: ${url}`);
}

/** Expands without network; a term or IRI that would be dropped is an error. */
export async function expandOffline(document: object): Promise<readonly jsonld.NodeObject[]> {
  const options = { documentLoader: load, safe: true };
  return (await jsonld.expand(document as jsonld.JsonLdDocument, options)) as readonly jsonld.NodeObject[];
}

/** Canonical N-Quads (RDFC-1.0). */
export async function canonizeOffline(document: object): Promise<string> {
  const options = { documentLoader: load, safe: true, format: 'application/n-quads' } as const;
  return String(await (jsonld.canonize as (input: object, options: object) => unknown)(document, options));
}
