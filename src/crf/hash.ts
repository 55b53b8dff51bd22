/**
 * 32-bit hashes of feature strings, so that no feature is ever built as a string: MurmurHash3 x86_32 over
 * UTF-16 code units (A. Appleby, public domain). All results are int32.
 */

/** Hash of `text[start, end)`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return finish(hash ^ (end - start));
}

/** Hash of an ordered pair of hashes or small numbers: `hashPair(template, value)`, chained for more parts. */
export function hashPair(first: number, second: number): number {
  return finish(mix(mix(0x9747b28c | 0, first), second));
}

/** One round of the hash's body. */
function mix(hash: number, block: number): number {
  let k = Math.imul(block, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const h = hash ^ Math.imul(k, 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** The finaliser: every bit of the input bears on every bit of the result. */
function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
