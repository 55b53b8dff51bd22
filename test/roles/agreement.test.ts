import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../src/document.ts';
import { decideTogether } from '../../src/roles/agreement.ts';
import { best, type Candidate } from '../../src/roles/ranker.ts';

const WEIGHTS = { a: 1, b: 2, c: 0.5, none: 1.2 };
type Question = readonly Candidate<EntityId | undefined>[];

const question = (...features: readonly (readonly [string | undefined, ...string[]])[]): Question =>
  features.map(([answer, ...names]) => ({ answer: answer as EntityId | undefined, features: names }));

test('titles of one post take the answer that is best for all of them', () => {
  const clear = question([undefined, 'c'], ['o1', 'a', 'b'], ['o2', 'a']);
  const unclear = question([undefined, 'none'], ['o1', 'a'], ['o2', 'a']);
  expect(decideTogether([clear, unclear, unclear], ['p', 'p', undefined], WEIGHTS)).toEqual([
    'o1',
    'o1',
    undefined,
  ]);
});

test('an answer that is no candidate of one of them does not win for being left out', () => {
  const first = question([undefined, 'c'], ['o1', 'b']);
  const second = question([undefined, 'a'], ['o2', 'c']);
  expect(decideTogether([first, second], ['p', 'p'], WEIGHTS)).toEqual([undefined, undefined]);
});

test('titles that share no post decide as each alone', () => {
  const questions = fc.array(
    fc.uniqueArray(fc.constantFrom('o1', 'o2', 'o3', undefined), { minLength: 1 }).chain((answers) =>
      fc.tuple(
        ...answers.map((answer) =>
          fc.array(fc.constantFrom('a', 'b', 'c', 'none')).map((features) => ({
            answer: answer as EntityId | undefined,
            features,
          })),
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(questions, (list) => {
      const alone = list.map((candidates) => best(candidates, WEIGHTS)?.candidate.answer);
      const posts = list.map((_, i) => (i % 2 === 0 ? undefined : `post ${i}`));
      expect(decideTogether(list, posts, WEIGHTS)).toEqual(alone);
    }),
  );
});
