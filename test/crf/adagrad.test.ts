import { expect, test } from 'vitest';
import { adagrad } from '../../src/crf/adagrad.ts';
import { createFeatureIndex } from '../../src/crf/feature-index.ts';
import { minimise } from '../../src/crf/lbfgs.ts';
import { createLikelihood } from '../../src/crf/likelihood.ts';
import { layoutOf } from '../../src/crf/parameters.ts';
import { createLabelSet } from '../../src/crf/scheme.ts';
import { toyLesson, toySentences } from '../support/toy-language.ts';

const labelSet = createLabelSet('BILOU', ['PERSON', 'PLACE']);
const lessons = toySentences(60, 1).map((sentence) => toyLesson(sentence, labelSet));
const hashes = Int32Array.from(new Set(lessons.flatMap(({ ids }) => [...ids])));
const { rowOf } = createFeatureIndex(hashes);
const rows = lessons.map((lesson) => ({ ...lesson, ids: lesson.ids.map(rowOf) }));
const layout = layoutOf(rows, hashes.length, labelSet, 1, 10);
const likelihood = createLikelihood(rows, layout);

/** Negative log-likelihood + ½ · l2 · Σ (w − centre)², with its gradient. */
const penalised = (l2: number, centre: Float64Array) => (weights: Float64Array, gradient: Float64Array) => {
  for (let i = 0; i < weights.length; i++) gradient[i] = l2 * (weights[i]! - centre[i]!);
  const penalty = weights.reduce((sum, weight, i) => sum + (weight - centre[i]!) ** 2, 0);
  return likelihood(weights, gradient) + 0.5 * l2 * penalty;
};

test.each([
  { l2: 1, centre: new Float64Array(layout.size) },
  { l2: 0.3, centre: new Float64Array(layout.size).fill(0.2) },
])('comes within 2 % of the minimum that L-BFGS finds (l2 $l2)', ({ l2, centre }) => {
  const objective = penalised(l2, centre);
  const options = { l1: 0, l1Count: 0, memory: 6, maxIterations: 300, tolerance: 1e-6 };
  const { value } = minimise(objective, centre, options);
  const point = adagrad(rows, layout, centre, { l1: 0, l2, rate: 0.1, epochs: 200, seed: 1, dropout: 0 });
  const reached = objective(point, new Float64Array(layout.size));
  expect(reached).toBeGreaterThanOrEqual(value - 1e-6);
  expect(reached).toBeLessThan(1.02 * value);
});

test('reports every epoch and stops when told', () => {
  const losses: number[] = [];
  const centre = new Float64Array(layout.size);
  adagrad(rows, layout, centre, {
    l1: 0,
    l2: 0.1,
    rate: 0.1,
    epochs: 10,
    seed: 1,
    dropout: 0,
    onEpoch: ({ epoch, loss }) => {
      losses.push(loss);
      return epoch < 3;
    },
  });
  expect(losses).toHaveLength(3);
  expect(losses[2]).toBeLessThan(losses[0]!);
});
