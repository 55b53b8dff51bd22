/** One organisation for one post: the titles that speak of the same post decide together. */
import type { EntityId } from '../document.ts';
import { type Candidate, candidateProbabilities, type RankerWeights } from './ranker.ts';

/**
 * The answer of each title: titles with the same `post` (undefined: a post of its own) get the answer with the highest
 * product of probabilities, since a release that names someone's post twice means the same post; of equal ones the
 * first candidate of the first title. An answer that is no candidate of one of the titles counts there as improbable.
 */
export function decideTogether(
  questions: readonly (readonly Candidate<EntityId | undefined>[])[],
  posts: readonly (string | undefined)[],
  weights: RankerWeights,
): readonly (EntityId | undefined)[] {
  const sums = new Map<string, Map<EntityId | undefined, number>>();
  const keys = posts.map((post, index) => (post === undefined ? `alone ${index}` : `post ${post}`));
  for (const [index, candidates] of questions.entries()) {
    const key = keys[index]!;
    const before = sums.get(key);
    const now = new Map(
      candidateProbabilities(candidates, weights).map((probability, i) => [
        candidates[i]!.answer,
        Math.log(Math.max(probability, IMPROBABLE)),
      ]),
    );
    sums.set(key, before === undefined ? now : added(before, now));
  }
  return keys.map((key) => {
    let best: readonly [EntityId | undefined, number] | undefined;
    for (const entry of sums.get(key)!) if (best === undefined || entry[1] > best[1]) best = entry;
    return best?.[0];
  });
}

const IMPROBABLE = 1e-6;

function added(
  before: ReadonlyMap<EntityId | undefined, number>,
  now: ReadonlyMap<EntityId | undefined, number>,
): Map<EntityId | undefined, number> {
  const least = Math.log(IMPROBABLE);
  const answers = new Set([...before.keys(), ...now.keys()]);
  return new Map(
    [...answers].map((answer) => [answer, (before.get(answer) ?? least) + (now.get(answer) ?? least)]),
  );
}
