/** Rewrites a release of another corpus as a partly annotated text by our guidelines (see `partial.ts`). */
import { InputError } from '../../errors.ts';
import type { LabelMapping } from './mappings-table.ts';

/** A span of another corpus, in code points. `nest` tells the levels of one nested name apart. */
export interface ForeignSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly nest?: string;
}

export interface ForeignText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly ForeignSpan[];
}

export interface PartialText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly doubtful: readonly { readonly start: number; readonly end: number; readonly types: 'any' }[];
  readonly unannotated: readonly string[];
}

/**
 * Trims a leading “the” and a possessive, drops outer levels of nested names and demonyms marked as places, and keeps the
 * longest of overlapping spans. `isDemonym` knows `German` and `Canadian`. Positions stay in code points.
 */
export function harmonise(
  { id, text, entities }: ForeignText,
  mapping: LabelMapping,
  isDemonym: (word: string) => boolean,
): PartialText {
  const points = [...text];
  const wordsOf = (start: number, end: number): string => points.slice(start, end).join('');
  const mapped = entities.flatMap(({ start, end, type, nest }) => {
    const ours = mapping.types[type];
    if (ours === undefined || nest === 'outer' || nest === 'mid') return [];
    const span = trim(start, end, wordsOf(start, end));
    return ours === 'PLACE' && isDemonym(wordsOf(span.start, span.end)) ? [] : [{ ...span, type: ours }];
  });
  const spans = longestApart(mapped);
  const doubtful = entities
    .filter(({ type }) => mapping.doubtful.includes(type))
    .filter(({ start, end }) => !spans.some((span) => span.start < end && start < span.end))
    .map(({ start, end }) => ({ start, end, types: 'any' as const }));
  return { id, text, spans, doubtful, unannotated: mapping.unannotated };
}

/** Reads a line of such a corpus; `where` names file and line. */
export function parseForeignLine(line: string, where: string): ForeignText {
  const row = JSON.parse(line) as Partial<ForeignText>;
  if (typeof row.id !== 'string' || typeof row.text !== 'string' || !Array.isArray(row.entities)) {
    throw new InputError(`Expected \`id\`, \`text\` and \`entities\`, got other fields at ${where}`);
  }
  return { id: row.id, text: row.text, entities: row.entities };
}

function trim(start: number, end: number, words: string): { readonly start: number; readonly end: number } {
  const article = /^the\s+/i.exec(words)?.[0].length ?? 0;
  const possessive = /.(?<tail>['’]s?)$/s.exec(words)?.groups?.['tail']?.length ?? 0;
  return { start: start + article, end: end - possessive };
}

function longestApart<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < span.end && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
