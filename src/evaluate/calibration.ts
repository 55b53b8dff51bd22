/**
 * Whether scores are the probabilities they claim to be: reliability table, expected calibration error (Naeini et
 * al. 2015), Brier score (Brier 1950), and precision against coverage when low scores are turned away.
 */
import type { Annotated } from '../document.ts';
import type { DocumentPair } from './documents.ts';
import { sameLink } from './links.ts';
import { spanKey } from './measure.ts';

/** A claim of the system with its probability, and whether it came true. */
export interface Claim {
  readonly score: number;
  readonly isRight: boolean;
}

export interface ReliabilityBin {
  /** Scores in `[low, high)`; the last bin holds 1 too. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly meanScore: number;
  readonly accuracy: number;
}

export interface Calibration {
  readonly count: number;
  readonly accuracy: number | null;
  readonly meanScore: number | null;
  /** Mean of |accuracy − mean score| over bins, weighed by their counts. */
  readonly ece: number | null;
  /** Mean squared distance of score and outcome. */
  readonly brier: number | null;
  /** Bins with claims only. */
  readonly bins: readonly ReliabilityBin[];
  /** Precision of the best-scored share of the claims, for shares of 10 % to 100 %; claims of equal score stay together. */
  readonly coverage: readonly {
    readonly coverage: number;
    readonly threshold: number;
    readonly precision: number;
  }[];
}

/** Every predicted span: right when the reference has it with its type. By type, and all under `''`. */
export function spanClaims(pairs: readonly DocumentPair<Annotated>[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>([['', []]]);
  for (const { reference, predicted } of pairs) {
    const right = new Set(reference.mentions.map((mention) => `${spanKey(mention)} ${mention.type}`));
    for (const mention of predicted.mentions) {
      const claim = { score: mention.score, isRight: right.has(`${spanKey(mention)} ${mention.type}`) };
      claims.get('')!.push(claim);
      claims.set(mention.type, [...(claims.get(mention.type) ?? []), claim]);
    }
  }
  return claims;
}

/** Links of mentions that the reference has too, where it says what they link to. */
export function linkClaims(pairs: readonly DocumentPair<Annotated>[]): readonly Claim[] {
  return pairs.flatMap(({ reference, predicted }) => {
    const ours = new Map(reference.entities.map(({ id, link }) => [id, link]));
    const theirs = new Map(predicted.entities.map(({ id, link }) => [id, link]));
    const expected = new Map(
      reference.mentions.flatMap((mention) =>
        'entity' in mention ? [[spanKey(mention), ours.get(mention.entity)]] : [],
      ),
    );
    return predicted.mentions.flatMap((mention): readonly Claim[] => {
      const link = 'entity' in mention ? theirs.get(mention.entity) : undefined;
      const right = expected.get(spanKey(mention));
      if (link === undefined || link.kind === 'unknown') return [];
      if (right === undefined || right.kind === 'unknown') return [];
      return [{ score: link.score, isRight: sameLink(right, link) }];
    });
  });
}

export function calibrationOf(claims: readonly Claim[], binCount = 10): Calibration {
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const bins = Array.from({ length: binCount }, (_, bin): ReliabilityBin => {
    const inside = claims.filter(({ score }) => Math.min(binCount - 1, Math.floor(score * binCount)) === bin);
    return {
      low: bin / binCount,
      high: (bin + 1) / binCount,
      count: inside.length,
      meanScore: mean(inside.map(({ score }) => score)) ?? 0,
      accuracy: mean(inside.map(({ isRight }) => Number(isRight))) ?? 0,
    };
  }).filter(({ count }) => count > 0);
  const distance = bins.map(({ count, meanScore, accuracy }) => count * Math.abs(accuracy - meanScore));
  return {
    count: claims.length,
    accuracy: mean(claims.map(({ isRight }) => Number(isRight))),
    meanScore: mean(claims.map(({ score }) => score)),
    ece: claims.length === 0 ? null : distance.reduce((sum, one) => sum + one, 0) / claims.length,
    brier: mean(claims.map(({ score, isRight }) => (score - Number(isRight)) ** 2)),
    bins,
    coverage: coverageOf(claims),
  };
}

function coverageOf(claims: readonly Claim[]): Calibration['coverage'] {
  const scores = claims.map(({ score }) => score).sort((a, b) => b - a);
  const thresholds = Array.from(
    { length: 10 },
    (_, at) => scores[Math.ceil(((at + 1) / 10) * scores.length) - 1],
  );
  return [...new Set(thresholds)].flatMap((threshold) => {
    if (threshold === undefined) return [];
    const kept = claims.filter(({ score }) => score >= threshold);
    const precision = kept.filter(({ isRight }) => isRight).length / kept.length;
    return [{ coverage: kept.length / claims.length, threshold, precision }];
  });
}
