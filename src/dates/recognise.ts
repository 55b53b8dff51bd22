/** Text to candidates. */
import type { Span } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { type Level, runCascade } from './cascade.ts';
import { GIVEN_LEVELS, LEVELS } from './grammar.ts';
import { type Item, isClass, STOP } from './item.ts';
import { lex } from './lexer.ts';
import { CLASSES } from './lexicon-table.ts';

/** Every expression of `[from, to)`, the weak ones too. */
export function recogniseAll(text: string): readonly Candidate[] {
  return recognise(islands(lex(text)), LEVELS);
}

/** Classes without one of which no run of items is a date. */
const CORE: ReadonlySet<string> = new Set(
  (
    [
      'month',
      'weekday',
      'year',
      'unit',
      'deictic',
      'daypart',
      'season',
      'qtag',
      'htag',
      'half',
      'fytag',
      'holiday',
      'decade',
      'date',
      'ordinal',
      'word',
      'era',
    ] as const
  ).map((name) => CLASSES[name]),
);

/** Only the runs between stops that hold a core item, which are few: the rest cannot match anything. */
function islands(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  let start = 0;
  let hasCore = false;
  const flush = (end: number): void => {
    if (hasCore) for (let index = start; index < end; index++) out.push(items[index]!);
    start = end;
    hasCore = false;
  };
  items.forEach((item, index) => {
    if (item.code === STOP) flush(index);
    else if (CORE.has(item.code)) hasCore = true;
  });
  flush(items.length);
  return out;
}

function recognise(items: readonly Item[], levels: readonly Level[]): readonly Candidate[] {
  return runCascade(items, levels)
    .filter((item) => isClass(item, 'date'))
    .map(({ start, end, said, weak, parser, name }) => ({ start, end, said, weak, parser: parser ?? name }));
}

/** Words that may stand unread next to a date within a span. */
const FILLER =
  /^(?:a|an|the|on|in|at|by|of|for|from|to|and|or|since|until|during|within|sometime|between|both|next|last|some|about|around|as|this|that|his|her|its|their|our|now|then|just|only|very|late|early|later|earlier|back|also|said|is|am|pm|noon|midnight|[a-z]*t|utc|gmt|morning|afternoon|evening|night|related|onwards?|c|ca|circa|s)$/i;

/** What a span known to be a date says: the longest expression in it, unless it leaves words unread that may matter. */
export function recogniseSpan(text: string, span: Span): Candidate {
  const found = recognise(lex(text, span.start, span.end), GIVEN_LEVELS);
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
