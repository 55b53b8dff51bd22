/**
 * A log-linear ranker: P(candidate) = exp(Σ weights of its features) / Σ over all candidates of the same question.
 * Features are names; a name without weight counts nothing.
 */
export type RankerWeights = Readonly<Record<string, number>>;

/** One answer to a question, described by its features. */
export interface Candidate<Answer> {
  readonly answer: Answer;
  readonly features: readonly string[];
}

export interface Ranked<Answer> {
  readonly candidate: Candidate<Answer>;
  readonly probability: number;
}

/** The probability of each candidate, in the order given. */
export function candidateProbabilities(
  candidates: readonly Candidate<unknown>[],
  weights: RankerWeights,
): readonly number[] {
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, name) => sum + (weights[name] ?? 0), 0),
  );
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/** The most probable candidate, the earlier one in a tie; undefined when there is none. */
export function best<Answer>(
  candidates: readonly Candidate<Answer>[],
  weights: RankerWeights,
): Ranked<Answer> | undefined {
  const probabilities = candidateProbabilities(candidates, weights);
  let top = -1;
  for (let i = 0; i < probabilities.length; i++)
    if (top < 0 || probabilities[i]! > probabilities[top]!) top = i;
  const candidate = candidates[top];
  return candidate && { candidate, probability: probabilities[top]! };
}
