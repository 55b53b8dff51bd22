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

/** Words that may stand unread next to a date within a span. */
const FILLER =
  /^(?:a|an|the|on|in|at|by|of|for|from|to|and|or|since|until|during|within|sometime|some|about|around|as|this|that|his|her|its|their|our|now|then|just|only|very|late|early|later|earlier|back|also|said|is|am|pm|noon|midnight|[a-z]*t|utc|gmt|morning|afternoon|evening|night|related|onwards?|c|ca|circa|s)$/i;

/** What a span known to be a date says: the longest expression in it, unless it leaves words unread that may matter. */
export function recogniseSpan(text: string, span: Span): Candidate {
  const found = recognise(text, span.start, span.end, GIVEN_LEVELS);
  const best = found.reduce<Candidate | undefined>(
    (longest, one) =>
      longest === undefined || one.end - one.start > longest.end - longest.start ? one : longest,
    undefined,
  );
  const said = best !== undefined && isWhole(text, span, best) ? best.said : undefined;
  return { start: span.start, end: span.end, said, parser: best?.parser ?? 'none', weak: false };
}

function isWhole(text: string, span: Span, best: Candidate): boolean {
  const rest = `${text.slice(span.start, best.start)} ${text.slice(best.end, span.end)}`;
  return (rest.match(/\p{L}+/gu) ?? []).every((word) => FILLER.test(word));
}
