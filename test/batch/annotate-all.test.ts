import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateAll, inOrder } from '../../src/batch/annotate-all.ts';
import { annotate, type DocumentId, openModels, type Release } from '../../src/index.ts';
import { TEST_CACHE } from '../support/dateline-process.ts';
import { syntheticRelease } from '../support/synthetic-releases.ts';

const OPTIONS = { cacheDirectory: TEST_CACHE, tagger: 'compromise', jobs: 2 };
const release = (number: number): Release => syntheticRelease(number) as Release;

describe('annotateAll', () => {
  test('gives what annotate gives, in the order of the source', async () => {
    const releases = Array.from({ length: 12 }, (_, number) => release(number));
    const documents: unknown[] = [];
    for await (const annotation of annotateAll(releases, OPTIONS))
      documents.push(annotation.kind === 'annotated' ? annotation.document : annotation.failure);
    const models = await openModels(OPTIONS);
    expect(documents).toEqual(releases.map((one) => annotate(one, models)));
    await models.close();
  }, 120_000);

  test('a release that takes too long is a value, the next ones come', async () => {
    const text = Array.from({ length: 200 }, (_, number) => syntheticRelease(number).text).join('\n');
    const source = [release(1), { id: 'long' as DocumentId, text }, release(2)];
    const kinds: unknown[] = [];
    for await (const annotation of annotateAll(source, { ...OPTIONS, jobs: 1, timeout: 500 }))
      kinds.push(annotation.kind === 'annotated' ? annotation.id : [annotation.id, annotation.failure.rule]);
    expect(kinds).toEqual(['r000001', ['long', 'timeout'], 'r000002']);
  }, 120_000);

  test('models that are not there are an InputError', async () => {
    const all = annotateAll([release(1)], { ...OPTIONS, tagger: '/no/such/model' });
    await expect(all.next()).rejects.toThrow(/^Expected a /);
  });
});

describe('inOrder', () => {
  const later = <Value>(ticks: number, value: Value): Promise<Value> =>
    new Promise((done) => setTimeout(() => done(value), ticks));

  test('keeps the order and the bound whatever the work takes', async () => {
    const cases = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 4 }), async (ticks, window) => {
        let underWay = 0;
        let most = 0;
        const results: number[] = [];
        const work = async (index: number): Promise<number> => {
          most = Math.max(most, ++underWay);
          await later(ticks[index]!, undefined);
          underWay--;
          return index;
        };
        for await (const result of inOrder(ticks.keys(), work, window)) results.push(result);
        expect(results).toEqual([...ticks.keys()]);
        expect(most).toBeLessThanOrEqual(window);
      }),
      { numRuns: 30 },
    );
  });

  test('asks the source for no more than it may, and tells it when the loop is left', async () => {
    let asked = 0;
    let returned = false;
    function* endless(): Generator<number> {
      try {
        for (;;) yield asked++;
      } finally {
        returned = true;
      }
    }
    for await (const value of inOrder(endless(), (number) => later(1, number), 3)) if (value === 5) break;
    expect(asked).toBeLessThanOrEqual(9);
    expect(returned).toBe(true);
  });

  test('a result does not wait for a source that is slow, and comes before its error', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await later(300, undefined);
      throw new Error('the source broke');
    }
    const results = inOrder(slow(), (number) => later(1, number), 4);
    const began = performance.now();
    expect(await results.next()).toEqual({ done: false, value: 1 });
    expect(performance.now() - began).toBeLessThan(200);
    await expect(results.next()).rejects.toThrow('the source broke');
  });
});
