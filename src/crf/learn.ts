import { adagrad } from './adagrad.ts';
import { createFeatureCounter, createFeatureIndex } from './feature-index.ts';
import { minimise } from './lbfgs.ts';
import { createLikelihood } from './likelihood.ts';
import { type CrfModel, quantise } from './model.ts';
import { layoutOf, type ParameterLayout } from './parameters.ts';
import type { LabelSet } from './scheme.ts';
import type { TrainingSequence } from './sequence.ts';

export type Optimiser =
  | { readonly kind: 'adagrad'; readonly rate: number; readonly dropout: number; readonly seed: number }
  | { readonly kind: 'lbfgs'; readonly memory: number; readonly tolerance: number };

export interface LearnOptions {
  /** A feature must come at least so often. */
  readonly minCount: number;
  /** From so many occurrences a feature has a weight for every label, below for those seen with it. */
  readonly denseFrom: number;
  /** Strength of l1 · Σ |w| and of ½ · l2 · Σ (w − w₀)², w₀ being the old model's weight or 0. */
  readonly l1: number;
  readonly l2: number;
  /** `adagrad`: fast, by single sequences in a seeded order; `lbfgs`: exact, by all at once (OWL-QN when l1 > 0). */
  readonly optimiser: Optimiser;
  /** Epochs of AdaGrad, or iterations of L-BFGS, at most. */
  readonly maxIterations: number;
  /** Number of observation classes. */
  readonly classes: number;
  /** A model of the same labels and classes to start from and to stay near. */
  readonly from?: CrfModel;
}

/** How learning goes: called after each iteration; `false` ends it. */
export type OnStep = (step: {
  readonly iteration: number;
  readonly value: number;
  /** The model as it is now; costs time, so ask now and then. */
  readonly model: () => CrfModel;
}) => boolean;

export interface Learnt {
  readonly model: CrfModel;
  /** Features and weights learnt, before quantisation drops zeros. */
  readonly features: number;
  readonly parameters: number;
}

/** Learns a CRF from sequences of feature hashes: the minimum of the penalised negative log-likelihood. */
export function learn(
  sequences: readonly TrainingSequence[],
  labelSet: LabelSet,
  options: LearnOptions,
  onStep: OnStep = () => true,
): Learnt {
  const hashes = frequentFeatures(sequences, options);
  const { rowOf } = createFeatureIndex(hashes);
  const rows = sequences.map((sequence) => intern(sequence, rowOf));
  const seen = weightsBefore(options.from, hashes.length, labelSet.labels.length, rowOf);
  const layout = layoutOf(rows, hashes.length, labelSet, options.classes, options.denseFrom, seen);
  const centre = weightsOf(options.from, layout, rowOf, keptShare(options.optimiser));
  const report = (iteration: number, value: number, point: Float64Array): boolean =>
    onStep({ iteration, value, model: () => quantise(layout, hashes, point) });
  const point = optimise(rows, layout, centre, options, report);
  return { model: quantise(layout, hashes, point), features: hashes.length, parameters: layout.size };
}

function optimise(
  rows: readonly TrainingSequence[],
  layout: ParameterLayout,
  centre: Float64Array,
  { optimiser, l1, l2, maxIterations }: LearnOptions,
  report: (iteration: number, value: number, point: Float64Array) => boolean,
): Float64Array {
  if (optimiser.kind === 'adagrad') {
    const kept = keptShare(optimiser);
    const scaled = (point: Float64Array): Float64Array =>
      point.map((weight, i) => (i < layout.labels.length ? weight * kept : weight));
    const point = adagrad(rows, layout, centre, {
      ...optimiser,
      l1,
      l2,
      epochs: maxIterations,
      onEpoch: ({ epoch, loss, point }) => report(epoch, loss, scaled(point)),
    });
    return scaled(point);
  }
  const likelihood = createLikelihood(rows, layout);
  const penalised = (weights: Float64Array, gradient: Float64Array): number => {
    let penalty = 0;
    for (let i = 0; i < weights.length; i++) {
      const away = weights[i]! - centre[i]!;
      penalty += away * away;
      gradient[i] = l2 * away;
    }
    return likelihood(weights, gradient) + 0.5 * l2 * penalty;
  };
  return minimise(penalised, centre, {
    ...optimiser,
    l1,
    l1Count: layout.labels.length,
    maxIterations,
    onIteration: ({ iteration, value, point }) => report(iteration, value, point),
  }).point;
}

/** Hashes frequent enough, and all those the old model knows, ascending. */
function frequentFeatures(
  sequences: readonly TrainingSequence[],
  { minCount, from }: LearnOptions,
): Int32Array {
  const counter = createFeatureCounter();
  for (const { ids } of sequences) for (let i = 0; i < ids.length; i++) counter.add(ids[i]!);
  const frequent = counter.hashes(minCount);
  if (from === undefined) return frequent;
  return Int32Array.from(new Set([...frequent, ...from.hashes])).sort();
}

type RowLookup = (hash: number) => number;

/** The sequence with rows for hashes, without the features that have no row. */
function intern(sequence: TrainingSequence, rowOf: RowLookup): TrainingSequence {
  if (sequence.groups !== undefined) throw new RangeError('Expected a training sequence without groups');
  const offsets = new Int32Array(sequence.length + 1);
  const ids = new Int32Array(sequence.ids.length);
  let size = 0;
  for (let t = 0; t < sequence.length; t++) {
    for (let i = sequence.offsets[t]!; i < sequence.offsets[t + 1]!; i++) {
      const row = rowOf(sequence.ids[i]!);
      if (row >= 0) ids[size++] = row;
    }
    offsets[t + 1] = size;
  }
  return { ...sequence, offsets, ids: ids.slice(0, size) };
}

/** Flags (`rows × labels`) of the weights the old model has. */
function weightsBefore(
  from: CrfModel | undefined,
  rows: number,
  width: number,
  rowOf: RowLookup,
): Uint8Array {
  const seen = new Uint8Array(rows * width);
  if (from === undefined) return seen;
  for (const [old, hash] of from.hashes.entries()) {
    const row = rowOf(hash);
    for (let i = from.offsets[old]!; i < from.offsets[old + 1]!; i++) seen[row * width + from.labels[i]!] = 1;
  }
  return seen;
}

/** Share of the features that are there while learning; with all of them there, their weights shrink to it. */
const keptShare = (optimiser: Optimiser): number =>
  optimiser.kind === 'adagrad' ? 1 - optimiser.dropout : 1;

/** The old model's weights in the new layout, as they would be while learning. */
function weightsOf(
  from: CrfModel | undefined,
  layout: ParameterLayout,
  rowOf: RowLookup,
  kept: number,
): Float64Array {
  const weights = new Float64Array(layout.size);
  if (from === undefined) return weights;
  for (const [old, hash] of from.hashes.entries()) {
    let entry = layout.offsets[rowOf(hash)]!;
    for (let i = from.offsets[old]!; i < from.offsets[old + 1]!; i++) {
      while (layout.labels[entry] !== from.labels[i]) entry++;
      weights[entry] = (from.scale * from.weights[i]!) / kept;
    }
  }
  weights.set(from.moves, layout.labels.length);
  return weights;
}
