/** Emitting: an annotated release as JSON-LD or standoff. */
export { type JsonLdDocument, type JsonLdOptions, toJsonLd } from './jsonld.ts';
export { type Standoff, toStandoff } from './standoff.ts';
