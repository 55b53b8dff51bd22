/** From annotated corpora to a tagger's model. */
import { createFeatureBuffer } from '../crf/feature-buffer.ts';
import type { CrfModel } from '../crf/model.ts';
import { createRandom, shuffle } from '../crf/random.ts';
import { createLabelSet, type LabelSet } from '../crf/scheme.ts';
import { InputError } from '../errors.ts';
import { gatherMentionWords, type MentionWords } from '../tag/features/mention-words.ts';
import { createFeatureMaker } from '../tag/features/sequences.ts';
import type { Lexicons } from '../tag/features/words.ts';
import { createTokenizer } from '../tokenize/index.ts';
import type { TrainConfig } from './config.ts';
import type { TrainingCorpus } from './corpora.ts';
import { type CorpusFacts, factsOf, type Metrics, metricsOf } from './metrics.ts';
import { crossDraft, draft, learnPass, lessonsOfAll, type PassResult, type Round } from './passes.ts';
import { createPredict } from './predict.ts';
import { mentionsOf, type Prepared, prepare, type Read, readDocument, sequencesOf } from './prepare.ts';
import { type JudgedSpan, type Reliability, reliabilityOf } from './reliability.ts';
import { judge } from './score.ts';

export { formatCard } from './card.ts';
export { DEFAULT_CONFIG, formatConfig, parseConfig, type TrainConfig } from './config.ts';
export { readTrainingCorpus, type TrainingCorpus } from './corpora.ts';
export type { Metrics } from './metrics.ts';
export type { Round } from './passes.ts';

export interface TrainInput {
  readonly corpora: readonly TrainingCorpus[];
  /** Without it a part of the training documents is held out, as the config says. */
  readonly dev?: readonly TrainingCorpus[];
  readonly config: TrainConfig;
  readonly lexicons: Lexicons;
  /** An older model to start from and to stay near. */
  readonly from?: {
    readonly first: CrfModel;
    readonly second: CrfModel;
    readonly mentionWords?: MentionWords;
  };
  readonly onRound: (round: Round) => void;
  readonly onNote: (note: string) => void;
}

export interface Trained {
  readonly first: CrfModel;
  readonly second: CrfModel;
  readonly mentionWords: MentionWords;
  readonly metrics: Metrics;
}

/** Same input, same bytes. Throws an InputError when there is nothing to learn from or `from` has other labels. */
export function train({ corpora, dev, config, lexicons, from, onRound, onNote }: TrainInput): Trained {
  const labelSet = createLabelSet(config.scheme, config.types);
  for (const old of from === undefined ? [] : [from.first, from.second]) expectSameLabels(old, labelSet);
  const tokenizer = createTokenizer();
  const readAll = (of: TrainingCorpus): readonly Read[] => {
    const documents = of.documents.map((document) => readDocument(document, labelSet, tokenizer));
    onNote(`read ${documents.length} documents of ${of.path}`);
    return documents;
  };
  const texts = corpora.map(readAll);
  const devTexts = dev?.map(readAll);
  const mentionWords = gatherMentionWords(texts.flat().flatMap(mentionsOf), from?.mentionWords);
  const maker = createFeatureMaker({ ...lexicons, mentionWords }, config.types.length, config.without);
  const facts: CorpusFacts[] = [];
  const prepareAll = (
    of: readonly TrainingCorpus[],
    readings: readonly (readonly Read[])[],
    use: CorpusFacts['use'],
  ): readonly Prepared[] =>
    of.flatMap((corpus, i) => {
      const documents = readings[i]!.map((reading) => prepare(reading, labelSet, maker));
      facts.push(factsOf(corpus, documents, use));
      return documents;
    });
  const all = prepareAll(corpora, texts, 'training');
  const [training, held] =
    dev === undefined || devTexts === undefined
      ? holdOut(all, config)
      : [all, prepareAll(dev, devTexts, 'development')];
  if (training.length < config.folds || held.every(({ spans }) => spans.length === 0)) {
    throw new InputError(
      `Expected at least ${config.folds} training documents and annotated development documents, got ${training.length} and ${held.length}`,
    );
  }

  const lessons = lessonsOfAll(training, 'firstPass', labelSet);
  const first = learnPass(lessons, held, 'firstPass', labelSet, config, from?.first, onRound);
  crossDraft(training, lessons, labelSet, config, first.round, from?.first, (fold) =>
    onNote(`first pass without fold ${fold} of ${config.folds}`),
  );
  draft(first.model, held);
  const second = learnPass(
    lessonsOfAll(training, 'secondPass', labelSet),
    held,
    'secondPass',
    labelSet,
    config,
    from?.second,
    onRound,
  );
  const reliability = measureReliability(second, held);
  const calibration = Object.fromEntries(
    Object.entries(reliability).map(([type, { map }]) => [type, map] as const),
  );
  return {
    first: first.model,
    second: { ...second.model, calibration },
    mentionWords,
    metrics: metricsOf(labelSet.types, facts, first, second, reliability, held.length),
  };
}

function expectSameLabels({ labelSet: old }: CrfModel, labelSet: LabelSet): void {
  const [expected, got] = [labelSet, old].map(({ labels }) => labels.join(' '));
  if (expected !== got) throw new InputError(`Expected a model of the labels ${expected}, got ${got}`);
}

/** Training and development documents, parted by the seed. */
function holdOut(
  documents: readonly Prepared[],
  { seed, holdOut: share }: TrainConfig,
): readonly [readonly Prepared[], readonly Prepared[]] {
  const order = Int32Array.from(documents.keys());
  shuffle(order, createRandom(seed));
  const held = new Set(order.subarray(0, Math.max(1, Math.round(share * documents.length))));
  return [documents.filter((_, i) => !held.has(i)), documents.filter((_, i) => held.has(i))];
}

/** By type, on the development documents. */
function measureReliability(
  { model }: PassResult,
  held: readonly Prepared[],
): Readonly<Record<string, Reliability>> {
  const { types } = model.labelSet;
  const predict = createPredict(model);
  const buffer = createFeatureBuffer();
  const judged: (JudgedSpan & { readonly type: number })[] = held.flatMap((document, index) => {
    const spans = predict(document, sequencesOf(document, 'secondPass', buffer));
    const isRight = judge(document, spans, types);
    return spans.map(({ score, type }, i) => ({ score, type, right: isRight[i]!, document: index }));
  });
  return Object.fromEntries(
    types.map((name, type) => [name, reliabilityOf(judged.filter((span) => span.type === type))]),
  );
}
