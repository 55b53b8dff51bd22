/** gzip and zstd, as streams. */
import { PassThrough, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';

export type Compression = 'gzip' | 'zstd';

export const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  '.gz': 'gzip',
  '.zst': 'zstd',
};

/** The content; throws what the decompressor says when the data is broken or ends too early. */
export function decompress(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
): AsyncIterable<Uint8Array> {
  return compression === 'gzip' ? gunzip(chunks) : unzstd(chunks);
}

function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // The pipeline passes an error of either end on to the stream that is read; here is nothing left to do with it.
  return pipeline(Readable.from(chunks), createGunzip(), new PassThrough(), () => undefined);
}

/** The decompressor holds one window of the data, no more than its frame asks for. */
async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const stream = new Decompress((data) => {
    if (data.length > 0) ready.push(data.slice());
  });
  for await (const chunk of chunks) {
    stream.push(chunk);
    yield* ready;
    ready = [];
  }
  stream.push(new Uint8Array(), true);
  yield* ready;
}

const GZIP_MAGIC = [0x1f, 0x8b];
const ZSTD_MAGIC = [0x28, 0xb5, 0x2f, 0xfd];

/** By the first bytes, for data without a telling name. */
export function compressionOf(head: Uint8Array): Compression | undefined {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, at) => head[at] === byte);
  if (begins(GZIP_MAGIC)) return 'gzip';
  return begins(ZSTD_MAGIC) ? 'zstd' : undefined;
}
