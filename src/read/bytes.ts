/** Bytes from a file or a stream: whole up to a limit, or line by line in bounded memory. */
import { createReadStream } from 'node:fs';
import { InputError } from '../errors.ts';

const LINE_FEED = 0x0a;

/** A source of bytes and what it is called in messages. */
export interface ByteSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface Line {
  readonly number: number;
  /** Position of the line's first byte in the source. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A file; an InputError when it cannot be read. */
export function fileSource(path: string, name: string): ByteSource {
  return { name, chunks: fileChunks(path, name) };
}

async function* fileChunks(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) {
      throw new InputError(`Expected a readable file, got ${String(error.code)} for ${name}`);
    }
    throw error;
  }
}

/** Everything the source holds; an InputError as soon as it is more than `maxBytes`. */
export async function readWhole(source: ByteSource, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(source.name, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Lines without their line feed. An InputError for a line of more than `maxBytes`. */
export async function* readLines(source: ByteSource, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let offset = 0;
  let begun: Uint8Array[] = [];
  let begunLength = 0;
  const take = (rest: Uint8Array): Uint8Array =>
    begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
  for await (const chunk of source.chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      const bytes = take(chunk.subarray(from, end));
      if (bytes.length > maxBytes) throw tooLarge(`line ${number} of ${source.name}`, maxBytes);
      yield { number, offset, bytes };
      number++;
      offset += bytes.length + 1;
      from = end + 1;
      begun = [];
      begunLength = 0;
    }
    begun.push(chunk.subarray(from));
    begunLength += chunk.length - from;
    if (begunLength > maxBytes) throw tooLarge(`line ${number} of ${source.name}`, maxBytes);
  }
  if (begunLength > 0) yield { number, offset, bytes: take(new Uint8Array()) };
}

function tooLarge(name: string, maxBytes: number): InputError {
  return new InputError(`Expected a release of at most ${maxBytes} bytes, got more in ${name}`);
}

/** The first bytes, for telling the format, and the source as if nothing had been read. */
export async function peek(
  source: ByteSource,
  least: number,
): Promise<{ readonly head: Uint8Array; readonly source: ByteSource }> {
  const iterator = source.chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < least) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    length += next.value.length;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* read;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(read), source: { name: source.name, chunks: again() } };
}
