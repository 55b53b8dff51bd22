/** Aligns a text node with the source it was decoded from: character references, line ends, dropped characters. */

import { parseFragment } from 'parse5';
import { isText } from './dom.ts';

/** One UTF-16 code unit, or a decoded reference of several, and the source it came from. */
export interface Piece {
  readonly text: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** More than any named reference is long. */
const LONGEST_REFERENCE = 40;
/** The longest stretch that can be a reference. */
const REFERENCE = /&(?:#[xX][\da-fA-F]+;?|#\d+;?|[a-zA-Z][\da-zA-Z]*;?)/y;

/**
 * Pieces of `value`, which parse5 decoded from `source[start, end)`. Concatenated, their texts are `value`; their
 * source ranges ascend and do not overlap.
 */
export function* alignText(value: string, source: string, start: number, stop: number): Generator<Piece> {
  const end = outsideReference(source, stop);
  let from = outsideReference(source, start);
  for (let at = 0; at < value.length; ) {
    const reference = source[from] === '&' ? referenceAt(source, from, end) : undefined;
    if (reference !== undefined && value.startsWith(reference.text, at)) {
      yield { text: reference.text, sourceStart: from, sourceEnd: from + reference.length };
      at += reference.text.length;
      from += reference.length;
      continue;
    }
    const length = source.startsWith('\r\n', from) ? 2 : 1;
    const same = source[from] === value[at] || (source[from] === '\r' && value[at] === '\n');
    // A NUL character is dropped by the parser: it stands in the source only.
    if (same || from + length >= end) {
      yield { text: value[at] ?? '', sourceStart: from, sourceEnd: Math.min(from + length, end) };
      at++;
    }
    from += length;
  }
}

/**
 * A border of a text node that fell into a reference, moved before it: between white space and a reference parse5 puts
 * the border before the reference's last character.
 */
function outsideReference(source: string, border: number): number {
  const from = source.lastIndexOf('&', border - 1);
  if (from === -1 || border - from > LONGEST_REFERENCE) return border;
  REFERENCE.lastIndex = from;
  const length = REFERENCE.exec(source)?.[0].length ?? 0;
  return from + length > border ? from : border;
}

/** The reference that begins at `from`: what it decodes to, and how much source it takes. */
function referenceAt(
  source: string,
  from: number,
  end: number,
): { readonly text: string; readonly length: number } | undefined {
  REFERENCE.lastIndex = from;
  const candidate = REFERENCE.exec(source)?.[0].slice(0, end - from);
  if (candidate === undefined) return undefined;
  const decoded = parseFragment(candidate)
    .childNodes.map((node) => (isText(node) ? node.value : ''))
    .join('');
  if (decoded === candidate) return undefined;
  // `&copyright` decodes to `©right`: what follows the reference is common to both ends.
  let rest = 0;
  while (rest + 1 < decoded.length && decoded.at(-1 - rest) === candidate.at(-1 - rest)) rest++;
  return { text: decoded.slice(0, decoded.length - rest), length: candidate.length - rest };
}
