import type { FeatureBuffer } from '../../crf/feature-buffer.ts';
import type { Tokenized } from '../../document.ts';
import { createExtractor } from './extract.ts';
import { IN_MENTION } from './mention-words.ts';
import { attributesOf, type DocumentAttributes } from './place-attributes.ts';
import { addSecondPass, type FirstSpan } from './second-pass.ts';
import { SECOND_PASS_TEMPLATES, TEMPLATES, type Template } from './templates.ts';
import { createWordTable, type Lexicons, type WordTable } from './words.ts';

/** A half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Tokens that the CRF labels as one sequence: neighbours within a line all of which may be part of a mention, between
 * tokens that may not. The latter are outside of every mention, so that what is left and right of them is independent.
 */
export interface Run extends TokenRange {
  /** The line it lies in, whose tokens its features speak of. */
  readonly line: TokenRange;
}

/** The features of one document; a document is prepared once and asked run by run. */
export interface DocumentFeatures {
  readonly runs: readonly Run[];
  /** Adds the features of a run to the buffer. */
  readonly firstPass: (run: Run, buffer: FeatureBuffer) => void;
  /** Tells what the first pass found in the whole document; needed before `secondPass`. */
  readonly learnFrom: (spans: readonly FirstSpan[]) => void;
  /** Adds what the second pass goes by besides `firstPass` to the buffer. */
  readonly secondPass: (run: Run, buffer: FeatureBuffer) => void;
}

export interface FeatureMaker {
  readonly featuresOf: (document: Tokenized) => DocumentFeatures;
}

/** The word table starts afresh at this size, so that memory stays bounded however much text is read. */
const MOST_WORDS = 200_000;

/**
 * `types`: number of mention types that the spans of the first pass speak of; `without`: groups of templates to leave
 * out.
 */
export function createFeatureMaker(
  lexicons: Lexicons,
  types: number,
  without: readonly string[] = [],
): FeatureMaker {
  const kept = (templates: readonly Template[]): readonly Template[] =>
    templates.filter(({ group }) => !without.includes(group));
  const [early, late] = [kept(TEMPLATES), kept(SECOND_PASS_TEMPLATES)];
  let words = createWordTable(lexicons);
  let first = createExtractor(early, words);
  let second = createExtractor(late, words);
  return {
    featuresOf: (document) => {
      if (words.size() > MOST_WORDS) {
        words = createWordTable(lexicons);
        first = createExtractor(early, words);
        second = createExtractor(late, words);
      }
      const attributes = attributesOf(document, words, lexicons.names);
      const [table, firstPass, secondPass] = [words, first, second];
      return {
        runs: runsOf(attributes, table),
        firstPass: (run, buffer) => firstPass.extract(attributes, run, buffer),
        learnFrom: (spans) => addSecondPass(attributes, spans, table, types),
        secondPass: (run, buffer) => secondPass.extract(attributes, run, buffer),
      };
    },
  };
}

function runsOf(attributes: DocumentAttributes, words: WordTable): readonly Run[] {
  return linesOf(attributes).flatMap((line) => runsOfLine(line, attributes.ids, words));
}

/** A run begins with a token that may begin a mention and ends with one that may end one. */
function runsOfLine(line: TokenRange, ids: Int32Array, words: WordTable): readonly Run[] {
  const runs: Run[] = [];
  for (let t = line.first; t < line.end; ) {
    if ((words.places(ids[t]!) & IN_MENTION.first) === 0) {
      t++;
      continue;
    }
    let after = t + 1;
    while (after < line.end && words.places(ids[after]!) !== 0) after++;
    let end = after;
    while (end > t && (words.places(ids[end - 1]!) & IN_MENTION.last) === 0) end--;
    if (end > t) runs.push({ first: t, end, line });
    t = after;
  }
  return runs;
}

function linesOf({ length, lineStart }: DocumentAttributes): readonly TokenRange[] {
  const lines: TokenRange[] = [];
  for (let first = 0; first < length; ) {
    let end = first + 1;
    while (end < length && lineStart[end] === 0) end++;
    lines.push({ first, end });
    first = end;
  }
  return lines;
}
