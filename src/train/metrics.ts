import type { TrainingCorpus } from './corpora.ts';
import { microF1, type PassResult } from './passes.ts';
import type { Prepared } from './prepare.ts';
import type { Reliability } from './reliability.ts';
import { addCounts, type Counts, f1Of, NO_COUNTS, precisionOf, recallOf } from './score.ts';

/** What a model was learnt from and how good it is: `metrics.json`. Rates are 0 to 1, four decimals. */
export interface Metrics {
  readonly corpora: readonly CorpusFacts[];
  readonly passes: readonly PassFacts[];
  /** Strict spans of the second pass on the development documents. */
  readonly development: {
    readonly documents: number;
    readonly micro: Rates;
    readonly byType: Readonly<Record<string, Rates>>;
  };
  readonly reliability: Readonly<Record<string, Reliability>>;
}

export interface CorpusFacts {
  /** The file's name. */
  readonly name: string;
  readonly use: 'training' | 'development';
  readonly sha256: string;
  /** Mean weight of a document. */
  readonly weight: number;
  readonly documents: number;
  readonly tokens: number;
  readonly spans: number;
  /** Spans whose borders fall inside a token, so that they cannot be learnt. */
  readonly misaligned: number;
}

interface PassFacts {
  readonly rounds: number;
  readonly f1: number;
  readonly features: number;
  readonly parameters: number;
  /** After rounding to bytes. */
  readonly keptFeatures: number;
  readonly keptParameters: number;
}

export interface Rates extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function factsOf(
  { path, sha256 }: TrainingCorpus,
  documents: readonly Prepared[],
  use: CorpusFacts['use'],
): CorpusFacts {
  const sum = (count: (document: Prepared) => number): number =>
    documents.reduce((total, document) => total + count(document), 0);
  return {
    name: path.replace(/^.*[/\\]/, ''),
    use,
    sha256,
    weight: rounded(sum(({ weight }) => weight) / Math.max(1, documents.length)),
    documents: documents.length,
    tokens: sum(({ tokens }) => tokens.length),
    spans: sum(({ spans }) => spans.length),
    misaligned: sum(({ truth }) => truth.misaligned),
  };
}

export function metricsOf(
  types: readonly string[],
  corpora: readonly CorpusFacts[],
  first: PassResult,
  second: PassResult,
  reliability: Readonly<Record<string, Reliability>>,
  documents: number,
): Metrics {
  return {
    corpora,
    passes: [first, second].map(({ round, byType, features, parameters, model }) => ({
      rounds: round,
      f1: rounded(microF1(byType)),
      features,
      parameters,
      keptFeatures: model.hashes.length,
      keptParameters: model.weights.length + model.moves.length,
    })),
    development: {
      documents,
      micro: ratesOf(second.byType.reduce(addCounts, NO_COUNTS)),
      byType: Object.fromEntries(types.map((type, i) => [type, ratesOf(second.byType[i]!)])),
    },
    reliability: Object.fromEntries(
      Object.entries(reliability).map(([type, { eceBefore, ece, ...rest }]) => [
        type,
        { ...rest, eceBefore: rounded(eceBefore), ece: rounded(ece) },
      ]),
    ),
  };
}

const rounded = (rate: number): number => Math.round(rate * 1e4) / 1e4;

function ratesOf(counts: Counts): Rates {
  return {
    ...counts,
    precision: rounded(precisionOf(counts)),
    recall: rounded(recallOf(counts)),
    f1: rounded(f1Of(counts)),
  };
}
