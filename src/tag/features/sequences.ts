import type { FeatureBuffer } from '../../crf/feature-buffer.ts';
import type { Tokenized } from '../../document.ts';
import { createExtractor, type Extractor } from './extract.ts';
import { attributesOf, type DocumentAttributes } from './place-attributes.ts';
import { addSecondPass, type FirstSpan } from './second-pass.ts';
import { SECOND_PASS_TEMPLATES, TEMPLATES } from './templates.ts';
import { createWordTable, type Lexicons } from './words.ts';

/** A stretch of tokens that the CRF labels as one sequence: a line of the text. */
export interface Line {
  readonly first: number;
  readonly end: number;
}

/** The features of one document; a document is prepared once and asked line by line. */
export interface DocumentFeatures {
  readonly lines: readonly Line[];
  /** Puts the features of a line into the buffer, which it clears before. */
  readonly firstPass: (line: Line, buffer: FeatureBuffer) => void;
  /** Tells what the first pass found in the whole document; needed before `secondPass`. */
  readonly learnFrom: (spans: readonly FirstSpan[]) => void;
  readonly secondPass: (line: Line, buffer: FeatureBuffer) => void;
}

export interface FeatureMaker {
  readonly featuresOf: (document: Tokenized) => DocumentFeatures;
}

/** The word table starts afresh at this size, so that memory stays bounded however much text is read. */
const MOST_WORDS = 200_000;

/** `types`: number of mention types that the spans of the first pass speak of. */
export function createFeatureMaker(lexicons: Lexicons, types: number): FeatureMaker {
  let words = createWordTable(lexicons);
  let first = createExtractor(TEMPLATES, words);
  let second = createExtractor(SECOND_PASS_TEMPLATES, words);
  return {
    featuresOf: (document) => {
      if (words.size() > MOST_WORDS) {
        words = createWordTable(lexicons);
        first = createExtractor(TEMPLATES, words);
        second = createExtractor(SECOND_PASS_TEMPLATES, words);
      }
      const attributes = attributesOf(document, words, lexicons.names);
      const table = words;
      return {
        lines: linesOf(attributes),
        firstPass: run(first, attributes),
        learnFrom: (spans) => addSecondPass(attributes, spans, table, types),
        secondPass: run(second, attributes),
      };
    },
  };
}

function run(extractor: Extractor, attributes: DocumentAttributes): DocumentFeatures['firstPass'] {
  return ({ first, end }, buffer) => {
    buffer.clear();
    extractor.extract(attributes, first, end, buffer);
  };
}

function linesOf({ length, lineStart }: DocumentAttributes): readonly Line[] {
  const lines: Line[] = [];
  for (let first = 0; first < length; ) {
    let end = first + 1;
    while (end < length && lineStart[end] === 0) end++;
    lines.push({ first, end });
    first = end;
  }
  return lines;
}
