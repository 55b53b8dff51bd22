import { createDecoder } from '../crf/decoder.ts';
import type { CrfModel } from '../crf/model.ts';
import type { FeatureSequence } from '../crf/sequence.ts';
import type { FirstSpan } from '../tag/features/second-pass.ts';
import type { Prepared } from './prepare.ts';

/** What a model says of a document, from the features of its runs. */
export type Predict = (document: Prepared, sequences: readonly FeatureSequence[]) => readonly FirstSpan[];

export function createPredict(model: CrfModel): Predict {
  const decode = createDecoder(model);
  const { types } = model.labelSet;
  return ({ features }, sequences) =>
    sequences.flatMap((sequence, index) => {
      const { first: base } = features.runs[index]!;
      return decode(sequence).map(({ first, end, type, score }) => ({
        from: base + first,
        to: base + end,
        type: types.indexOf(type),
        score,
      }));
    });
}
