/** Emitting: an annotated release as JSON-LD, standoff, or a page to look at. */
export { toAnnotations } from './annotations.ts';
export { embedJsonLd } from './embed.ts';
export { type PageOptions, toHtml } from './html.ts';
export type { PageCandidate } from './html-detail.ts';
export { type JsonLdDocument, type JsonLdOptions, toJsonLd } from './jsonld.ts';
export { type NinjsOptions, toNinjs } from './ninjs.ts';
export { roundScore, type Standoff, toStandoff } from './standoff.ts';
