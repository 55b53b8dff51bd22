/** dateline: press releases in, annotated schema.org JSON-LD out. */
export type * from './document.ts';
export { toHtml, toJsonLd, toStandoff } from './emit/index.ts';
export { InputError } from './errors.ts';
export { evaluate } from './evaluate/index.ts';
export { type ModelOptions, type Models, openModels } from './models.ts';
export { annotate } from './pipeline.ts';
export { readReleases } from './read/index.ts';
