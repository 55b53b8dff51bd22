/** Finds a pattern in annotated releases. */
import type { Mention, Span } from '../../document.ts';
import { tokensOf } from '../columns-writer.ts';
import type { Gold } from '../gold.ts';
import type { Condition, Pattern } from './pattern.ts';

/** A stretch that matches, and the mentions that did; UTF-16. */
export interface Match extends Span {
  readonly mentions: readonly Mention[];
}

interface Ground {
  readonly document: Gold;
  readonly tokens: readonly Span[];
  /** Of each token; in lower case where capitals do not count. */
  readonly words: readonly string[];
  /** Mentions by the number of their first token, with that after their last. */
  readonly mentions: ReadonlyMap<number, readonly { readonly mention: Mention; readonly end: number }[]>;
  readonly isCaseSensitive: boolean;
}

/** Matches within paragraphs, the longest from the leftmost, none overlapping. */
export function findMatches(document: Gold, pattern: Pattern, isCaseSensitive = false): readonly Match[] {
  return paragraphsOf(document.text).flatMap((paragraph) => {
    const ground = groundOf(document, paragraph, isCaseSensitive);
    const found: Match[] = [];
    for (let start = 0; start < ground.tokens.length; ) {
      const end = largest(endsOf(pattern, new Set([start]), ground));
      if (end > start) found.push(matchAt(ground, start, end));
      start = Math.max(start + 1, end);
    }
    return found;
  });
}

function paragraphsOf(text: string): readonly Span[] {
  const breaks = [...text.matchAll(/\n[^\S\n]*\n\s*/gu)];
  const starts = [0, ...breaks.map((match) => match.index + match[0].length)];
  return starts.map((start, at) => ({ start, end: breaks[at]?.index ?? text.length }));
}

function groundOf(document: Gold, paragraph: Span, isCaseSensitive: boolean): Ground {
  const inside = document.mentions.filter(
    ({ start, end }) => start >= paragraph.start && end <= paragraph.end,
  );
  const borders = new Set(inside.flatMap(({ start, end }) => [start, end]));
  const tokens = tokensOf(document.text, paragraph, borders);
  const first = new Map(tokens.map(({ start }, at) => [start, at]));
  const after = new Map(tokens.map(({ end }, at) => [end, at + 1]));
  const mentions = new Map<number, { mention: Mention; end: number }[]>();
  for (const mention of inside) {
    const [start, end] = [first.get(mention.start), after.get(mention.end)];
    if (start !== undefined && end !== undefined)
      mentions.set(start, [...(mentions.get(start) ?? []), { mention, end }]);
  }
  const words = tokens.map(({ start, end }) => fold(document.text.slice(start, end), { isCaseSensitive }));
  return { document, tokens, words, mentions, isCaseSensitive };
}

function largest(numbers: ReadonlySet<number>): number {
  let most = -1;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/**
 * Every token number at which a match from one of `starts` may end. Sets in the place of single positions keep
 * repetitions within repetitions from trying each way through them.
 */
function endsOf(pattern: Pattern, starts: ReadonlySet<number>, ground: Ground): ReadonlySet<number> {
  const { tokens, words } = ground;
  const ends = new Set<number>();
  switch (pattern.kind) {
    case 'any':
      for (const start of starts) if (start < tokens.length) ends.add(start + 1);
      return ends;
    case 'words': {
      const wanted = fold(pattern.words, ground);
      for (const start of starts) if (words[start] === wanted) ends.add(start + 1);
      return ends;
    }
    case 'expression':
      for (const start of starts) {
        const token = tokens[start];
        if (token && pattern.expression.test(ground.document.text.slice(token.start, token.end)))
          ends.add(start + 1);
      }
      return ends;
    case 'mention':
      for (const start of starts) {
        for (const { mention, end } of ground.mentions.get(start) ?? []) {
          const isOfType = pattern.type === '*' || mention.type === pattern.type;
          if (isOfType && pattern.conditions.every((one) => holds(one, mention, ground))) ends.add(end);
        }
      }
      return ends;
    case 'choice':
      for (const part of pattern.parts) for (const end of endsOf(part, starts, ground)) ends.add(end);
      return ends;
    case 'sequence':
      return pattern.parts.reduce((reached, part) => endsOf(part, reached, ground), starts);
    case 'repeat':
      return repeatedEnds(pattern, starts, ground);
  }
}

/** Beyond the least number, only positions not reached before go on: with fewer repetitions they reach no less. */
function repeatedEnds(
  { part, least, most }: Extract<Pattern, { readonly kind: 'repeat' }>,
  starts: ReadonlySet<number>,
  ground: Ground,
): ReadonlySet<number> {
  let frontier = starts;
  for (let count = 0; count < least && frontier.size > 0; count++) frontier = endsOf(part, frontier, ground);
  const ends = new Set(frontier);
  for (let count = least; count < most && frontier.size > 0; count++) {
    frontier = new Set([...endsOf(part, frontier, ground)].filter((end) => !ends.has(end)));
    for (const end of frontier) ends.add(end);
  }
  return ends;
}

function fold(words: string, { isCaseSensitive }: Pick<Ground, 'isCaseSensitive'>): string {
  return isCaseSensitive ? words : words.toLowerCase();
}

function holds({ name, value, isNegated }: Condition, mention: Mention, ground: Ground): boolean {
  const found = featureOf(name, mention, ground.document);
  const isThere =
    value === undefined
      ? found !== undefined
      : found !== undefined && fold(found, ground) === fold(value, ground);
  return isThere !== isNegated;
}

/** `link` is `entry`, `nil` or `unknown`, `value` first and last day, `holder` and `org` the entity's name. */
function featureOf(name: Condition['name'], mention: Mention, document: Gold): string | undefined {
  const entity = (id: string | undefined) => document.entities.find((one) => one.id === id);
  const named = 'entity' in mention ? entity(mention.entity) : undefined;
  const title = mention.type === 'TITLE' ? mention : undefined;
  switch (name) {
    case 'words':
      return document.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
    case 'zone':
      return document.zones?.find(({ start, end }) => start <= mention.start && mention.start < end)?.kind;
    case 'entity':
      return named?.name;
    case 'link':
      return named?.link.kind;
    case 'holder':
      return entity(title?.holder)?.name;
    case 'org':
      return entity(title?.org)?.name;
    case 'status':
      return title?.status;
    case 'value':
      if (mention.type !== 'DATE' || mention.value.kind !== 'calendar') return undefined;
      return mention.value.first === mention.value.last
        ? mention.value.first
        : `${mention.value.first}/${mention.value.last}`;
  }
}

function matchAt({ tokens, document }: Ground, first: number, end: number): Match {
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
  const mentions = document.mentions.filter(
    (mention) => mention.start >= span.start && mention.end <= span.end,
  );
  return { ...span, mentions };
}

/** A match as it is counted: its words in lower case, with `[TYPE]` in the place of its mentions. */
export function shapeOf({ text }: Gold, { start, end, mentions }: Match): string {
  let at = start;
  const pieces: string[] = [];
  for (const mention of mentions) {
    if (mention.start < at) continue;
    pieces.push(text.slice(at, mention.start).toLowerCase(), `[${mention.type}]`);
    at = mention.end;
  }
  pieces.push(text.slice(at, end).toLowerCase());
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}
