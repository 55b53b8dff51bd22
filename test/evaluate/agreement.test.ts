import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { agree, cohenKappa, krippendorffAlpha } from '../../src/evaluate/agreement.ts';
import { inlineRelease } from '../support/inline-release.ts';

describe('Cohen’s κ', () => {
  test('of 50 proposals read by two readers is 0.4', () => {
    // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, expected 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
    const repeat = (count: number, a: string, b: string) =>
      Array.from({ length: count }, () => [a, b] as const);
    const units = [
      ...repeat(20, 'y', 'y'),
      ...repeat(5, 'y', 'n'),
      ...repeat(10, 'n', 'y'),
      ...repeat(15, 'n', 'n'),
    ];
    expect(cohenKappa(units)).toBeCloseTo(0.4, 12);
  });

  test('has no value where chance agrees fully', () => {
    expect(cohenKappa([['O', 'O']])).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });
});

describe('Krippendorff’s α', () => {
  test('of the nominal example with two observers is 0.095', () => {
    // Krippendorff (2011), example A.1.
    const [meg, owen] = ['0100000010', '1110010000'];
    const units = [...meg!].map((label, at) => [label, owen![at]!]);
    expect(krippendorffAlpha(units)).toBeCloseTo(0.095, 3);
  });

  test('of the nominal example with four observers and missing data is 0.743', () => {
    // Krippendorff (2011), example C; a dot is no label.
    const rows = [
      ['1', '2', '3', '3', '2', '1', '4', '1', '2', '.', '.', '.'],
      ['1', '2', '3', '3', '2', '2', '4', '1', '2', '5', '.', '3'],
      ['.', '3', '3', '3', '2', '3', '4', '2', '2', '5', '1', '.'],
      ['1', '2', '3', '3', '2', '4', '4', '1', '2', '5', '1', '.'],
    ];
    const units = rows[0]!.map((_, at) => rows.map((row) => (row[at] === '.' ? undefined : row[at]!)));
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
  });

  test('has no value where all labels are one', () => {
    expect(krippendorffAlpha([['O', 'O']])).toBeNull();
  });
});

describe('agree', () => {
  const one = inlineRelease('⟦Acme|O|o1⟧ of ⟦Rome|L|l1⟧', ['o1 = A => ?', 'l1 = R => ?']);
  const other = inlineRelease('⟦Acme|O|o1⟧ of Rome', ['o1 = A => ?']);

  test('gives every pair, and tokens that anybody marked', () => {
    const { pairs, allTokens, markedTokens } = agree([[one], [other], [one]], ['strict']);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs.map(({ evaluation }) => evaluation.scores[0]!.micro.f1)).toEqual([2 / 3, 1, 2 / 3]);
    expect([allTokens.tokens, markedTokens.tokens]).toEqual([3, 2]);
  });

  test('everybody must have annotated the same', () => {
    expect(() => agree([[one]], [])).toThrow(InputError);
    expect(() => agree([[one], []], [])).toThrow(/only one annotation of a/);
  });
});
