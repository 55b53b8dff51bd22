import { createPathDecoder, type ScoredSpan } from '../crf/decoder.ts';
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
    const size = width * runs.reduce((sum, run) => sum + run.end - run.first, 0);
    if (early.length < size) [early, late] = [new Float64Array(2 * size), new Float64Array(2 * size)];
    else for (const nodes of [early, late]) nodes.fill(0, 0, size);
    let at = 0;
    /** The part of an array that belongs to the next run. */
    const next = (nodes: Float64Array, { first: from, end }: Run): Float64Array =>
      nodes.subarray(at, at + width * (end - from));

    const draft: TokenSpan[] = [];
    for (const run of runs) {
      features.firstPass(run, buffer);
      const sequence = buffer.sequence();
      const nodes = next(early, run);
      score(sequence, [nodes, next(late, run)]);
      addSpans(decodeFirst(nodes, sequence.length, sequence.classes), run, draft);
      at += nodes.length;
    }
    features.learnFrom(draft.map((span) => ({ ...span, type: MENTION_TYPES.indexOf(span.type) })));

    at = 0;
    const found: TokenSpan[] = [];
    for (const run of runs) {
      features.secondPass(run, buffer);
      const sequence = buffer.sequence();
      const nodes = next(late, run);
      score(sequence, [nodes, nodes], 1);
      addSpans(decodeSecond(nodes, sequence.length, sequence.classes), run, found);
      at += nodes.length;
    }
    return found;
  };
}

function addSpans(spans: readonly ScoredSpan[], run: Run, to: TokenSpan[]): void {
  for (const { first, end, type, score } of spans) {
    to.push({ from: run.first + first, to: run.first + end, type: type as MentionType, score });
  }
}
