/** The JSON-LD in a file: a document, a document a line, or the script elements of a page. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type JsonNode, parseJson, skipSpace } from './json-source.ts';
import { type Problem, problem } from './problem.ts';

export type SourceKind = 'json' | 'ndjson' | 'html';

export interface Extracted {
  /** Top-level values in the order of the file; their places count from its beginning. */
  readonly roots: readonly JsonNode[];
  readonly problems: readonly Problem[];
}

/** By the file's beginning: a tag begins a page, anything else is JSON. */
export function kindOf(text: string): SourceKind {
  return text.trimStart().startsWith('<') ? 'html' : 'json';
}

export function extract(text: string, kind: SourceKind): Extracted {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (kind === 'json') return document(source, 0, source.length);
  const stretches = kind === 'html' ? scripts(source) : lines(source);
  if (kind === 'html' && stretches.length === 0) {
    return {
      roots: [],
      problems: [problem('no-markup', { start: 0, end: 0 }, 'Expected JSON-LD in the page, found none')],
    };
  }
  const found = stretches.map(([start, end]) => document(source, start, end));
  return {
    roots: found.flatMap(({ roots }) => roots),
    problems: found.flatMap(({ problems }) => problems),
  };
}

type Stretch = readonly [start: number, end: number];

/** One value and nothing after it. */
function document(source: string, start: number, end: number): Extracted {
  const stretch = end === source.length ? source : source.slice(0, end);
  const parsed = parseJson(stretch, start);
  if (!parsed.ok) {
    const { offset, message } = parsed.fault;
    return { roots: [], problems: [problem('syntax', { start: offset, end: offset }, message)] };
  }
  const rest = skipSpace(stretch, parsed.end);
  const problems =
    rest < end
      ? [problem('syntax', { start: rest, end: rest }, 'Expected the end after the JSON, got more')]
      : [];
  return { roots: [parsed.node], problems };
}

function lines(source: string): readonly Stretch[] {
  return [...source.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function scripts(source: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      const type = node.attrs.find(({ name }) => name === 'type')?.value ?? '';
      const at = node.childNodes[0]?.sourceCodeLocation;
      const isMarkup = node.tagName === 'script' && /^application\/ld\+json\b/i.test(type.trim());
      if (isMarkup && at !== null && at !== undefined) found.push([at.startOffset, at.endOffset]);
      visit(node);
    }
  };
  visit(parse(source, { sourceCodeLocationInfo: true }));
  return found;
}
