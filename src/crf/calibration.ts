import { minimise } from './lbfgs.ts';

/**
 * Turns the probability a model gives into the share that is right, by beta calibration (M. Kull, T. Silva Filho,
 * P. Flach, "Beta calibration", 2017): σ(a · ln p − b · ln(1 − p) + c), with a, b ≥ 0 so that order is kept.
 */
export interface BetaMap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** One map a type. */
export type Calibration = Readonly<Record<string, BetaMap>>;

/** A prediction, and whether it was right. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

const EDGE = 1e-6;

export function applyBeta({ a, b, c }: BetaMap, probability: number): number {
  const p = Math.min(1 - EDGE, Math.max(EDGE, probability));
  return 1 / (1 + Math.exp(-(a * Math.log(p) - b * Math.log1p(-p) + c)));
}

/**
 * The map with the greatest likelihood, held by a weak prior to the identity (a = b = 1, c = 0), which it therefore
 * is without data. Where a or b would be negative it is 0 and the others are fitted again.
 */
export function fitBeta(judged: readonly Judged[]): BetaMap {
  const [a, b, c] = fitWith(judged, [true, true]);
  if (a >= 0 && b >= 0) return { a, b, c };
  const only = fitWith(judged, [a >= 0, b >= 0]);
  return { a: Math.max(0, only[0]), b: Math.max(0, only[1]), c: only[2] };
}

function fitWith(
  judged: readonly Judged[],
  free: readonly [boolean, boolean],
): readonly [number, number, number] {
  const start = Float64Array.of(free[0] ? 1 : 0, free[1] ? 1 : 0, 0);
  const { point } = minimise(
    (x, gradient) => {
      let value = 0;
      gradient.fill(0);
      for (const [i, centre] of [1, 1, 0].entries()) {
        if (i < 2 && !free[i]) continue;
        value += 0.5 * (x[i]! - centre) ** 2;
        gradient[i]! += x[i]! - centre;
      }
      for (const { score, right } of judged) {
        const p = Math.min(1 - EDGE, Math.max(EDGE, score));
        const inputs = [free[0] ? Math.log(p) : 0, free[1] ? -Math.log1p(-p) : 0, 1];
        const z = x[0]! * inputs[0]! + x[1]! * inputs[1]! + x[2]!;
        value += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, right ? -z : z);
        const error = 1 / (1 + Math.exp(-z)) - (right ? 1 : 0);
        for (let i = 0; i < 3; i++) gradient[i]! += error * inputs[i]!;
      }
      return value;
    },
    start,
    { l1: 0, l1Count: 0, memory: 6, maxIterations: 200, tolerance: 1e-7 },
  );
  return [point[0]!, point[1]!, point[2]!];
}
