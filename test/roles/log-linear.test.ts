import fc from 'fast-check';
import { expect, test } from 'vitest';
import { best, candidateProbabilities } from '../../src/roles/ranker.ts';
import { fitLogLinear } from '../../src/train/roles/log-linear.ts';

const OPTIONS = { sigma: 1, epochs: 200, learningRate: 0.3 };
const names = fc.constantFrom('a', 'b', 'c', 'd');
const candidates = fc.array(fc.array(names, { maxLength: 4 }), { minLength: 1, maxLength: 5 });

test('probabilities are positive and sum to one', () => {
  fc.assert(
    fc.property(
      candidates,
      fc.dictionary(names, fc.double({ min: -30, max: 30, noNaN: true })),
      (lists, weights) => {
        const probabilities = candidateProbabilities(
          lists.map((features) => ({ answer: features, features })),
          weights,
        );
        expect(probabilities.every((p) => p >= 0)).toBe(true);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('no candidates, no answer; a tie goes to the earlier', () => {
  expect(best([], {})).toBeUndefined();
  expect(
    best(
      [
        { answer: 1, features: [] },
        { answer: 2, features: [] },
      ],
      {},
    )?.candidate.answer,
  ).toBe(1);
});

test('at the optimum the gradient of the penalised likelihood is zero', () => {
  const questions = [
    { candidates: [['a'], ['b']], right: [0] },
    { candidates: [['a', 'c'], ['b'], ['d']], right: [1, 2] },
    { candidates: [['c'], ['d', 'b']], right: [1] },
  ];
  const weights = fitLogLinear(questions, { ...OPTIONS, epochs: 3000 });
  const loss = (w: Readonly<Record<string, number>>): number => {
    const misfit = questions.map(({ candidates: lists, right }) => {
      const p = candidateProbabilities(
        lists.map((features) => ({ answer: features, features })),
        w,
      );
      return -Math.log(right.reduce((sum, i) => sum + p[i]!, 0));
    });
    const penalty = Object.values(w).reduce((sum, value) => sum + value ** 2 / 2, 0);
    return misfit.reduce((sum, value) => sum + value, penalty);
  };
  const h = 1e-4;
  for (const name of ['a', 'b', 'c', 'd']) {
    const at = (value: number): number => loss({ ...weights, [name]: value });
    const w = weights[name] ?? 0;
    expect(Math.abs((at(w + h) - at(w - h)) / (2 * h))).toBeLessThan(2e-3);
  }
});

test('the order of the questions’ features does not change the weights’ names', () => {
  const a = fitLogLinear([{ candidates: [['b', 'a'], ['c']], right: [0] }], OPTIONS);
  expect(Object.keys(a)).toEqual(['a', 'b', 'c']);
});
