/** Annotations of texts that are not ours to keep: a text's id, its SHA-256, and where its mentions stand. */
import { createHash } from 'node:crypto';
import type { MentionType } from '../../document.ts';
import { InputError } from '../../errors.ts';

/** `P12-20`: the type's letter, first and last code point (half-open). */
const SPAN = /^([POLTD])(\d+)-(\d+)$/;
const TYPES: Readonly<Record<string, MentionType>> = {
  P: 'PERSON',
  O: 'ORG',
  L: 'PLACE',
  T: 'TITLE',
  D: 'DATE',
};

export interface SpansOfText {
  readonly id: string;
  readonly sha256: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: MentionType;
  }[];
}

/** Reads a line. InputError with its place when it is none. */
export function parseSpansLine(line: string, where: string): SpansOfText {
  let row: { readonly id?: unknown; readonly sha256?: unknown; readonly spans?: unknown };
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new InputError(`Expected JSON, got ${(error as Error).message} at ${where}`);
  }
  const { id, sha256, spans } = row;
  if (typeof id !== 'string' || typeof sha256 !== 'string' || !Array.isArray(spans)) {
    throw new InputError(
      `Expected an object with id, sha256 and spans, got ${line.slice(0, 60)} at ${where}`,
    );
  }
  return {
    id,
    sha256,
    spans: spans.map((text) => {
      const [, letter = '', start, end] = SPAN.exec(String(text)) ?? [];
      const type = TYPES[letter];
      if (type === undefined || Number(start) >= Number(end)) {
        throw new InputError(`Expected a span such as "P12-20", got ${JSON.stringify(text)} at ${where}`);
      }
      return { start: Number(start), end: Number(end), type };
    }),
  };
}

/** The text with its spans, as a line of `.partial.jsonl`. InputError when it is not the text that was annotated. */
export function joinSpans({ id, sha256, spans }: SpansOfText, text: string | undefined): string {
  if (text === undefined) throw new InputError(`Expected the text of ${id}, got none`);
  if (createHash('sha256').update(text).digest('hex') !== sha256) {
    throw new InputError(`Expected the text of ${id} as it was annotated, got another`);
  }
  return JSON.stringify({ id, text, spans, weight: 1 });
}
