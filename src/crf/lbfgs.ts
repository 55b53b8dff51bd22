/**
 * Minimises a convex function by L-BFGS (D. C. Liu, J. Nocedal, 1989); with `l1` above 0 by OWL-QN (G. Andrew,
 * J. Gao, "Scalable Training of L1-Regularized Log-Linear Models", 2007), which drives most weights to exactly 0.
 */
export interface LbfgsOptions {
  /** Strength of the L1 term, l1 · Σ |x_i|, over the first `l1Count` variables. */
  readonly l1: number;
  readonly l1Count: number;
  /** Pairs of differences kept. */
  readonly memory: number;
  readonly maxIterations: number;
  /** Stop when the gradient's norm falls to this part of the point's (at least 1). */
  readonly tolerance: number;
  /** Called after each iteration; `false` stops. */
  readonly onIteration?: (state: IterationState) => boolean;
}

export interface IterationState {
  readonly iteration: number;
  /** The function's value with the L1 term. */
  readonly value: number;
  readonly gradientNorm: number;
  /** The present point: valid until the function goes on. */
  readonly point: Float64Array;
}

/** Returns the value at `x` and writes the gradient (both without the L1 term). */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export type StopReason = 'converged' | 'iterations' | 'stopped' | 'no-progress';

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly reason: StopReason;
}

export function minimise(objective: Objective, start: Float64Array, options: LbfgsOptions): Minimum {
  const { l1, l1Count, memory, maxIterations, tolerance, onIteration } = options;
  const n = start.length;
  let x = start.slice();
  let gradient = new Float64Array(n);
  let nextX = new Float64Array(n);
  let nextGradient = new Float64Array(n);
  const pseudo = new Float64Array(n);
  const direction = new Float64Array(n);
  const history: Correction[] = [];

  let value = objective(x, gradient) + l1 * norm1(x, l1Count);
  pseudoGradient(x, gradient, l1, l1Count, pseudo);
  const close = (): boolean => norm2(pseudo) <= tolerance * Math.max(1, norm2(x));
  if (close()) return { point: x, value, iterations: 0, reason: 'converged' };

  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    negatedTwoLoop(pseudo, history, direction);
    if (l1 > 0) for (let i = 0; i < l1Count; i++) if (direction[i]! * pseudo[i]! >= 0) direction[i] = 0;
    let slope = dot(pseudo, direction);
    if (!(slope < 0)) {
      history.length = 0;
      for (let i = 0; i < n; i++) direction[i] = -pseudo[i]!;
      slope = dot(pseudo, direction);
    }
    let step = history.length === 0 ? 1 / Math.max(1, norm2(direction)) : 1;
    let [low, high] = [0, Infinity];
    let accepted = false;
    // Bisection for the weak Wolfe conditions; under L1 the point is kept in its orthant and Armijo alone decides.
    for (let trial = 0; trial < 30; trial++) {
      for (let i = 0; i < n; i++) nextX[i] = x[i]! + step * direction[i]!;
      if (l1 > 0) keepOrthant(x, pseudo, nextX, l1Count);
      const nextValue = objective(nextX, nextGradient) + l1 * norm1(nextX, l1Count);
      const decrease = l1 > 0 ? dotDifference(pseudo, nextX, x) : step * slope;
      if (!(nextValue <= value + 1e-4 * decrease)) high = step;
      else if (l1 === 0 && dot(nextGradient, direction) < 0.9 * slope) low = step;
      else {
        value = nextValue;
        accepted = true;
        break;
      }
      step = high === Infinity ? 2 * step : (low + high) / 2;
    }
    if (!accepted) {
      if (history.length === 0) return { point: x, value, iterations: iteration - 1, reason: 'no-progress' };
      history.length = 0;
      continue;
    }
    remember(history, memory, x, nextX, gradient, nextGradient);
    [x, nextX] = [nextX, x];
    [gradient, nextGradient] = [nextGradient, gradient];
    pseudoGradient(x, gradient, l1, l1Count, pseudo);
    const going = onIteration?.({ iteration, value, gradientNorm: norm2(pseudo), point: x }) ?? true;
    if (!going) return { point: x, value, iterations: iteration, reason: 'stopped' };
    if (close()) return { point: x, value, iterations: iteration, reason: 'converged' };
  }
  return { point: x, value, iterations: maxIterations, reason: 'iterations' };
}

/** s = change of the point, y = change of the gradient, rho = 1 / sᵀy. */
interface Correction {
  readonly s: Float64Array;
  readonly y: Float64Array;
  rho: number;
}

/** Keeps the pair if the curvature sᵀy is positive; the oldest pair's arrays are used again. */
function remember(
  history: Correction[],
  memory: number,
  x: Float64Array,
  nextX: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const n = x.length;
  const pair =
    history.length >= memory ? history.shift()! : { s: new Float64Array(n), y: new Float64Array(n), rho: 0 };
  for (let i = 0; i < n; i++) {
    pair.s[i] = nextX[i]! - x[i]!;
    pair.y[i] = nextGradient[i]! - gradient[i]!;
  }
  const curvature = dot(pair.s, pair.y);
  if (!(curvature > 1e-12 * dot(pair.y, pair.y))) return;
  pair.rho = 1 / curvature;
  history.push(pair);
}

/** direction = −H · gradient, H the inverse Hessian the history stands for. */
function negatedTwoLoop(
  gradient: Float64Array,
  history: readonly Correction[],
  direction: Float64Array,
): void {
  direction.set(gradient);
  const alphas = new Float64Array(history.length);
  for (let k = history.length - 1; k >= 0; k--) {
    const { s, y, rho } = history[k]!;
    alphas[k] = rho * dot(s, direction);
    addScaled(direction, -alphas[k]!, y);
  }
  const latest = history.at(-1);
  const scale = latest === undefined ? 1 : 1 / (latest.rho * dot(latest.y, latest.y));
  for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  for (const [k, { s, y, rho }] of history.entries()) {
    addScaled(direction, alphas[k]! - rho * dot(y, direction), s);
  }
  for (let i = 0; i < direction.length; i++) direction[i] = -direction[i]!;
}

/** The steepest one-sided derivative of the function with its L1 term; the gradient itself where there is none. */
function pseudoGradient(
  x: Float64Array,
  gradient: Float64Array,
  l1: number,
  l1Count: number,
  pseudo: Float64Array,
): void {
  pseudo.set(gradient);
  if (l1 === 0) return;
  for (let i = 0; i < l1Count; i++) {
    const g = gradient[i]!;
    if (x[i]! > 0) pseudo[i] = g + l1;
    else if (x[i]! < 0) pseudo[i] = g - l1;
    else pseudo[i] = Math.min(g + l1, 0) + Math.max(g - l1, 0);
  }
}

/** Sets to 0 what would change sign, or leave 0 against the pseudo-gradient. */
function keepOrthant(x: Float64Array, pseudo: Float64Array, next: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const sign = x[i] !== 0 ? x[i]! : -pseudo[i]!;
    if (next[i]! * sign <= 0) next[i] = 0;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** aᵀ(b − c). */
function dotDifference(a: Float64Array, b: Float64Array, c: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * (b[i]! - c[i]!);
  return sum;
}

function addScaled(to: Float64Array, factor: number, from: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * from[i]!;
}

const norm2 = (a: Float64Array): number => Math.sqrt(dot(a, a));

function norm1(a: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.abs(a[i]!);
  return sum;
}
