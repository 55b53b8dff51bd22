import { createPathDecoder, type PathDecoder } from '../crf/decoder.ts';
import { createGroupBuffer } from '../crf/feature-buffer.ts';
import type { CrfModel } from '../crf/model.ts';
import { createScorer } from '../crf/scorer.ts';
import { MENTION_TYPES, type MentionType } from '../document.ts';
import type { DocumentFeatures, Run } from './features/sequences.ts';

/** A half-open range of the document's tokens with its type and the probability that it is right. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  readonly score: number;
}

/**
 * Reads a document with a first model, and again with a second that sees what the first found. The features that both
 * go by are worked out and looked up once: the scores for both are summed up in one go.
 */
export function createTwoPasses(
  first: CrfModel,
  second: CrfModel,
): (features: DocumentFeatures) => readonly TokenSpan[] {
  const width = first.labelSet.labels.length;
  const score = createScorer([first, second]);
  const [decodeFirst, decodeSecond] = [createPathDecoder(first), createPathDecoder(second)];
  const buffer = createGroupBuffer();
  let early = new Float64Array(0);
  let late = new Float64Array(0);

  return (features) => {
    const { runs } = features;
    buffer.clear();
    for (const run of runs) features.firstPass(run, buffer);
    const { length } = buffer.sequence();
    if (early.length < length * width) {
      early = new Float64Array(2 * length * width);
      late = new Float64Array(2 * length * width);
    }
    for (const nodes of [early, late]) nodes.fill(0, 0, length * width);
    score(buffer.sequence(), [early, late]);
    const draft = decodeRuns(runs, early, decodeFirst, width);

    features.learnFrom(draft.map((span) => ({ ...span, type: MENTION_TYPES.indexOf(span.type) })));
    buffer.clear();
    for (const run of runs) features.secondPass(run, buffer);
    score(buffer.sequence(), [early, late], 1);
    return decodeRuns(runs, late, decodeSecond, width);
  };
}

/** `nodes` holds the scores of the runs, one after the other. */
function decodeRuns(
  runs: readonly Run[],
  nodes: Float64Array,
  decode: PathDecoder,
  width: number,
): readonly TokenSpan[] {
  const found: TokenSpan[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.end - run.first;
    for (const { first, end, type, score } of decode(nodes.subarray(at, at + length * width), length)) {
      found.push({ from: run.first + first, to: run.first + end, type: type as MentionType, score });
    }
    at += length * width;
  }
  return found;
}
