/** Puts annotated releases into the output in the form the user asked for, one after the other. */
import type { AnnotatedRelease } from '../document.ts';
import {
  embedJsonLd,
  type JsonLdOptions,
  toAnnotations,
  toHtml,
  toJsonLd,
  toNinjs,
  toStandoff,
} from '../emit/index.ts';
import { InputError } from '../errors.ts';
import type { AnnotateFormat, ExchangeFormat } from './annotate-formats.ts';
import type { Output } from './output.ts';

export interface DocumentWriter {
  readonly write: (document: AnnotatedRelease) => Promise<void>;
  /** Ends what was begun, so that what stands in the output is whole, also after an error. */
  readonly close: () => Promise<void>;
}

export interface WriterOptions extends JsonLdOptions {
  readonly format: Exclude<AnnotateFormat, ExchangeFormat>;
  readonly embed?: true;
}

export function createWriter(output: Output, options: WriterOptions): DocumentWriter {
  const full: JsonLdOptions = { ...options, profile: options.profile ?? 'full' };
  if (options.format === 'standoff') return lineWriter(output, (document) => toStandoff(document));
  if (options.format === 'ndjson') return lineWriter(output, (document) => toJsonLd(document, full));
  if (options.format === 'html') return pageWriter(output, options);
  if (options.format === 'ninjs') return jsonWriter(output, (document) => toNinjs(document, options));
  if (options.format === 'annotations') {
    return jsonWriter(output, (document) => toAnnotations(document, options));
  }
  return jsonWriter(output, (document) => toJsonLd(document, full));
}

/** A page holds one release, so a second one is refused before the first is written. */
function pageWriter(output: Output, options: WriterOptions): DocumentWriter {
  let held: string | undefined;
  return {
    write: (document) => {
      if (held !== undefined) {
        held = undefined;
        throw new InputError('Expected one release for --format html, got several');
      }
      held = options.embed === true ? embedded(document, options) : toHtml(document, options);
      return Promise.resolve();
    },
    close: () => (held === undefined ? Promise.resolve() : output.write(held)),
  };
}

function embedded(document: AnnotatedRelease, options: WriterOptions): string {
  if (document.markup === undefined) {
    throw new InputError(`Expected an HTML page for --embed, got the plain text of ${document.id}`);
  }
  return embedJsonLd(document.markup.source, toJsonLd(document, options));
}

function lineWriter(output: Output, toValue: (document: AnnotatedRelease) => unknown): DocumentWriter {
  return {
    write: (document) => output.write(`${JSON.stringify(toValue(document))}\n`),
    close: () => Promise.resolve(),
  };
}

/** One release: one value. Several: a JSON array, begun when the second comes. */
function jsonWriter(output: Output, toValue: (document: AnnotatedRelease) => object): DocumentWriter {
  let held: string | undefined;
  let isArray = false;
  return {
    write: async (document) => {
      if (held !== undefined) {
        await output.write(isArray ? `,\n${held}` : `[\n${held}`);
        isArray = true;
      }
      held = JSON.stringify(toValue(document), null, 2);
    },
    close: async () => {
      if (held !== undefined) await output.write(isArray ? `,\n${held}\n]\n` : `${held}\n`);
    },
  };
}
