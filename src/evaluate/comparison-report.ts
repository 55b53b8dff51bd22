/** Comparisons, agreement and calibration as text for a terminal. */
import type { Agreement, TokenAgreement } from './agreement.ts';
import type { Calibration } from './calibration.ts';
import type { Comparison, Difference, MeasureComparison } from './compare.ts';
import { rateText, table } from './text-table.ts';

/** `shown` documents of the largest change are listed for each measure. */
export function formatComparison({ documents, trials, seed, measures }: Comparison, shown: number): string {
  const head = `${documents} documents; paired approximate randomisation and 95 % bootstrap intervals over documents, ${trials} trials, seed ${seed}; Holm’s correction over types`;
  return `${[head, ...measures.flatMap((measure) => measureTables(measure, shown))].join('\n\n')}\n`;
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;

function measureTables({ name, says, micro, byType, documents }: MeasureComparison, shown: number) {
  const cells = ({ first, second, difference, interval, p, adjustedP }: Difference) => [
    rateText(first),
    rateText(second),
    signed(difference),
    interval === null ? '–' : interval.map(signed).join(' … '),
    p.toFixed(4),
    ...(adjustedP === undefined ? [] : [adjustedP.toFixed(4)]),
  ];
  const head = ['', 'first F1', 'second F1', 'difference', '95 %', 'p', 'Holm'];
  const rows = [
    ...Object.entries(byType).map(([type, one]) => [type, ...cells(one)]),
    ['micro', ...cells(micro)],
  ];
  const changed = documents
    .slice(0, shown)
    .map(({ id, first, second, difference }) => [id, rateText(first), rateText(second), signed(difference)]);
  const more = documents.length > shown ? `, the first ${shown} of` : ':';
  return [
    table(`${name}: ${says}`, head, rows),
    ...(changed.length > 0
      ? [table(`${name}: documents that changed${more} ${documents.length}`, head.slice(0, 4), changed)]
      : []),
  ];
}

export function formatAgreement(
  { documents, pairs, allTokens, markedTokens }: Agreement,
  names: readonly string[],
): string {
  const parts = pairs.map(({ first, second, evaluation }) =>
    table(
      `${names[first]} and ${names[second]}`,
      ['measure', 'F1', 'first', 'second'],
      evaluation.scores.flatMap(({ name, micro, byType }) => [
        [name, rateText(micro.f1), String(micro.reference), String(micro.predicted)],
        ...Object.entries(byType).map(([type, one]) => [
          `  ${type}`,
          rateText(one.f1),
          String(one.reference),
          String(one.predicted),
        ]),
      ]),
    ),
  );
  const row = (name: string, { tokens, kappa, alpha }: TokenAgreement) => [
    name,
    String(tokens),
    rateText(kappa),
    rateText(alpha),
  ];
  const chance = table(
    'Type of each token, corrected for chance',
    ['', 'tokens', 'Cohen’s κ', 'Krippendorff’s α'],
    [row('all', allTokens), row('marked by anybody', markedTokens)],
  );
  return `${[`${documents} documents`, ...parts, chance].join('\n\n')}\n`;
}

export function formatCalibration(title: string, calibration: Calibration): string {
  const { count, accuracy, meanScore, ece, brier, bins, coverage } = calibration;
  const facts = [
    `${title}: ${count} claims, ${rateText(accuracy)} right, mean score ${rateText(meanScore)}`,
    `ECE ${rateText(ece)}, Brier ${rateText(brier)}`,
  ].join('; ');
  if (count === 0) return facts;
  return [
    table(
      facts,
      ['score', 'claims', 'mean score', 'right'],
      bins.map(({ low, high, count: inside, meanScore: mean, accuracy: right }) => [
        `${low.toFixed(2)}–${high.toFixed(2)}`,
        String(inside),
        rateText(mean),
        rateText(right),
      ]),
    ),
    table(
      'Precision of what is kept from a score upwards',
      ['score', 'kept', 'precision'],
      coverage.map(({ threshold, coverage: kept, precision }) => [
        rateText(threshold),
        rateText(kept),
        rateText(precision),
      ]),
    ),
  ].join('\n');
}
