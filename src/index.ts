/** dateline: press releases in, annotated schema.org JSON-LD out. */
export { type AnnotateAllOptions, type Annotation, annotateAll } from './batch/annotate-all.ts';
export { checkDates, findDates } from './dates/index.ts';
export type * from './document.ts';
export { parseIsoDate } from './document.ts';
export {
  embedJsonLd,
  type JsonLdOptions,
  type NinjsOptions,
  toAnnotations,
  toHtml,
  toJsonLd,
  toNinjs,
  toStandoff,
} from './emit/index.ts';
export { InputError } from './errors.ts';
export { type Evaluation, evaluate } from './evaluate/index.ts';
export { type ModelOptions, type Models, openModels } from './models.ts';
export { annotate } from './pipeline.ts';
export { parseHtml, parseText, readReleases } from './read/index.ts';
