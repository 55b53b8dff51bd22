/** `dateline corpus grep PATTERN …`: where a pattern of tokens and mentions stands, how often, and what a change did to it. */
import { Command } from 'commander';
import { findMatches, type Gold, type Match, parsePattern, shapeOf } from '../corpus/index.ts';
import { createOffsetMap } from '../offsets.ts';
import { addFormatOptions, type FormatOptions, readFrom } from './corpus-options.ts';
import { wholeNumber } from './evaluate.ts';
import type { Io } from './io.ts';

interface Options extends FormatOptions {
  readonly against?: string;
  readonly caseSensitive?: boolean;
  readonly context: number;
  readonly limit: number;
  readonly counts?: boolean;
  readonly json?: boolean;
}

type Side = 'both' | 'before' | 'after';

interface Hit {
  readonly document: Gold;
  readonly match: Match;
  /** Whether a match stands at the same place in the other annotation. */
  readonly side: Side;
}

const SIGNS: Readonly<Record<Side, string>> = { both: ' ', before: '-', after: '+' };

export function grepCommand(io: Io): Command {
  return addFormatOptions(new Command('grep'))
    .description('find a pattern of tokens and mentions, e.g. "[PERSON] , [TITLE] (of|at) [ORG]"')
    .argument('<pattern>', 'words, /expressions/, [TYPE condition=value], [], groups, ? * + {n,m}')
    .argument('<paths...>', 'annotated releases')
    .option('--against <path>', 'another annotation of the same releases: - is lost there, + is new')
    .option('--case-sensitive', 'capitals count')
    .option('--context <characters>', 'shown on each side', wholeNumber, 40)
    .option('--limit <number>', 'matches shown', wholeNumber, 100)
    .option('--counts', 'only how often each form stands')
    .option('--json', 'one JSON object a match')
    .action(async (source: string, paths: string[], options: Options) => {
      const pattern = parsePattern(source, options.caseSensitive);
      const find = (document: Gold) => findMatches(document, pattern, options.caseSensitive);
      const before = await readFrom(io, paths, options);
      const after =
        options.against === undefined ? undefined : await readFrom(io, [options.against], options);
      const hits = after === undefined ? hitsOf(before, find) : comparedHits(before, after, find);
      if (options.json) {
        for (const hit of hits) io.stdout.write(`${JSON.stringify(rowOf(hit, after !== undefined))}\n`);
        return;
      }
      const lines = options.counts
        ? []
        : hits.slice(0, options.limit).map((hit) => lineOf(hit, options, after !== undefined));
      const rest =
        hits.length > options.limit && !options.counts
          ? [`${hits.length - options.limit} more; --limit shows them`]
          : [];
      io.stdout.write(
        `${[...lines, ...rest, ...(lines.length > 0 ? [''] : []), ...countsOf(hits)].join('\n')}\n`,
      );
    });
}

function hitsOf(documents: readonly Gold[], find: (document: Gold) => readonly Match[]): readonly Hit[] {
  return documents.flatMap((document) =>
    find(document).map((match): Hit => ({ document, match, side: 'both' })),
  );
}

/** Releases that only one side has are not compared. */
function comparedHits(
  before: readonly Gold[],
  after: readonly Gold[],
  find: (document: Gold) => readonly Match[],
): readonly Hit[] {
  const others = new Map(after.map((document) => [document.id, document]));
  return before.flatMap((document) => {
    const other = others.get(document.id);
    if (other === undefined) return [];
    const [ours, theirs] = [find(document), find(other)];
    const isAmong = (match: Match, all: readonly Match[]) =>
      all.some(({ start, end }) => start === match.start && end === match.end);
    return [
      ...ours.map((match): Hit => ({ document, match, side: isAmong(match, theirs) ? 'both' : 'before' })),
      ...theirs
        .filter((match) => !isAmong(match, ours))
        .map((match): Hit => ({ document: other, match, side: 'after' })),
    ].sort((a, b) => a.match.start - b.match.start);
  });
}

function placeOf({ document, match }: Hit) {
  const map = createOffsetMap(document.text);
  return { start: map.toCodePoint(match.start), end: map.toCodePoint(match.end) };
}

function rowOf(hit: Hit, isCompared: boolean): object {
  const { document, match, side } = hit;
  return {
    document: document.id,
    ...placeOf(hit),
    text: document.text.slice(match.start, match.end),
    shape: shapeOf(document, match),
    ...(isCompared && { in: side }),
  };
}

function lineOf(hit: Hit, { context }: Options, isCompared: boolean): string {
  const { document, match, side } = hit;
  const { start, end } = placeOf(hit);
  const flat = (part: string) => part.replace(/\s+/gu, ' ');
  const left = flat(
    document.text.slice(Math.max(0, match.start - context), match.start).replace(/^[\udc00-\udfff]/u, ''),
  );
  const right = flat(document.text.slice(match.end, match.end + context).replace(/[\ud800-\udbff]$/u, ''));
  let at = match.start;
  let shown = '';
  for (const mention of match.mentions) {
    if (mention.start < at) continue;
    shown += `${document.text.slice(at, mention.start)}[${document.text.slice(mention.start, mention.end)}|${mention.type}]`;
    at = mention.end;
  }
  shown += document.text.slice(at, match.end);
  return `${isCompared ? `${SIGNS[side]} ` : ''}${document.id} ${start}–${end}  ${left}⟪${flat(shown)}⟫${right}`;
}

/** The most frequent form first; equally frequent ones in code-unit order. */
function countsOf(hits: readonly Hit[]): readonly string[] {
  const counts = new Map<string, Record<Side, number>>();
  for (const { document, match, side } of hits) {
    const shape = shapeOf(document, match);
    const before = counts.get(shape) ?? { both: 0, before: 0, after: 0 };
    counts.set(shape, { ...before, [side]: before[side] + 1 });
  }
  const total = ({ both, before, after }: Record<Side, number>) => both + before + after;
  const rows = [...counts]
    .sort(([a, one], [b, other]) => total(other) - total(one) || (a < b ? -1 : 1))
    .map(([shape, one]) => `${String(total(one)).padStart(6)}  ${shape}${changeOf(one)}`);
  const documents = new Set(hits.map(({ document }) => document.id)).size;
  return [...rows, `${hits.length} matches in ${documents} releases${changeOf(sum([...counts.values()]))}`];
}

function sum(all: readonly Record<Side, number>[]): Record<Side, number> {
  const of = (side: Side) => all.reduce((total, one) => total + one[side], 0);
  return { both: of('both'), before: of('before'), after: of('after') };
}

function changeOf({ before, after }: Record<Side, number>): string {
  return before + after === 0 ? '' : ` (${before} lost, ${after} new)`;
}
