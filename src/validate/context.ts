/** What keys and types mean under a document's `@context`, as far as that can be known offline. */
import type { JsonMap, JsonNode } from './json-source.ts';

/** A term of schema.org, a term of another vocabulary, or a plain name that the context does not map. */
export type Meaning =
  | { readonly kind: 'schema'; readonly name: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unmapped' };

export interface Context {
  /** Plain names are terms of schema.org. */
  readonly hasSchema: boolean;
  /** Another context was named, which may define any plain name. */
  readonly isOpen: boolean;
  /** Definitions in the document itself: full IRIs or prefixes' IRIs; null where a term was switched off. */
  readonly terms: ReadonlyMap<string, string | null>;
}

export const NO_CONTEXT: Context = { hasSchema: false, isOpen: false, terms: new Map() };

const SCHEMA_CONTEXT = /^https?:\/\/(?:www\.)?schema\.org\/?(?:docs\/jsonldcontext\.jsonld?)?$/i;
const SCHEMA_IRI = /^https?:\/\/(?:www\.)?schema\.org\/([\w-]+)$/;
const FOREIGN: Meaning = { kind: 'foreign' };
const UNMAPPED: Meaning = { kind: 'unmapped' };

/** The context that holds inside a node which states `value`. */
export function extendContext(outer: Context, value: JsonNode): Context {
  if (value.kind === 'array') return value.items.reduce(extendContext, outer);
  if (value.kind === 'scalar') return value.value === null ? NO_CONTEXT : outer;
  if (value.kind === 'string') {
    return SCHEMA_CONTEXT.test(value.value) ? { ...outer, hasSchema: true } : { ...outer, isOpen: true };
  }
  return extendWithDefinitions(outer, value);
}

function extendWithDefinitions(outer: Context, map: JsonMap): Context {
  let { hasSchema, isOpen } = outer;
  const terms = new Map(outer.terms);
  for (const { key, value } of map.members) {
    if (key.value === '@vocab') {
      hasSchema = value.kind === 'string' && isSchemaNamespace(expandIri(value.value, terms));
      if (!hasSchema && value.kind === 'string') isOpen = true;
    } else if (key.value === '@import') isOpen = true;
    else if (!key.value.startsWith('@')) {
      const iri = definitionOf(value);
      if (iri !== undefined) terms.set(key.value, iri === null ? null : expandIri(iri, terms));
    }
  }
  return { hasSchema, isOpen, terms };
}

/** The IRI a term is defined as; undefined where the definition gives none (a type or container alone). */
function definitionOf(value: JsonNode): string | null | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'scalar') return null;
  if (value.kind === 'array') return undefined;
  const id = value.members.find(({ key }) => key.value === '@id' || key.value === '@reverse')?.value;
  return id?.kind === 'string' ? id.value : undefined;
}

function isSchemaNamespace(iri: string): boolean {
  return /^https?:\/\/(?:www\.)?schema\.org\/?$/i.test(iri);
}

function expandIri(iri: string, terms: ReadonlyMap<string, string | null>): string {
  const colon = iri.indexOf(':');
  const prefix = colon === -1 ? undefined : terms.get(iri.slice(0, colon));
  return typeof prefix === 'string' ? prefix + iri.slice(colon + 1) : iri;
}

/** What a key, or a value of `@type`, means. */
export function meaningOf(name: string, context: Context): Meaning {
  const definition = context.terms.get(name);
  if (definition !== undefined) return definition === null ? FOREIGN : meaningOfIri(definition, context);
  if (name.includes(':')) return meaningOfIri(expandIri(name, context.terms), context);
  return meaningOfPlain(name, context);
}

function meaningOfIri(iri: string, context: Context): Meaning {
  const name = SCHEMA_IRI.exec(iri)?.[1];
  if (name !== undefined) return { kind: 'schema', name };
  // The official context defines this prefix.
  if (context.hasSchema && iri.startsWith('schema:'))
    return { kind: 'schema', name: iri.slice('schema:'.length) };
  return iri.includes(':') ? FOREIGN : meaningOfPlain(iri, context);
}

function meaningOfPlain(name: string, context: Context): Meaning {
  if (context.hasSchema) return { kind: 'schema', name };
  return context.isOpen ? FOREIGN : UNMAPPED;
}

/** The keyword a key stands for: itself, or by an alias; undefined where it is a term. */
export function keywordOf(key: string, context: Context): string | undefined {
  if (key.startsWith('@')) return key;
  const definition = context.terms.get(key);
  if (definition !== undefined) return definition?.startsWith('@') === true ? definition : undefined;
  // The official context has these two aliases.
  return context.hasSchema && (key === 'id' || key === 'type') ? `@${key}` : undefined;
}

/** The schema.org term an IRI or name denotes, for members of enumerations. */
export function memberName(text: string): string {
  return SCHEMA_IRI.exec(text)?.[1] ?? text.replace(/^schema:/, '');
}
