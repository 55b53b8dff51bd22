/** Strict UTF-8: a byte that does not belong is an error with its position, never a replacement character. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Decodes UTF-8 and keeps a byte order mark. `where` names the file in the sentence of an InputError. */
export function decodeUtf8(bytes: Uint8Array, where: string, bytesBefore = 0): string {
  if (!isUtf8(bytes)) {
    const at = firstInvalidByte(bytes);
    const shown = bytes[at]?.toString(16).toUpperCase().padStart(2, '0') ?? '';
    throw new InputError(
      `Expected UTF-8 text, got the invalid byte 0x${shown} at byte ${bytesBefore + at} of ${where}`,
    );
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The mark is a signature of the encoding and no part of the text. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** The longest valid prefix ends where the first ill-formed sequence begins; halving finds it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = (valid + invalid + 1) >>> 1;
    if (isValidPrefix(bytes, middle)) valid = middle;
    else invalid = middle - 1;
  }
  return sequenceStart(bytes, valid);
}

/** Whether the first `length` bytes are valid, a sequence cut off at their end aside. */
function isValidPrefix(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Steps back from `end` over a sequence that was begun and never finished. */
function sequenceStart(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return isUtf8(bytes.subarray(0, end)) ? end : end - back;
  }
  return end;
}
