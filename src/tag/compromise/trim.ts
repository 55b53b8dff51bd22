import type { Span } from '../../document.ts';

/** What the guidelines leave outside a span, by name, with an example and the reason. */
export const TRIMS: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: readonly [from: string, to: string];
  readonly reason: string;
}[] = [
  {
    name: 'leading article',
    pattern: /^(?:the|a|an)\s+/i,
    example: ['the White House', 'White House'],
    reason: 'a leading “the” is never inside',
  },
  {
    name: 'leading preposition',
    pattern: /^(?:on|in|by|since|from|at|of|for|during|until)\s+/i,
    example: ['on Feb. 8', 'Feb. 8'],
    reason: 'prepositions before a date or place are outside',
  },
  {
    name: 'honorific',
    pattern: /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Hon|Sir|Dame|Shri|Smt|Rev|H\.E)\.?\s+/,
    example: ['Dr. Jane Roe', 'Jane Roe'],
    reason: 'honorifics are outside of PERSON',
  },
  {
    name: 'possessive',
    pattern: /(?:['’]s|['’])$/,
    example: ['Smith’s', 'Smith'],
    reason: 'a trailing possessive is outside',
  },
  {
    name: 'closing punctuation',
    pattern: /[\s,;:!?)\]”"“(–—-]+$/,
    example: ['Tokyo,', 'Tokyo'],
    reason: 'quotes, brackets and commas are outside',
  },
  {
    name: 'opening punctuation',
    pattern: /^[\s,;:(["“”–—-]+/,
    example: ['(Tokyo', 'Tokyo'],
    reason: 'quotes and brackets are outside',
  },
];

/** The span without what the guidelines leave outside; undefined when nothing is left. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    for (const { pattern } of TRIMS) {
      const match = pattern.exec(text.slice(start, end));
      if (match === null) continue;
      if (match.index === 0) start += match[0].length;
      else end -= match[0].length;
    }
  }
  return start < end ? { start, end } : undefined;
}
