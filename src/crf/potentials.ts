import type { LabelSet } from './scheme.ts';

/**
 * What a linear-chain CRF says of one sequence before normalising: a path's score is the sum of `nodes[t, y_t]` and of
 * `moves[k_t, (y_{t-1}, y_t)]` over its positions, and its probability is proportional to exp(score). Only legal
 * paths exist: J. Lafferty, A. McCallum, F. Pereira, "Conditional Random Fields" (2001).
 */
export interface Potentials {
  readonly labelSet: LabelSet;
  readonly length: number;
  /** `length × labels`, row by row. */
  readonly nodes: Float64Array;
  readonly moves: MovePotentials;
  /** Observation class of each position; absent: 0. */
  readonly classes?: Uint8Array;
  /** `length × labels` flags; absent: every label is allowed everywhere. */
  readonly allowed?: Uint8Array;
}

/** Scores of the moves of each observation class, `classes × moves`, with their exponentials ready. */
export interface MovePotentials {
  readonly scores: Float64Array;
  /** exp(score − `shift` of the class). */
  readonly factors: Float64Array;
  /** The greatest score of each class. */
  readonly shift: Float64Array;
}

export function movePotentials(scores: Float64Array, movesPerClass: number): MovePotentials {
  const shift = new Float64Array(scores.length / movesPerClass).fill(-Infinity);
  for (let i = 0; i < scores.length; i++) {
    const k = Math.trunc(i / movesPerClass);
    shift[k] = Math.max(shift[k]!, scores[i]!);
  }
  return {
    scores,
    factors: scores.map((score, i) => Math.exp(score - shift[Math.trunc(i / movesPerClass)]!)),
    shift,
  };
}

/** The score of one path of labels. */
export function pathScore({ labelSet, nodes, moves, classes }: Potentials, path: Uint8Array): number {
  const { labels, moveOffsets, from } = labelSet;
  let score = nodes[path[0]!]!;
  for (let t = 1; t < path.length; t++) {
    const label = path[t]!;
    let move = moveOffsets[label]!;
    while (from[move] !== path[t - 1]) {
      if (++move >= moveOffsets[label + 1]!) return -Infinity;
    }
    score += nodes[t * labels.length + label]! + moves.scores[(classes?.[t] ?? 0) * from.length + move]!;
  }
  return score;
}
