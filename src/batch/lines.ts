/** Lines of any length in bounded memory: one that is too long is skipped and told, and reading goes on after it. */
import { createHash, type Hash } from 'node:crypto';
import { HASH_DIGITS } from './item.ts';

const LINE_FEED = 0x0a;

export type SplitLine =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly number: number; readonly hash: string };

/** Lines without their line feed, numbered from 1. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<SplitLine> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let length = 0;
  let skipping: Hash | undefined;

  const add = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (skipping === undefined && length > maxBytes) {
      skipping = createHash('sha256');
      for (const part of begun) skipping.update(part);
      begun = [];
    }
    if (skipping === undefined) begun.push(bytes);
    else skipping.update(bytes);
  };
  const finish = (): SplitLine => {
    const line: SplitLine =
      skipping === undefined
        ? { kind: 'line', number, bytes: begun.length === 1 ? begun[0]! : Buffer.concat(begun) }
        : { kind: 'too-large', number, hash: skipping.digest('hex').slice(0, HASH_DIGITS) };
    number++;
    begun = [];
    length = 0;
    skipping = undefined;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
