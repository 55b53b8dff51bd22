/** Entries of a tar archive, streamed one after the other. */
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';

export interface TarEntry {
  /** Path in the archive, without a leading `./` or `/`. */
  readonly path: string;
  /** To be read, or left, before the next entry is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Regular files that are not hidden. Throws what the reader says when the archive is broken or ends too early. */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const archive = extract();
  const source = Readable.from(chunks);
  source.on('error', (error) => archive.destroy(error));
  source.pipe(archive);
  try {
    for await (const entry of archive) {
      const path = entry.header.name.replace(/^(?:\.?\/)+/, '');
      const isHidden = path.split('/').some((part) => part.startsWith('.'));
      if (entry.header.type === 'file' && !isHidden)
        yield { path, chunks: entry as AsyncIterable<Uint8Array> };
      entry.resume();
    }
  } finally {
    source.destroy();
  }
}

const MAGIC = 'ustar';
const MAGIC_AT = 257;

/** By the first 512 bytes. */
export function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(MAGIC_AT, MAGIC_AT + MAGIC.length)).toString('latin1') === MAGIC;
}
