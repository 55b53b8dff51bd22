/** Reading: files, folders, globs and standard input to releases, one at a time. */
import type { Readable } from 'node:stream';
import type { DocumentId, IsoDate, Release } from '../document.ts';
import { InputError } from '../errors.ts';
import { type ByteSource, fileSource, peek, readLines, readWhole } from './bytes.ts';
import { decodeUtf8, withoutByteOrderMark } from './decode.ts';
import { parseHtml } from './html.ts';
import { type Input, type Kinds, resolveInputs } from './inputs.ts';
import { parseNdjsonLine } from './ndjson.ts';
import { parseText } from './text.ts';

export { fileSource } from './bytes.ts';
export { parseHtml, parseNdjsonLine, parseText };

export type Format = 'text' | 'html' | 'ndjson';

export const RELEASES: Kinds<Format> = {
  called: ['a release', 'releases'],
  formats: {
    '.txt': 'text',
    '.html': 'html',
    '.htm': 'html',
    '.xhtml': 'html',
    '.ndjson': 'ndjson',
    '.jsonl': 'ndjson',
  },
};

/** 16 MiB. */
export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

export interface ReadOptions {
  readonly workingDirectory: string;
  /** Where `-` reads from. */
  readonly stdin: Readable;
  /** Overrides every release's own date. */
  readonly date?: IsoDate;
  /** The most bytes one release may have; `DEFAULT_MAX_BYTES` if absent. */
  readonly maxBytes?: number;
}

/** Bytes that are enough to tell the format of an input without a telling name. */
const HEAD_LENGTH = 512;

/**
 * The releases of files (`.txt`, `.html`, `.ndjson`, `.jsonl`), folders (recursive, in the order of their paths),
 * globs and `-`, streamed: NDJSON line by line, other files whole. An InputError for bad input comes when it is
 * reached, after what stands before it.
 */
export async function* readReleases(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Release> {
  const places = new Map<string, string>();
  for (const input of await resolveInputs(inputs, options.workingDirectory, RELEASES)) {
    for await (const { release, where } of readInput(input, options)) {
      // Standard input may never end, and what it brought is not remembered.
      const earlier = input.kind === 'stdin' ? undefined : places.get(release.id);
      if (earlier !== undefined) {
        throw new InputError(
          `Expected each id once, got ${JSON.stringify(release.id)} at ${where} after ${earlier}`,
        );
      }
      if (input.kind !== 'stdin') places.set(release.id, where);
      yield options.date === undefined ? release : withDate(release, options.date);
    }
  }
}

/** A time of publication stands only as long as it agrees with the day. */
export function withDate(release: Release, date: IsoDate): Release {
  if (release.date === date) return release;
  const { published: _, ...rest } = release;
  return { ...rest, date };
}

interface Placed {
  readonly release: Release;
  readonly where: string;
}

async function* readInput(input: Input<Format>, options: ReadOptions): AsyncGenerator<Placed> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const given: ByteSource =
    input.kind === 'stdin'
      ? { name: 'standard input', chunks: options.stdin }
      : fileSource(input.path, input.name);
  const named = input.kind === 'file' ? input.format : undefined;
  const { head, source } = named === undefined ? await peekFormat(given) : { head: undefined, source: given };
  const format = named ?? formatOf(head ?? new Uint8Array());
  if (format === 'ndjson') {
    yield* readNdjson(source, maxBytes);
    return;
  }
  const id = (input.kind === 'stdin' ? 'stdin' : input.id) as DocumentId;
  const bytes = await readWhole(source, maxBytes);
  yield { release: parseRelease(bytes, format, id, source.name), where: source.name };
}

/** One release from the bytes of a text or a page; `where` is what messages call it. InputError when it has no text. */
export function parseRelease(
  bytes: Uint8Array,
  format: Exclude<Format, 'ndjson'>,
  id: DocumentId,
  where: string,
): Release {
  const text = decodeUtf8(bytes, where);
  const release = format === 'html' ? parseHtml(text, id) : parseText(text, id);
  if (release.text.trim() === '') {
    throw new InputError(
      `Expected a release with text, got ${format === 'html' ? 'a page' : 'a file'} without any at ${where}`,
    );
  }
  return release;
}

async function* readNdjson(source: ByteSource, maxBytes: number): AsyncGenerator<Placed> {
  let empty = true;
  for await (const { number, offset, bytes } of readLines(source, maxBytes)) {
    const where = `line ${number} of ${source.name}`;
    const line = decodeLine(bytes, number, where, offset);
    if (line.trim() === '') continue;
    empty = false;
    yield { release: parseNdjsonLine(line, where), where };
  }
  if (empty) throw new InputError(`Expected one JSON object a line, got an empty file at ${source.name}`);
}

/** A release from the bytes of one line of NDJSON; InputError when it is none. */
export function parseNdjsonBytes(bytes: Uint8Array, where: string): Release {
  return parseNdjsonLine(decodeUtf8(bytes, where), where);
}

/** Line `number` (from 1) of a file, `offset` bytes into it; the byte order mark of the first is no part of it. */
function decodeLine(bytes: Uint8Array, number: number, where: string, offset: number): string {
  const decoded = decodeUtf8(bytes, where, offset);
  return number === 1 ? withoutByteOrderMark(decoded) : decoded;
}

/** The first bytes, enough to tell the format; no more of a stream of lines than has come, for the next may be long in coming. */
export async function peekFormat(
  given: ByteSource,
): Promise<{ readonly head: Uint8Array; readonly source: ByteSource }> {
  const first = await peek(given, 1);
  return formatOf(first.head) === 'ndjson' ? first : peek(first.source, HEAD_LENGTH);
}

/** `{` begins NDJSON, a doctype or tag a page, anything else plain text. */
export function formatOf(head: Uint8Array): Format {
  const start = withoutByteOrderMark(new TextDecoder().decode(head)).trimStart();
  if (start.startsWith('{')) return 'ndjson';
  return /^<(?:!doctype\b|!--|\?xml\b|html\b|head\b|body\b|article\b|main\b|div\b|h1\b|p\b)/i.test(start)
    ? 'html'
    : 'text';
}
