import { createFeatureBuffer } from '../crf/feature-buffer.ts';
import { learn } from '../crf/learn.ts';
import type { CrfModel } from '../crf/model.ts';
import { createRandom, shuffle } from '../crf/random.ts';
import type { LabelSet } from '../crf/scheme.ts';
import type { TrainingSequence } from '../crf/sequence.ts';
import { learnOptions, type TrainConfig } from './config.ts';
import { createPredict } from './predict.ts';
import { lessonsOf, type Pass, type Prepared, sequencesOf } from './prepare.ts';
import { addCounts, type Counts, countsByType, f1Of, NO_COUNTS, sumByType } from './score.ts';

/** Told after each round of learning. */
export interface Round {
  readonly pass: string;
  readonly round: number;
  readonly loss: number;
  /** Strict micro F1 on the development documents. */
  readonly f1: number;
  readonly byType: readonly Counts[];
}

export interface PassResult {
  readonly model: CrfModel;
  /** The round whose model it is. */
  readonly round: number;
  readonly byType: readonly Counts[];
  readonly features: number;
  readonly parameters: number;
}

/** One array of sequences a document. */
export type Lessons = readonly (readonly TrainingSequence[])[];

export function lessonsOfAll(documents: readonly Prepared[], pass: Pass, labelSet: LabelSet): Lessons {
  const buffer = createFeatureBuffer();
  return documents.map((document) => lessonsOf(document, pass, labelSet, buffer));
}

/** Learns one pass with early stopping on the development documents. */
export function learnPass(
  lessons: Lessons,
  dev: readonly Prepared[],
  pass: Pass,
  labelSet: LabelSet,
  config: TrainConfig,
  from: CrfModel | undefined,
  onRound: (round: Round) => void,
): PassResult {
  const buffer = createFeatureBuffer();
  const devSequences = dev.map((document) => sequencesOf(document, pass, buffer));
  let best: Omit<PassResult, 'features' | 'parameters'> | undefined;
  const options = { ...learnOptions(config), classes: 1, ...(from && { from }) };
  const learnt = learn(lessons.flat(), labelSet, options, ({ iteration, value, model }) => {
    if (config.optimiser === 'lbfgs' && iteration % LBFGS_ROUND !== 0) return true;
    const now = model();
    const byType = scoreModel(now, dev, devSequences);
    onRound({ pass, round: iteration, loss: value, f1: microF1(byType), byType });
    if (best === undefined || microF1(byType) > microF1(best.byType)) {
      best = { model: now, round: iteration, byType };
    }
    const patience = config.optimiser === 'lbfgs' ? LBFGS_ROUND * config.patience : config.patience;
    return iteration - best.round < patience;
  });
  const { features, parameters } = learnt;
  const last = best ?? {
    model: learnt.model,
    round: config.maxIterations,
    byType: scoreModel(learnt.model, dev, devSequences),
  };
  return { ...last, features, parameters };
}

/** L-BFGS is scored each so many iterations. */
const LBFGS_ROUND = 10;

export const microF1 = (byType: readonly Counts[]): number => f1Of(byType.reduce(addCounts, NO_COUNTS));

function scoreModel(
  model: CrfModel,
  dev: readonly Prepared[],
  sequences: readonly ReturnType<typeof sequencesOf>[],
): readonly Counts[] {
  const predict = createPredict(model);
  const { types } = model.labelSet;
  const counts = dev.map((document, i) => countsByType(document, predict(document, sequences[i]!), types));
  return sumByType(counts, types);
}

/**
 * Tells every training document what a first pass finds in it that has not learnt from it, so that the second pass
 * learns from drafts as good and as bad as those it will see: the documents are cut into folds, and each fold is
 * read by a model of the others.
 */
export function crossDraft(
  train: readonly Prepared[],
  lessons: Lessons,
  labelSet: LabelSet,
  config: TrainConfig,
  rounds: number,
  from: CrfModel | undefined,
  onFold: (fold: number) => void,
): void {
  const order = Int32Array.from(train.keys());
  shuffle(order, createRandom(config.seed));
  for (let fold = 0; fold < config.folds; fold++) {
    const isHeld = (i: number): boolean => i % config.folds === fold;
    const others = [...order].filter((_, i) => !isHeld(i)).flatMap((index) => lessons[index]!);
    const options = { ...learnOptions(config), classes: 1, maxIterations: rounds, ...(from && { from }) };
    const { model } = learn(others, labelSet, options);
    draft(
      model,
      [...order].filter((_, i) => isHeld(i)).map((index) => train[index]!),
    );
    onFold(fold + 1);
  }
}

/** Tells the documents what the model finds in them. */
export function draft(model: CrfModel, documents: readonly Prepared[]): void {
  const predict = createPredict(model);
  const buffer = createFeatureBuffer();
  for (const document of documents) {
    document.features.learnFrom(predict(document, sequencesOf(document, 'firstPass', buffer)));
  }
}
