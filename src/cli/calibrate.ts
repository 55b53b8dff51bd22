/** `dateline calibrate REFERENCE [PREDICTED]`: are the scores of spans and links probabilities? */
import { Command } from 'commander';
import {
  bareRelease,
  calibrationOf,
  formatCalibration,
  linkClaims,
  pairDocuments,
  spanClaims,
} from '../evaluate/index.ts';
import { wholeNumber } from './evaluate.ts';
import type { Io } from './io.ts';
import {
  type AnnotateAll,
  addPredictionOptions,
  type PredictionOptions,
  readBothSides,
} from './prediction.ts';

interface Options extends PredictionOptions {
  readonly bins: number;
  readonly json?: boolean;
}

export function calibrateCommand(io: Io, annotateAll: AnnotateAll): Command {
  return addPredictionOptions(new Command('calibrate'))
    .description('reliability of scores: ECE, Brier, precision against coverage')
    .argument('<reference>', 'annotated releases')
    .argument('[predicted]', 'the same as a system annotated them')
    .option('--bins <number>', 'of equal width', wholeNumber, 10)
    .option('--json', 'print JSON')
    .action(async (reference: string, predicted: string | undefined, options: Options) => {
      const sides = await readBothSides(io, annotateAll, reference, predicted, options);
      const { pairs } = pairDocuments(sides.reference, sides.predicted, bareRelease);
      const spans = [...spanClaims(pairs)].map(
        ([type, claims]) => [type === '' ? 'spans' : `spans of ${type}`, claims] as const,
      );
      const tables = [...spans, ['links of spans that are right', linkClaims(pairs)] as const].map(
        ([name, claims]) => [name, calibrationOf(claims, Math.max(1, options.bins))] as const,
      );
      io.stdout.write(
        options.json
          ? `${JSON.stringify(Object.fromEntries(tables), null, 2)}\n`
          : `${tables.map(([name, one]) => formatCalibration(name, one)).join('\n\n')}\n`,
      );
    });
}
