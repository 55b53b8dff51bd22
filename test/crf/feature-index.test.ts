import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copySequence, createFeatureBuffer } from '../../src/crf/feature-buffer.ts';
import { createFeatureCounter, createFeatureIndex } from '../../src/crf/feature-index.ts';
import { hashPair, hashText } from '../../src/crf/hash.ts';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

test('the index gives each hash its row and every other hash none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(int32, { maxLength: 300 }), fc.array(int32), (hashes, others) => {
      const index = createFeatureIndex(Int32Array.from(hashes));
      expect(hashes.map(index.rowOf)).toEqual([...hashes.keys()]);
      expect(others.map(index.rowOf)).toEqual(others.map((hash) => hashes.indexOf(hash)));
    }),
  );
});

test('the counter keeps what came often enough', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20, max: 20 })),
      fc.integer({ min: 1, max: 4 }),
      (list, least) => {
        const counter = createFeatureCounter();
        for (const hash of list) counter.add(hash);
        const frequent = [...new Set(list)].filter((hash) => list.filter((h) => h === hash).length >= least);
        expect([...counter.hashes(least)]).toEqual(frequent.sort((a, b) => a - b));
      },
    ),
  );
});

test('the counter grows past its first size without losing a count', () => {
  const counter = createFeatureCounter();
  for (let round = 0; round < 2; round++)
    for (let i = 0; i < 150_000; i++) counter.add(Math.imul(i, 0x9e3779b1));
  for (let i = 0; i < 1000; i++) counter.add(Math.imul(i, 0x9e3779b1));
  expect(counter.hashes(1)).toHaveLength(150_000);
  expect(counter.hashes(3)).toHaveLength(1000);
});

test('the buffer keeps features by position, and is empty after clear', () => {
  fc.assert(
    fc.property(fc.array(fc.array(int32, { maxLength: 70 }), { maxLength: 300 }), (positions) => {
      const buffer = createFeatureBuffer();
      buffer.add(7);
      buffer.endPosition(3);
      buffer.clear();
      for (const [t, features] of positions.entries()) {
        for (const hash of features) buffer.add(hash);
        buffer.endPosition(t % 5);
      }
      const { length, offsets, ids, classes } = copySequence(buffer.sequence());
      expect(length).toBe(positions.length);
      expect(positions.map((_, t) => [...ids.subarray(offsets[t], offsets[t + 1])])).toEqual(positions);
      expect([...classes!]).toEqual(positions.map((_, t) => t % 5));
    }),
    { numRuns: 30 },
  );
});

test('hashes tell texts, ranges and the order of pairs apart', () => {
  expect(hashText('release', 2, 5)).toBe(hashText('lea'));
  expect(hashText('')).not.toBe(hashText('\0'));
  expect(hashPair(1, 2)).not.toBe(hashPair(2, 1));
  const words = Array.from({ length: 100_000 }, (_, i) => hashText(`word${i}`));
  // Expected by chance: 100 000² / 2 / 2³² ≈ 1.2 pairs.
  expect(words.length - new Set(words).size).toBeLessThan(10);
  const pairs = Array.from({ length: 100_000 }, (_, i) => hashPair(i % 50, Math.trunc(i / 50)));
  expect(pairs.length - new Set(pairs).size).toBeLessThan(10);
});
