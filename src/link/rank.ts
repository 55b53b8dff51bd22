/**
 * The log-linear ranker: P(candidate | cluster) = exp(w·f(candidate)) / Σ exp(w·f), the sum running over all
 * candidates and NIL, which has features of its own.
 */
import type { Features } from './features.ts';

export type Weights = Readonly<Record<string, number>>;

export function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const [name, value] of features) score += value * (weights[name] ?? 0);
  return score;
}

/** Probabilities of scores, adding up to 1. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
