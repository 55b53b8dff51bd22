import type { FeatureBuffer } from '../crf/feature-buffer.ts';
import { copySequence } from '../crf/feature-buffer.ts';
import type { LabelSet } from '../crf/scheme.ts';
import type { FeatureSequence, TrainingSequence } from '../crf/sequence.ts';
import type { Token } from '../document.ts';
import type { DocumentFeatures, FeatureMaker } from '../tag/features/sequences.ts';
import { type Tokenizer, tokenize } from '../tokenize/index.ts';
import { zone } from '../zone/index.ts';
import { allowedLabels, type TokenTruth, truthOf } from './allowed.ts';
import type { TrainingDocument } from './training-document.ts';

/** A document with all that training and scoring ask of it. */
export interface Prepared {
  readonly id: string;
  readonly tokens: readonly Token[];
  readonly features: DocumentFeatures;
  readonly truth: TokenTruth;
  readonly weight: number;
  /** The annotated spans as they stand in the text, whether or not tokens can express them. */
  readonly spans: TrainingDocument['spans'];
}

export function prepare(
  document: TrainingDocument,
  labelSet: LabelSet,
  tokenizer: Tokenizer,
  maker: FeatureMaker,
): Prepared {
  const tokenized = tokenize(zone(document), tokenizer);
  return {
    id: document.id,
    tokens: tokenized.tokens,
    features: maker.featuresOf(tokenized),
    truth: truthOf({ ...document, ...tokenized }, labelSet),
    weight: document.weight ?? 1,
    spans: document.spans.filter(({ type }) => labelSet.types.includes(type)),
  };
}

/** The features a pass over the document goes by. */
export type Pass = 'firstPass' | 'secondPass';

/** The document's lines as sequences of feature hashes, in order. */
export function sequencesOf({ features }: Prepared, pass: Pass, buffer: FeatureBuffer): FeatureSequence[] {
  return features.lines.map((line) => {
    features[pass](line, buffer);
    return copySequence(buffer.sequence());
  });
}

/** What a document has to teach in one pass, line by line. */
export function lessonsOf(
  document: Prepared,
  pass: Pass,
  labelSet: LabelSet,
  buffer: FeatureBuffer,
): readonly TrainingSequence[] {
  return sequencesOf(document, pass, buffer).map((sequence, index) => {
    const { first, end } = document.features.lines[index]!;
    return {
      ...sequence,
      allowed: allowedLabels(document.truth, first, end, labelSet),
      weight: document.weight,
    };
  });
}
