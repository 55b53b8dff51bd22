import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeLattice, createWorkspace, NoPathError, nodeMarginals } from '../../src/crf/lattice.ts';
import { movePotentials, type Potentials, pathScore } from '../../src/crf/potentials.ts';
import { createLabelSet } from '../../src/crf/scheme.ts';
import { spanProbability } from '../../src/crf/span-probability.ts';
import { bestPath } from '../../src/crf/viterbi.ts';
import { potentials, withAllowed } from '../support/models.ts';
import { everyPath, logSumExp, probability } from '../support/paths.ts';

const boundPotentials = potentials().chain((base) => withAllowed(base, everyPath));
const anyPotentials = fc.oneof(potentials(), boundPotentials);

describe('against all paths', () => {
  test('log Z', () => {
    fc.assert(
      fc.property(anyPotentials, (p) => {
        const expected = logSumExp(everyPath(p).map(({ score }) => score));
        expect(computeLattice(p).logZ).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('marginals of each position', () => {
    fc.assert(
      fc.property(anyPotentials, (p) => {
        const paths = everyPath(p);
        const width = p.labelSet.labels.length;
        const marginals = nodeMarginals(computeLattice(p), p.nodes.length);
        for (const [i, marginal] of marginals.entries()) {
          const t = Math.trunc(i / width);
          expect(marginal).toBeCloseTo(
            probability(paths, ({ labels }) => labels[t] === i % width),
            9,
          );
        }
      }),
    );
  });

  test('the best path', () => {
    fc.assert(
      fc.property(anyPotentials, (p) => {
        const best = Math.max(...everyPath(p).map(({ score }) => score));
        expect(pathScore(p, bestPath(p))).toBeCloseTo(best, 9);
        const open = bestPath(p).every((y, t) => p.allowed?.[t * p.labelSet.labels.length + y] !== 0);
        expect(open).toBe(true);
      }),
    );
  });

  test('the probability of every possible span', () => {
    fc.assert(
      fc.property(anyPotentials, (p) => {
        const paths = everyPath(p);
        const lattice = computeLattice(p);
        for (const type of p.labelSet.types) {
          for (let first = 0; first < p.length; first++) {
            for (let end = first + 1; end <= p.length; end++) {
              const has = (spans: (typeof paths)[number]['spans']): boolean =>
                spans.some((span) => span.first === first && span.end === end && span.type === type);
              const expected = probability(paths, ({ spans }) => has(spans));
              expect(spanProbability(p, lattice, { first, end, type })).toBeCloseTo(expected, 9);
            }
          }
        }
      }),
    );
  });
});

test('a workspace used again gives what a fresh one gives', () => {
  const workspace = createWorkspace();
  fc.assert(
    fc.property(anyPotentials, (p) => {
      const used = computeLattice(p, workspace);
      const fresh = computeLattice(p);
      expect(used.logZ).toBe(fresh.logZ);
      expect(nodeMarginals(used, p.nodes.length)).toEqual(nodeMarginals(fresh, p.nodes.length));
    }),
  );
});

test('scores of hundreds neither overflow nor underflow', () => {
  fc.assert(
    fc.property(potentials(120), (p) => {
      const expected = logSumExp(everyPath(p).map(({ score }) => score));
      expect(computeLattice(p).logZ).toBeCloseTo(expected, 6);
    }),
  );
});

test('a long sequence that is bound to an unlikely span keeps its mass', () => {
  const labelSet = createLabelSet('BILOU', ['A']);
  const length = 50;
  const nodes = new Float64Array(length * 5);
  for (let t = 0; t < length; t++) nodes[t * 5] = 90;
  const allowed = new Uint8Array(length * 5).fill(1);
  allowed.fill(0, 45 * 5, 46 * 5);
  allowed[45 * 5 + labelSet.labels.indexOf('L-A')] = 1;
  const moves = movePotentials(new Float64Array(labelSet.from.length), labelSet.from.length);
  const bound: Potentials = { labelSet, length, nodes, moves, allowed };
  expect(computeLattice(bound).logZ).toBeCloseTo(90 * (length - 2), 6);
});

test('no legal path is an error, not a number', () => {
  const labelSet = createLabelSet('BILOU', ['A']);
  const moves = movePotentials(new Float64Array(labelSet.from.length), labelSet.from.length);
  const allowed = Uint8Array.from([0, 1, 0, 0, 0]);
  const dead: Potentials = { labelSet, length: 1, nodes: new Float64Array(5), moves, allowed };
  expect(() => computeLattice(dead)).toThrow(NoPathError);
  expect(() => bestPath(dead)).toThrow(NoPathError);
});
