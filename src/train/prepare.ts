import type { FeatureBuffer } from '../crf/feature-buffer.ts';
import { copySequence } from '../crf/feature-buffer.ts';
import type { LabelSet } from '../crf/scheme.ts';
import type { FeatureSequence, TrainingSequence } from '../crf/sequence.ts';
import type { Token, Tokenized } from '../document.ts';
import type { WeightedMention } from '../tag/features/mention-words.ts';
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

/** A document cut into tokens, with what was said of them. */
export interface Read {
  readonly document: TrainingDocument;
  readonly tokenized: Tokenized;
  readonly truth: TokenTruth;
}

export function readDocument(document: TrainingDocument, labelSet: LabelSet, tokenizer: Tokenizer): Read {
  const tokenized = tokenize(zone(document), tokenizer);
  return { document, tokenized, truth: truthOf({ ...document, ...tokenized }, labelSet) };
}

/** The words of the certain mentions. */
export function mentionsOf({
  document: { weight = 1 },
  tokenized: { tokens, text },
  truth,
}: Read): readonly WeightedMention[] {
  return truth.spans.map(({ first, end }) => ({
    forms: tokens.slice(first, end).map((token) => text.slice(token.start, token.end)),
    weight,
  }));
}

export function prepare(
  { document, tokenized, truth }: Read,
  labelSet: LabelSet,
  maker: FeatureMaker,
): Prepared {
  return {
    id: document.id,
    tokens: tokenized.tokens,
    features: maker.featuresOf(tokenized),
    truth,
    weight: document.weight ?? 1,
    spans: document.spans.filter(({ type }) => labelSet.types.includes(type)),
  };
}

/** The features a pass over the document goes by. */
export type Pass = 'firstPass' | 'secondPass';

/** The document's runs as sequences of feature hashes, in order. */
export function sequencesOf({ features }: Prepared, pass: Pass, buffer: FeatureBuffer): FeatureSequence[] {
  return features.runs.map((run) => {
    buffer.clear();
    features.firstPass(run, buffer);
    const first = copySequence(buffer.sequence());
    if (pass === 'firstPass') return first;
    buffer.clear();
    features.secondPass(run, buffer);
    const second = copySequence(buffer.sequence());
    buffer.clear();
    for (let t = 0; t < first.length; t++) {
      buffer.addFrom(first, t);
      buffer.addFrom(second, t);
      buffer.endPosition(first.classes?.[t]);
    }
    return copySequence(buffer.sequence());
  });
}

/** What a document has to teach in one pass, run by run. */
export function lessonsOf(
  document: Prepared,
  pass: Pass,
  labelSet: LabelSet,
  buffer: FeatureBuffer,
): readonly TrainingSequence[] {
  return sequencesOf(document, pass, buffer).map((sequence, index) => {
    const { first, end } = document.features.runs[index]!;
    return {
      ...sequence,
      allowed: allowedLabels(document.truth, first, end, labelSet),
      weight: document.weight,
    };
  });
}
