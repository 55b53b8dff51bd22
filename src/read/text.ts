/** A release from plain text. */
import type { DocumentId, Release } from '../document.ts';
import { withoutByteOrderMark } from './decode.ts';

/** The text as it stands, line ends included; only a byte order mark, which is no part of it, is left out. */
export function parseText(source: string, id: DocumentId): Release {
  return { id, text: withoutByteOrderMark(source) };
}
