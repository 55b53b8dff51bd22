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
  /** Mentions by the number of their first token, with that after their last. */
  readonly mentions: ReadonlyMap<number, readonly { readonly mention: Mention; readonly end: number }[]>;
  readonly isCaseSensitive: boolean;
  /** What was found out already: each part of the pattern is tried once a token. */
  readonly known: Map<Pattern, Map<number, ReadonlySet<number>>>;
}

/** Matches within paragraphs, the longest from the leftmost, none overlapping. */
export function findMatches(document: Gold, pattern: Pattern, isCaseSensitive = false): readonly Match[] {
  return paragraphsOf(document.text).flatMap((paragraph) => {
    const ground = groundOf(document, paragraph, isCaseSensitive);
    const found: Match[] = [];
    for (let start = 0; start < ground.tokens.length; ) {
      const end = Math.max(-1, ...endsOf(pattern, start, ground));
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
  return { document, tokens, mentions, isCaseSensitive, known: new Map() };
}

/** Every token number at which a match from `start` may end. Sets of positions keep this polynomial. */
function endsOf(pattern: Pattern, start: number, ground: Ground): ReadonlySet<number> {
  let known = ground.known.get(pattern);
  if (known === undefined) {
    known = new Map();
    ground.known.set(pattern, known);
  }
  let ends = known.get(start);
  if (ends === undefined) {
    ends = tryEnds(pattern, start, ground);
    known.set(start, ends);
  }
  return ends;
}

function tryEnds(pattern: Pattern, start: number, ground: Ground): ReadonlySet<number> {
  const { tokens, document } = ground;
  const token = tokens[start];
  const one = (isMatch: boolean) => new Set(isMatch ? [start + 1] : []);
  const words = () => document.text.slice(token!.start, token!.end);
  switch (pattern.kind) {
    case 'any':
      return one(token !== undefined);
    case 'words':
      return one(token !== undefined && fold(words(), ground) === fold(pattern.words, ground));
    case 'expression':
      return one(token !== undefined && pattern.expression.test(words()));
    case 'mention':
      return new Set(
        (ground.mentions.get(start) ?? [])
          .filter(({ mention }) => pattern.type === '*' || mention.type === pattern.type)
          .filter(({ mention }) => pattern.conditions.every((condition) => holds(condition, mention, ground)))
          .map(({ end }) => end),
      );
    case 'choice':
      return new Set(pattern.parts.flatMap((part) => [...endsOf(part, start, ground)]));
    case 'sequence':
      return pattern.parts.reduce<ReadonlySet<number>>(
        (starts, part) => step(starts, part, ground),
        new Set([start]),
      );
    case 'repeat': {
      const ends = new Set<number>(pattern.least === 0 ? [start] : []);
      let reached: ReadonlySet<number> = new Set([start]);
      for (let count = 1; count <= pattern.most && reached.size > 0; count++) {
        const next = step(reached, pattern.part, ground);
        // A part that can be empty reaches again what it reached: when nothing new comes, nothing ever will.
        const isStill = next.size === reached.size && [...next].every((end) => reached.has(end));
        reached = next;
        if (count >= pattern.least || isStill) for (const end of reached) ends.add(end);
        if (isStill) break;
      }
      return ends;
    }
  }
}

function step(starts: ReadonlySet<number>, part: Pattern, ground: Ground): ReadonlySet<number> {
  return new Set([...starts].flatMap((start) => [...endsOf(part, start, ground)]));
}

function fold(words: string, { isCaseSensitive }: Ground): string {
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
