/** `dateline compare REFERENCE FIRST SECOND`: is the second prediction better than the first? */
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { type Comparison, compare, formatComparison } from '../evaluate/index.ts';
import { addFormatOptions, type FormatOptions, readFrom } from './corpus-options.ts';
import { wholeNumber } from './evaluate.ts';
import type { Io } from './io.ts';
import { onReference } from './prediction.ts';

interface Options extends FormatOptions {
  readonly scheme: readonly string[];
  readonly trials: number;
  readonly seed: number;
  readonly show: number;
  readonly json?: boolean;
  readonly failIfWorse?: boolean;
}

/** Where a fall is taken for one. */
const LEVEL = 0.05;

export function compareCommand(io: Io): Command {
  return addFormatOptions(new Command('compare'), 'the predictions')
    .description('compare two predictions of the same reference, with tests of significance')
    .argument('<reference>', 'annotated releases')
    .argument('<first>', 'the releases as one system annotated them')
    .argument('<second>', 'the same as another did')
    .option('--scheme <name...>', 'measures or groups of measures', ['strict'])
    .option('--trials <number>', 'random swaps, and bootstrap samples', wholeNumber, 2000)
    .option('--seed <number>', 'of both', wholeNumber, 1)
    .option('--show <number>', 'documents that changed most', wholeNumber, 10)
    .option('--json', 'print JSON')
    .option('--fail-if-worse', `exit code 2 where the second's micro F1 is lower with p ≤ ${LEVEL}`)
    .action(async (reference: string, first: string, second: string, options: Options) => {
      const { types } = options;
      const [gold, ...predictions] = await Promise.all([
        readFrom(io, [reference], { ...(types && { types }) }),
        readFrom(io, [first], options),
        readFrom(io, [second], options),
      ]);
      const [ours, theirs] = predictions.map((predicted) => onReference(io, gold, predicted));
      const { scheme: measures, trials, seed } = options;
      const comparison = compare(gold, ours!, theirs!, { measures, trials, seed });
      io.stdout.write(
        options.json
          ? `${JSON.stringify(comparison, null, 2)}\n`
          : formatComparison(comparison, options.show),
      );
      if (options.failIfWorse) failIfWorse(comparison);
    });
}

function failIfWorse({ measures }: Comparison): void {
  const worse = measures.filter(({ micro }) => micro.difference < 0 && micro.p <= LEVEL);
  if (worse.length === 0) return;
  const names = worse.map(
    ({ name, micro }) => `${name} ${micro.difference.toFixed(4)} (p ${micro.p.toFixed(4)})`,
  );
  throw new InputError(`Expected the second prediction to be no worse, got ${names.join(', ')}`);
}
