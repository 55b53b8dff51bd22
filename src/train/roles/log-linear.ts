/** Fits the weights of a log-linear ranker by maximum likelihood with an L2 penalty. */

/** One question: its candidates' feature names, and which candidates are right (any of them will do). */
export interface RankingQuestion {
  readonly candidates: readonly (readonly string[])[];
  /** Numbers of the right candidates; at least one. */
  readonly right: readonly number[];
}

export interface LogLinearOptions {
  /** Standard deviation of the Gaussian prior on each weight. */
  readonly sigma: number;
  readonly epochs: number;
  readonly learningRate: number;
}

/**
 * Full-batch AdaGrad on −Σ log P(right) + Σ w² / 2σ², where P(right) sums the probabilities of all right candidates:
 * gradient = E[features] − E[features | right] + w / σ². Deterministic. Names in code-unit order; weights rounded to
 * three decimals, those that hardly count left out.
 */
export function fitLogLinear(
  questions: readonly RankingQuestion[],
  { sigma, epochs, learningRate }: LogLinearOptions,
): Readonly<Record<string, number>> {
  const names = [...new Set(questions.flatMap(({ candidates }) => candidates.flat()))].sort();
  const ids = new Map(names.map((name, id) => [name, id]));
  const coded = questions.map(({ candidates, right }) => ({
    candidates: candidates.map((features) => Int32Array.from(features, (name) => ids.get(name)!)),
    right: new Set(right),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const gradient = weights.map((weight) => weight / sigma ** 2);
    for (const { candidates, right } of coded) {
      const scores = candidates.map((features) => features.reduce((sum, id) => sum + weights[id]!, 0));
      const highest = Math.max(...scores);
      const exponentials = scores.map((score) => Math.exp(score - highest));
      const total = sum(exponentials);
      const rightTotal = sum(exponentials.filter((_, i) => right.has(i)));
      candidates.forEach((features, i) => {
        const expected = exponentials[i]! / total - (right.has(i) ? exponentials[i]! / rightTotal : 0);
        for (const id of features) gradient[id]! += expected;
      });
    }
    for (let id = 0; id < weights.length; id++) {
      squares[id]! += gradient[id]! ** 2;
      weights[id]! -= (learningRate * gradient[id]!) / Math.sqrt(squares[id]!);
    }
  }
  const rounded = names.map((name, id) => [name, Math.round(weights[id]! * 1e3) / 1e3] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= LEAST));
}

/** A weight below it moves a probability by less than half a percent. */
const LEAST = 0.02;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
