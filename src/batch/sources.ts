/** Everything the user named, as a stream of releases in bytes: files, lines, archives and what is packed in them. */
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { InputError } from '../errors.ts';
import { type Format, fileSource, formatOf, peekFormat, RELEASES } from '../read/index.ts';
import { isTar, tarEntries } from './archive.ts';
import { COMPRESSIONS, type Compression, compressionOf, decompress } from './decompress.ts';
import { hashOf, type Item, type Read, type Unreadable } from './item.ts';
import { splitLines } from './lines.ts';
import { findFiles } from './walk.ts';

export interface SourceOptions {
  readonly workingDirectory: string;
  /** Where `-` reads from. */
  readonly stdin: Readable;
  /** The most bytes one release may have. */
  readonly maxBytes: number;
  /** Called for each file of a folder, archive or glob that is of no kind known here. */
  readonly onPassedOver?: (name: string) => void;
  /** Called when a file or entry was read to its end without an error. */
  readonly onSound?: (origin: string) => void;
  /** Called with the number of bytes read from files, as they lie on the disk. */
  readonly onBytes?: (bytes: number) => void;
}

/** Bytes with all that is known of them before they are read. */
interface Content {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** For messages. */
  readonly name: string;
  readonly origin: string;
  /** Path from which kind and id are read. */
  readonly path: string;
  readonly options: SourceOptions;
}

/**
 * The releases of the inputs, streamed. What cannot be read is told as `unreadable` and the rest goes on; an InputError
 * comes only for an input that is not there at all.
 */
export async function* readItems(inputs: readonly string[], options: SourceOptions): AsyncGenerator<Read> {
  for (const input of inputs) {
    if (input === '-') {
      const at = { name: 'standard input', origin: '-', path: 'stdin' };
      yield* guarded({ chunks: options.stdin, ...at, options });
      continue;
    }
    for await (const file of findFiles(input, options.workingDirectory)) {
      if (kindOf(file.path) === undefined && !(file.named && extname(file.path) === '')) {
        if (file.named) throw unknownKind(file.name);
        options.onPassedOver?.(file.name);
        continue;
      }
      const chunks = counted(fileSource(file.path, file.name).chunks, options);
      yield* guarded({ chunks, name: file.name, origin: file.path, path: file.inside, options });
    }
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  { onBytes }: SourceOptions,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

function unknownKind(name: string): InputError {
  const known = [...Object.keys(RELEASES.formats), '.tar'].join(', ');
  return new InputError(`Expected releases (${known}, also with .gz or .zst), got ${name}`);
}

/** A content that breaks off is one that is unreadable; what came out of it before stands. */
async function* guarded(content: Content): AsyncGenerator<Read> {
  try {
    yield* itemsOf(content);
    content.options.onSound?.(content.origin);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message =
      error instanceof InputError
        ? error.message
        : `Expected sound data, got "${error.message}" in ${content.name}`;
    yield unreadable(content, 'unreadable', message);
  }
}

function unreadable({ name, origin }: Content, rule: Unreadable['rule'], message: string): Unreadable {
  return { kind: 'unreadable', place: name, origin, hash: hashOf(rule, origin), rule, message };
}

interface Kind {
  readonly compression?: Compression;
  /** The name without the extension of the compression. */
  readonly inner: string;
  readonly what: Format | 'tar';
}

/** What a name says of the content: `a.ndjson.gz`, `b.tgz`. */
function kindOf(path: string): Kind | undefined {
  const extension = extname(path).toLowerCase();
  if (extension === '.tgz') return { compression: 'gzip', inner: path, what: 'tar' };
  const compression = COMPRESSIONS[extension];
  const inner = compression === undefined ? path : path.slice(0, -extension.length);
  const innerExtension = extname(inner).toLowerCase();
  const what = innerExtension === '.tar' ? 'tar' : RELEASES.formats[innerExtension];
  return what === undefined ? undefined : { inner, what, ...(compression && { compression }) };
}

async function* itemsOf(content: Content): AsyncGenerator<Read> {
  const kind = kindOf(content.path);
  if (kind === undefined) {
    yield* itemsOfUnnamed(content);
    return;
  }
  const { compression, inner, what } = kind;
  const chunks = compression === undefined ? content.chunks : decompress(content.chunks, compression);
  yield* itemsOfKind({ ...content, chunks, path: inner }, what);
}

/** Standard input, or a file without extension: the first bytes tell, after each unpacking again. */
async function* itemsOfUnnamed(content: Content): AsyncGenerator<Read> {
  const { head, source } = await peekFormat(content);
  const compression = compressionOf(head);
  if (compression !== undefined) {
    yield* itemsOfUnnamed({ ...content, chunks: decompress(source.chunks, compression) });
    return;
  }
  yield* itemsOfKind({ ...content, chunks: source.chunks }, isTar(head) ? 'tar' : formatOf(head));
}

async function* itemsOfKind(content: Content, what: Format | 'tar'): AsyncGenerator<Read> {
  if (what === 'tar') yield* itemsOfArchive(content);
  else if (what === 'ndjson') yield* itemsOfLines(content);
  else yield await wholeItem(content, what);
}

async function* itemsOfLines({ chunks, name, origin, options }: Content): AsyncGenerator<Read> {
  for await (const line of splitLines(chunks, options.maxBytes)) {
    const place = `line ${line.number} of ${name}`;
    if (line.kind === 'too-large') {
      const message = tooLarge(place, options);
      yield { kind: 'unreadable', place, origin, hash: line.hash, rule: 'too-large', message };
      continue;
    }
    const bytes = line.number === 1 ? withoutMark(line.bytes) : line.bytes;
    if (isBlank(bytes)) continue;
    yield { kind: 'item', format: 'ndjson', bytes, place, origin };
  }
}

async function wholeItem(content: Content, format: Exclude<Format, 'ndjson'>): Promise<Read> {
  const { chunks, name, origin, path, options } = content;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > options.maxBytes) return unreadable(content, 'too-large', tooLarge(name, options));
    parts.push(chunk);
  }
  const id = path.slice(0, path.length - extname(path).length);
  const item: Item = { kind: 'item', format, id, bytes: Buffer.concat(parts), place: name, origin };
  return item;
}

async function* itemsOfArchive(content: Content): AsyncGenerator<Read> {
  const { options } = content;
  for await (const entry of tarEntries(content.chunks)) {
    const name = `${entry.path} in ${content.name}`;
    const kind = kindOf(entry.path);
    if (kind === undefined || kind.what === 'tar') {
      options.onPassedOver?.(name);
      continue;
    }
    const origin = `${content.origin}#${entry.path}`;
    yield* guarded({ chunks: entry.chunks, name, origin, path: entry.path, options });
  }
}

function tooLarge(place: string, { maxBytes }: SourceOptions): string {
  return `Expected a release of at most ${maxBytes} bytes, got more in ${place}`;
}

const MARK = [0xef, 0xbb, 0xbf];

function withoutMark(bytes: Uint8Array): Uint8Array {
  return MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
