/** Writes column files of tokens and labels from annotated text. */
import type { Annotated, Span } from '../document.ts';
import { InputError } from '../errors.ts';
import { type LabelScheme, labelsOfSpans } from './labels.ts';

/**
 * One document with its `-DOCSTART-` line, a paragraph a sentence. Tokens are runs of letters, digits and marks,
 * and single other characters; a mention's border is always a token's. Lost: the spacing between tokens, entities,
 * values and roles.
 */
export function formatColumns(document: Annotated, scheme: LabelScheme): string {
  const borders = new Set(document.mentions.flatMap(({ start, end }) => [start, end]));
  const sentences = linesOf(document).map((line) => tokensOf(document.text, line, borders));
  const blocks = sentences
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => {
      const inside = document.mentions
        .filter(({ start, end }) => start < tokens.at(-1)!.end && end > tokens[0]!.start)
        .map((mention) => tokenSpan(mention, mention.type, tokens, document.id));
      const labels = labelsOfSpans(inside, tokens.length, scheme);
      return tokens
        .map(({ start, end }, at) => `${document.text.slice(start, end)}\t${labels[at]}\n`)
        .join('');
    });
  return ['-DOCSTART-\tO\n', ...blocks].join('\n');
}

/** Lines of the text; a line end within a mention does not part them. */
export function linesOf({ text, mentions }: Annotated): readonly Span[] {
  const ends = [...text.matchAll(/\n/gu)]
    .map(({ index }) => index)
    .filter((at) => !mentions.some(({ start, end }) => start <= at && at < end));
  return [...ends, text.length].map((end, index) => ({ start: (ends[index - 1] ?? -1) + 1, end }));
}

/** Runs of letters, digits and marks, and single other characters, cut at every border. */
export function tokensOf(text: string, line: Span, borders: ReadonlySet<number>): readonly Span[] {
  return [...text.slice(line.start, line.end).matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)].flatMap((match) => {
    const start = line.start + match.index;
    const end = start + match[0].length;
    const cuts = [start, ...[...borders].filter((at) => at > start && at < end).sort((a, b) => a - b), end];
    return cuts.slice(1).map((cut, index) => ({ start: cuts[index]!, end: cut }));
  });
}

function tokenSpan(mention: Span, type: string, tokens: readonly Span[], id: string) {
  const first = tokens.findIndex(({ start }) => start === mention.start);
  const last = tokens.findIndex(({ end }) => end === mention.end);
  if (first < 0 || last < 0) {
    throw new InputError(
      `Expected mentions that begin and end on a visible character for a column file, got ${mention.start}–${mention.end} in release ${id}`,
    );
  }
  return { first, end: last + 1, type };
}
