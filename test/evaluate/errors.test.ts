import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gold } from '../../src/corpus/index.ts';
import { calibrationOf, linkClaims, spanClaims } from '../../src/evaluate/calibration.ts';
import { confusionOf, contextOf, findErrors } from '../../src/evaluate/errors.ts';
import { formatErrors } from '../../src/evaluate/errors-report.ts';
import { evaluate } from '../../src/evaluate/evaluation.ts';
import {
  CASE_SLICING,
  scoreSlices,
  seenSlicing,
  WORDS_SLICING,
  ZONE_SLICING,
} from '../../src/evaluate/slices.ts';
import { inlineRelease } from '../support/inline-release.ts';
import { anyCorpusPair } from '../support/random-releases.ts';

const pair = (reference: Gold, predicted: Gold) => ({ id: reference.id, reference, predicted });
const ROWS = ['o1 = Acme => Acme', 'o2 = Bolt => NIL', 'p1 = Roe => ?', 'l1 = Rome => Rome'];

describe('errors', () => {
  const reference = inlineRelease(
    '⟦Acme|O|o1⟧ ⟦Bolt|O|o2⟧ ⟦big CEO|T|p1>⟧ ⟦Roe|P|p1⟧ ⟦chair|T|p1>o1⟧ in ⟦Rome|L|l1⟧ on ⟦May 8|D|2024-05-08⟧ now',
    ROWS,
  );

  test('of every kind are named with both sides', () => {
    const predicted = inlineRelease(
      'Acme ⟦Bolt|O|o1⟧ big ⟦CEO|T|p1>⟧ ⟦Roe|P|p1⟧ ⟦chair|T|>o2⟧ in ⟦Rome|O|o2⟧ on ⟦May 8|D|2025-05-08⟧ ⟦now|D|?⟧',
      ROWS,
    );
    const errors = findErrors(pair(reference, predicted));
    expect(errors.map(({ kind, text, expected, got }) => [kind, text, expected, got])).toEqual([
      ['missed', 'Acme', 'ORG', undefined],
      ['spurious-link', 'Bolt', 'NIL', 'Acme'],
      ['wrong-boundary', 'big CEO', 'TITLE big CEO', 'TITLE CEO'],
      ['wrong-holder', 'chair', 'Roe', 'nobody'],
      ['wrong-org', 'chair', 'Acme', 'Bolt'],
      ['wrong-type', 'Rome', 'PLACE Rome', 'ORG Rome'],
      ['wrong-value', 'May 8', '2024-05-08/2024-05-08', '2025-05-08/2025-05-08'],
      ['spurious', 'now', undefined, 'DATE'],
    ]);
  });

  test('a link that is undecided in the reference is no error; one not made is', () => {
    const linked = (acme: string, roe: string) =>
      inlineRelease('⟦Acme|O|o1⟧ ⟦Roe|P|p1⟧', [`o1 = Acme => ${acme}`, `p1 = Roe => ${roe}`]);
    const kinds = (ours: Gold, theirs: Gold) => findErrors(pair(ours, theirs)).map(({ kind }) => kind);
    expect(kinds(linked('Acme', '?'), linked('NIL', 'Roe'))).toEqual(['missed-link']);
    expect(kinds(linked('Acme', 'NIL'), linked('Acne', '?'))).toEqual(['wrong-link', 'spurious-link']);
  });

  test('a release against itself has none', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference: gold }) => {
        expect(gold.flatMap((one) => findErrors(pair(one, one)))).toEqual([]);
      }),
    );
  });

  test('confusion counts every mention of both sides once', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference: gold, predicted }) => {
        const table = confusionOf(gold.map((one, at) => pair(one, predicted[at]!)));
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
        const rows = Object.entries(table).map(([expected, row]) =>
          expected === 'none' ? 0 : sum(Object.values(row)),
        );
        const columns = Object.values(table).flatMap((row) =>
          Object.entries(row).map(([got, count]) => (got === 'none' ? 0 : count)),
        );
        expect(sum(rows)).toBe(sum(gold.map(({ mentions }) => mentions.length)));
        expect(sum(columns)).toBe(sum(predicted.map(({ mentions }) => mentions.length)));
      }),
    );
  });

  test('context is one line and cuts no character in two', () => {
    const release = inlineRelease('𝐀\n\nin ⟦Rome|L|l1⟧, 𝐁𝐁', ROWS.slice(3));
    const [mention] = release.mentions;
    expect(contextOf(release, mention!, 4)).toBe(' in ⟦Rome⟧, 𝐁');
    expect(contextOf(release, mention!, 5)).toBe(' in ⟦Rome⟧, 𝐁');
    expect(contextOf(release, mention!, 6)).toBe(' in ⟦Rome⟧, 𝐁𝐁');
  });

  test('the report tells places in code points', () => {
    const gold = inlineRelease('𝐀 ⟦Rome|L|l1⟧', ROWS.slice(3));
    const text = formatErrors(findErrors(pair(gold, { ...gold, mentions: [] })), [gold], {
      width: 9,
      limit: 1,
    });
    expect(text).toContain('missed  a 2–6  expected PLACE\n  𝐀 ⟦Rome⟧');
  });
});

describe('slices', () => {
  const gold = {
    ...inlineRelease(
      '⟦ACME|O|o1⟧ ⟦ACME CORP|O|o1⟧ ⟦Acme and sons of old Rome|O|o1⟧ ⟦2024|D|?⟧',
      ROWS.slice(0, 1),
    ),
    zones: [{ start: 0, end: 4, kind: 'headline', rule: 'stated' } as const],
  };
  const found = { ...gold, mentions: gold.mentions.slice(0, 2) };
  const recall = (slices: ReturnType<typeof scoreSlices>) =>
    Object.fromEntries(Object.entries(slices).map(([name, score]) => [name, score.recall]));

  test('cut by zone, words, case and training', () => {
    const pairs = [pair(gold, found)];
    expect(recall(scoreSlices(pairs, ZONE_SLICING))).toEqual({ headline: 1, unknown: 1 / 3 });
    expect(recall(scoreSlices(pairs, WORDS_SLICING))).toEqual({ 1: 0.5, 2: 1, '5 or more': 0 });
    expect(recall(scoreSlices(pairs, CASE_SLICING))).toEqual({
      'capitals, one word': 1,
      'capitals, several words': 1,
      'mixed or lower': 0,
      'no letters': 0,
    });
    const training = [{ ...gold, mentions: gold.mentions.slice(0, 1) }];
    expect(recall(scoreSlices(pairs, seenSlicing(training)))).toEqual({ seen: 1, unseen: 1 / 3 });
  });

  test('the parts add up to the whole', () => {
    fc.assert(
      fc.property(anyCorpusPair, ({ reference, predicted }) => {
        const whole = evaluate(reference, predicted, { measures: ['strict'] }).scores[0]!.micro;
        const parts = Object.values(
          scoreSlices(
            reference.map((one, at) => pair(one, predicted[at]!)),
            WORDS_SLICING,
          ),
        );
        const sum = (name: 'predictedHits' | 'predicted' | 'reference') =>
          parts.reduce((total, part) => total + part[name], 0);
        expect([sum('predictedHits'), sum('predicted'), sum('reference')]).toEqual([
          whole.predictedHits,
          whole.predicted,
          whole.reference,
        ]);
      }),
    );
  });
});

describe('calibration', () => {
  const claim = (score: number, isRight: boolean) => ({ score, isRight });

  test('by hand: two bins', () => {
    const claims = [claim(0.9, true), claim(0.9, true), claim(0.9, false), claim(0.2, false)];
    const { ece, brier, bins } = calibrationOf(claims, 2);
    expect(bins.map(({ count, accuracy }) => [count, accuracy])).toEqual([
      [1, 0],
      [3, 2 / 3],
    ]);
    expect(ece).toBeCloseTo((1 * 0.2 + 3 * (0.9 - 2 / 3)) / 4, 12);
    expect(brier).toBeCloseTo((0.01 + 0.01 + 0.81 + 0.04) / 4, 12);
  });

  test('scores that keep their word have no error', () => {
    const claims = Array.from({ length: 10 }, (_, at) => claim(0.7, at < 7));
    expect(calibrationOf(claims).ece).toBeCloseTo(0, 12);
  });

  test('a score of 1 is in the last bin; nothing claimed is no value', () => {
    expect(calibrationOf([claim(1, true)]).bins).toMatchObject([{ low: 0.9, high: 1, count: 1 }]);
    expect(calibrationOf([])).toMatchObject({ ece: null, brier: null, accuracy: null, coverage: [] });
  });

  test('precision of what is kept', () => {
    const { coverage } = calibrationOf([claim(0.9, true), claim(0.5, false)]);
    expect(coverage).toEqual([
      { coverage: 0.5, threshold: 0.9, precision: 1 },
      { coverage: 1, threshold: 0.5, precision: 0.5 },
    ]);
  });

  test('claims are spans with their type, and links of right spans with a decided reference', () => {
    const gold = inlineRelease('⟦Acme|O|o1⟧ ⟦Bolt|O|o2⟧ ⟦Roe|P|p1⟧', ROWS.slice(0, 3));
    const predicted = inlineRelease('⟦Acme|O|o1⟧ ⟦Bolt|L|l1⟧ ⟦Roe|P|p1⟧', [
      ...ROWS.slice(0, 1),
      'p1 = Roe => Roe',
      'l1 = B => B',
    ]);
    const spans = spanClaims([pair(gold, predicted)]);
    expect(spans.get('')!.map(({ isRight }) => isRight)).toEqual([true, false, true]);
    expect(spans.get('PLACE')).toEqual([{ score: 1, isRight: false }]);
    expect(linkClaims([pair(gold, predicted)]).map(({ isRight }) => isRight)).toEqual([true, false]);
  });
});
