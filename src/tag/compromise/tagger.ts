import nlp from 'compromise';
import type { MentionType, Span, Token, Tokenized, TypedSpan } from '../../document.ts';
import type { Tagger } from '../tagger.ts';
import { findTitles } from './title-patterns.ts';
import { trimSpan } from './trim.ts';

/** What compromise's `json({ offset: true })` gives of one match. */
interface MatchJson {
  readonly terms: readonly { readonly offset: { readonly start: number; readonly length: number } }[];
}

/** compromise slows down more than linearly with the length of its text. */
const LONGEST_PARAGRAPH = 20_000;
/** The score of a span: compromise gives none, so the share of its spans that were right on releases. */
const SCORE = 0.5;

/**
 * The tagger without a model: people, organisations, places and dates by the npm package compromise, titles by
 * patterns. It shows what can be had without training, and serves as comparison.
 */
export function createCompromiseTagger(): Tagger {
  return {
    name: 'compromise',
    tag: (document) => {
      const found: { span: Span; type: MentionType }[] = [];
      for (const span of findTitles(document.text, document.tokens)) found.push({ span, type: 'TITLE' });
      for (const paragraph of paragraphsOf(document.text)) {
        const view = nlp(document.text.slice(paragraph.start, paragraph.end));
        const kinds = [
          ['PERSON', view.people()],
          ['ORG', view.organizations()],
          ['PLACE', view.places()],
          ['DATE', view.match('#Date+')],
        ] as const;
        for (const [type, matches] of kinds) {
          for (const match of matches.json({ offset: true, terms: { offset: true } }) as MatchJson[]) {
            const span = spanOf(match, paragraph.start);
            if (span !== undefined) found.push({ span, type });
          }
        }
      }
      return settle(document, found);
    },
  };
}

/** By the offsets of its terms: those of the match itself are wrong after leading punctuation. */
function spanOf(match: MatchJson, shift: number): Span | undefined {
  const [first, last] = [match.terms[0], match.terms.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: shift + first.offset.start, end: shift + last.offset.start + last.offset.length };
}

function* paragraphsOf(text: string): Generator<Span> {
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (let at = 0; at < line[0].length; at += LONGEST_PARAGRAPH) {
      yield { start: line.index + at, end: line.index + Math.min(at + LONGEST_PARAGRAPH, line[0].length) };
    }
  }
}

/** Trims by the guidelines, widens to whole tokens, and of overlapping spans keeps the one found first. */
function settle(
  document: Tokenized,
  found: readonly { readonly span: Span; readonly type: MentionType }[],
): readonly TypedSpan[] {
  const taken = new Uint8Array(document.tokens.length);
  const spans: TypedSpan[] = [];
  for (const { span, type } of found) {
    const trimmed = trimSpan(document.text, span);
    if (trimmed === undefined) continue;
    const [from, to] = tokensOf(document.tokens, trimmed);
    if (from >= to || taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    spans.push({
      start: document.tokens[from]!.start,
      end: document.tokens[to - 1]!.end,
      type,
      score: SCORE,
    });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The tokens that the span touches, as `[from, to)`. */
function tokensOf(tokens: readonly Token[], span: Span): readonly [number, number] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && tokens[to]!.start < span.end) to++;
  return [low, to];
}
