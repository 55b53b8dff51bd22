/** Text to candidates. */
import type { Span } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { type Level, runCascade } from './cascade.ts';
import { GIVEN_LEVELS, LEVELS } from './grammar.ts';
import { isClass } from './item.ts';
import { lex } from './lexer.ts';

/** Every expression of `[from, to)`, the weak ones too. */
export function recogniseAll(text: string): readonly Candidate[] {
  return recognise(text, 0, text.length, LEVELS);
}

function recognise(text: string, from: number, to: number, levels: readonly Level[]): readonly Candidate[] {
  return runCascade(lex(text, from, to), levels)
    .filter((item) => isClass(item, 'date'))
    .map(({ start, end, said, weak, parser, name }) => ({ start, end, said, weak, parser: parser ?? name }));
}

/** What a span known to be a date says: the longest expression in it. */
export function recogniseSpan(text: string, span: Span): Candidate {
  const found = recognise(text, span.start, span.end, GIVEN_LEVELS);
  const best = found.reduce<Candidate | undefined>(
    (longest, one) =>
      longest === undefined || one.end - one.start > longest.end - longest.start ? one : longest,
    undefined,
  );
  return { start: span.start, end: span.end, said: best?.said, parser: best?.parser ?? 'none', weak: false };
}
