import { createComparison } from './likelihood.ts';
import type { ParameterLayout } from './parameters.ts';
import { movePotentials } from './potentials.ts';
import { createRandom, shuffle } from './random.ts';
import type { TrainingSequence } from './sequence.ts';

/**
 * Stochastic learning of a CRF by AdaGrad (J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods", 2011): each
 * weight steps by `rate` / √(sum of its squared gradients). The penalties l1 · Σ |w| + ½ · l2 · Σ (w − centre)² are
 * applied as proximal steps, `PENALTY_STEPS` times an epoch. Moves bear no l1. What comes out is the mean of the weights
 * at these steps from the second epoch on, later ones counting more: it is steadier than where the walk happens to end
 * (O. Shamir, T. Zhang, "Stochastic Gradient Descent for Non-smooth Optimization", 2013: polynomial-decay averaging).
 */
export interface AdagradOptions {
  readonly l1: number;
  readonly l2: number;
  readonly rate: number;
  readonly epochs: number;
  readonly seed: number;
  /**
   * Share of the features left out of a sequence, drawn anew each time it is learnt from, so that no weight can lean on
   * a single rare feature (S. Wang et al., "Feature Noising for Log-Linear Structured Prediction", 2013). Weights are
   * to be scaled by `1 - dropout` before they meet all features.
   */
  readonly dropout: number;
  /** Called after each epoch with the summed loss seen in it (penalties aside); `false` stops. */
  readonly onEpoch?: (state: {
    readonly epoch: number;
    readonly loss: number;
    readonly point: Float64Array;
  }) => boolean;
}

const PENALTY_STEPS = 10;
/** How much later points count more in the mean; 0: all the same. */
const DECAY = 3;
/** Differences below this move no weight: most positions are certain after an epoch. */
const NEGLIGIBLE = 1e-4;

/** Returns the averaged weights after the last epoch. */
export function adagrad(
  sequences: readonly TrainingSequence[],
  layout: ParameterLayout,
  centre: Float64Array,
  options: AdagradOptions,
): Float64Array {
  const { labelSet, labels, size } = layout;
  const moveCount = labelSet.from.length;
  const weights = centre.slice();
  const squares = new Float64Array(size).fill(1e-2);
  const moveGradient = new Float64Array(size - labels.length);
  const moveWeights = weights.subarray(labels.length);
  const learnt = [...sequences];
  const compare = createComparison(learnt, layout);
  const order = Int32Array.from(sequences.keys());
  const random = createRandom(options.seed);

  const step = (i: number, gradient: number): void => {
    squares[i]! += gradient * gradient;
    weights[i]! -= (options.rate * gradient) / Math.sqrt(squares[i]!);
  };
  const mean = weights.slice();
  let points = 0;
  const average = (): void => {
    points++;
    const share = (DECAY + 1) / (points + DECAY);
    for (let i = 0; i < size; i++) mean[i]! += (weights[i]! - mean[i]!) * share;
  };
  const penalise = (part: number): void => {
    for (let i = 0; i < size; i++) {
      const length = (part * options.rate) / Math.sqrt(squares[i]!);
      const pull = length * options.l2;
      const w = (weights[i]! + pull * centre[i]!) / (1 + pull);
      const cut = i < labels.length ? length * options.l1 : 0;
      weights[i] = w > cut ? w - cut : w < -cut ? w + cut : 0;
    }
  };

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const [turn, index] of order.entries()) {
      moveGradient.fill(0);
      if (options.dropout > 0) learnt[index] = thinned(sequences[index]!, options.dropout, random);
      const { value, nodes } = compare(index, weights, movePotentials(moveWeights, moveCount), moveGradient);
      loss += value;
      stepNodes(learnt[index]!, layout, nodes, step);
      for (let i = 0; i < moveGradient.length; i++) {
        if (moveGradient[i] !== 0) step(labels.length + i, moveGradient[i]!);
      }
      if (!isPenaltyTurn(turn, order.length)) continue;
      penalise(1 / PENALTY_STEPS);
      if (epoch > 1) average();
    }
    if (epoch === 1) mean.set(weights);
    if (options.onEpoch?.({ epoch, loss, point: mean }) === false) break;
  }
  return mean;
}

/** The sequence with each feature left out with probability `dropout`. */
function thinned(sequence: TrainingSequence, dropout: number, random: () => number): TrainingSequence {
  const offsets = new Int32Array(sequence.length + 1);
  const ids = new Int32Array(sequence.ids.length);
  let size = 0;
  for (let t = 0; t < sequence.length; t++) {
    for (let i = sequence.offsets[t]!; i < sequence.offsets[t + 1]!; i++) {
      if (random() >= dropout) ids[size++] = sequence.ids[i]!;
    }
    offsets[t + 1] = size;
  }
  return { ...sequence, offsets, ids: ids.subarray(0, size) };
}

/** True `PENALTY_STEPS` times in `turns`, and at the last turn. */
const isPenaltyTurn = (turn: number, turns: number): boolean =>
  Math.floor(((turn + 1) * PENALTY_STEPS) / turns) > Math.floor((turn * PENALTY_STEPS) / turns);

function stepNodes(
  { ids, length, offsets: positions }: TrainingSequence,
  { offsets, labels, labelSet }: ParameterLayout,
  difference: Float64Array,
  step: (i: number, gradient: number) => void,
): void {
  const width = labelSet.labels.length;
  for (let t = 0; t < length; t++) {
    const base = t * width;
    let largest = 0;
    for (let y = 0; y < width; y++) largest = Math.max(largest, Math.abs(difference[base + y]!));
    if (largest < NEGLIGIBLE) continue;
    const last = positions[t + 1]!;
    for (let i = positions[t]!; i < last; i++) {
      const end = offsets[ids[i]! + 1]!;
      for (let entry = offsets[ids[i]!]!; entry < end; entry++) {
        const gradient = difference[base + labels[entry]!]!;
        if (gradient > NEGLIGIBLE || gradient < -NEGLIGIBLE) step(entry, gradient);
      }
    }
  }
}
