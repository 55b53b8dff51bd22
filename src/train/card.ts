import type { TrainConfig } from './config.ts';
import type { Metrics, Rates } from './metrics.ts';

/** The model's README, made from its config and metrics alone. */
export function formatCard(config: TrainConfig, metrics: Metrics): string {
  const { corpora, passes, development, reliability } = metrics;
  const [first, second] = passes;
  return `# Tagger model

Finds ${config.types.join(', ')} in English press releases: two linear-chain conditional random fields over ${config.scheme} labels, the second of which reads what the first found elsewhere in the document. Written by \`dateline train\`; this page is generated, and everything on it stands in \`metrics.json\`.

## Accuracy

Strict spans (start, end and type right) on ${development.documents} development documents. The round to stop at was chosen on them.

| type | precision | recall | F1 | annotated | predicted |
|---|--:|--:|--:|--:|--:|
${Object.entries(development.byType)
  .map(([type, rates]) => rateRow(type, rates))
  .join('\n')}
${rateRow('all (micro)', development.micro)}

The first pass alone reaches ${percent(first!.f1)}.

## Scores

A span's score is the probability that it is right, calibrated on the development documents. The expected calibration error (ECE) and the least scores that reach a precision were measured across folds of documents.

| type | ECE before | ECE | score for precision ${Object.keys(Object.values(reliability)[0]!.thresholds).join(' | ')} |
|---|--:|--:|${'--:|'.repeat(Object.keys(Object.values(reliability)[0]!.thresholds).length)}
${Object.entries(reliability)
  .map(
    ([type, { eceBefore, ece, thresholds }]) =>
      `| ${type} | ${eceBefore.toFixed(3)} | ${ece.toFixed(3)} | ${Object.values(thresholds)
        .map((score) => (score === null ? 'not reached' : score.toFixed(3)))
        .join(' | ')} |`,
  )
  .join('\n')}

## Data

| corpus | use | weight | documents | tokens | spans | SHA-256 |
|---|---|--:|--:|--:|--:|---|
${corpora
  .map(
    ({ name, use, weight, documents, tokens, spans, sha256 }) =>
      `| ${name} | ${use} | ${weight} | ${documents} | ${tokens} | ${spans} | ${sha256.slice(0, 16)}… |`,
  )
  .join('\n')}

## Training

${config.optimiser}, l1 ${config.l1}, l2 ${config.l2}, seed ${config.seed}; ${first!.rounds} and ${second!.rounds} rounds; ${first!.features} and ${second!.features} features, of which ${first!.keptFeatures} and ${second!.keptFeatures} have a weight after rounding to bytes. All settings stand in \`config.json\`.
`;
}

function rateRow(name: string, { precision, recall, f1, annotated, predicted }: Rates): string {
  return `| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${annotated} | ${predicted} |`;
}

const percent = (rate: number): string => (100 * rate).toFixed(1);
