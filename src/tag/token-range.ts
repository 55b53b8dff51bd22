import type { Span } from '../document.ts';

/** The tokens `[first, end)` that share a character with the span; `tokens` in text order, not overlapping. */
export function tokensWithin(
  tokens: readonly Span[],
  span: Span,
): { readonly first: number; readonly end: number } {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tokens.length && tokens[end]!.start < span.end) end++;
  return { first: low, end };
}
