/** Annotations carried to another copy of their text. */
import type { Span } from '../document.ts';
import type { Gold } from './gold.ts';

/**
 * The release on a text that differs from its own in white space only, as that of a column file does; undefined
 * where other characters differ too.
 */
export function realign(document: Gold, text: string): Gold | undefined {
  if (document.text === text) return document;
  const [from, to] = [visibleUnits(document.text), visibleUnits(text)];
  if (from.length !== to.length || from.some((unit, at) => document.text[unit] !== text[to[at]!]))
    return undefined;
  const rank = new Map(from.map((unit, at) => [unit, at]));
  const carry = <Own extends Span>(span: Own): Own => {
    const inside = { start: span.start, end: span.end };
    while (inside.start < span.end && !rank.has(inside.start)) inside.start++;
    while (inside.end > inside.start && !rank.has(inside.end - 1)) inside.end--;
    if (inside.start >= inside.end) return { ...span, start: 0, end: 0 };
    return { ...span, start: to[rank.get(inside.start)!]!, end: to[rank.get(inside.end - 1)!]! + 1 };
  };
  const { mentions, zones, quotations } = document;
  return {
    ...document,
    text,
    mentions: mentions.map(carry),
    ...(zones && { zones: zones.map(carry) }),
    ...(quotations && { quotations: quotations.map(carry) }),
  };
}

function visibleUnits(text: string): readonly number[] {
  return [...text.matchAll(/\S/gu)].flatMap(({ index, 0: character }) =>
    character.length === 1 ? [index] : [index, index + 1],
  );
}

/** What two copies of one release share: its characters without white space. */
export function visibleText(text: string): string {
  return text.replace(/\s+/gu, '');
}
