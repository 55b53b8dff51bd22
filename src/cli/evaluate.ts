/** `dateline evaluate REFERENCE [PREDICTED]`: scores of a prediction, or of the pipeline itself. */
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Gold, readCorpus } from '../corpus/index.ts';
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import { type Evaluation, evaluate, formatEvaluation } from '../evaluate/index.ts';
import type { Io } from './io.ts';

/** What of the reference stands in for a stage of the pipeline. */
export type Given = 'spans' | 'links';

export interface SystemOptions {
  readonly system: 'crf' | 'compromise';
  readonly given: readonly Given[];
}

/**
 * Runs the pipeline over the reference's texts; the whole reference is passed so that parts of it can be given.
 * Its own annotations are used for nothing else.
 */
export type AnnotateAll = (
  reference: readonly Gold[],
  options: SystemOptions,
) => Promise<readonly Annotated[]>;

interface Options {
  readonly system?: 'crf' | 'compromise';
  readonly given: readonly Given[];
  readonly scheme: readonly string[];
  readonly json?: boolean;
  readonly bootstrap?: number;
  readonly seed: number;
  readonly failUnder?: readonly string[];
}

export function evaluateCommand(io: Io, annotateAll: AnnotateAll): Command {
  return new Command('evaluate')
    .description('score a prediction against a reference; both as `dateline corpus` reads them')
    .argument('<reference>', 'annotated releases')
    .argument('[predicted]', 'the same releases as a system annotated them')
    .addOption(
      new Option('--system <name>', 'run the pipeline with this tagger instead').choices([
        'crf',
        'compromise',
      ]),
    )
    .addOption(
      new Option('--given <stage...>', 'take spans or links from the reference')
        .choices(['spans', 'links'])
        .default([]),
    )
    .option('--scheme <name...>', 'only these measures or groups of measures', [])
    .option('--json', 'print JSON')
    .option('--bootstrap <samples>', '95 % intervals from so many samples of documents', wholeNumber)
    .option('--seed <number>', 'of the bootstrap', wholeNumber, 1)
    .option('--fail-under <measure=F1...>', 'exit code 2 where the micro F1 is lower, e.g. strict=0.8')
    .action(async (referencePath: string, predictedPath: string | undefined, options: Options) => {
      const { system, given } = options;
      if ((predictedPath === undefined) === (system === undefined)) {
        throw new InputError(`Expected either a prediction or --system, got ${system ? 'both' : 'neither'}`);
      }
      if (given.length > 0 && system === undefined) {
        throw new InputError('Expected --given together with --system, got a finished prediction');
      }
      const reference = await readCorpus([resolve(io.workingDirectory, referencePath)]);
      const predicted = system
        ? await annotateAll(reference, { system, given })
        : await readCorpus([resolve(io.workingDirectory, predictedPath!)]);
      const evaluation = evaluate(reference, predicted, {
        measures: options.scheme,
        ...(options.bootstrap !== undefined && {
          bootstrap: { samples: options.bootstrap, seed: options.seed },
        }),
      });
      io.stdout.write(
        options.json
          ? `${JSON.stringify(evaluation, null, 2)}\n`
          : formatEvaluation(evaluation, { isDetailed: options.scheme.length > 0 }),
      );
      warnOfDocuments(io, evaluation);
      for (const floor of options.failUnder ?? []) failUnder(evaluation, floor);
    });
}

function warnOfDocuments(io: Io, { missing, unexpected, documents }: Evaluation): void {
  if (missing.length > 0) io.stderr.write(`${missing.length} of ${documents} documents were not predicted\n`);
  if (unexpected.length > 0)
    io.stderr.write(`${unexpected.length} predicted documents are not in the reference\n`);
}

function failUnder({ scores }: Evaluation, floor: string): void {
  const [, name, value] = /^([\w-]+)=(0|1|[01]?\.\d+)$/.exec(floor) ?? [];
  const score = scores.find((one) => one.name === name);
  if (score === undefined || value === undefined) {
    throw new InputError(`Expected --fail-under as MEASURE=F1 of a measure that was taken, got ${floor}`);
  }
  const { f1 } = score.micro;
  if (f1 === null || f1 < Number(value)) {
    throw new InputError(
      `Expected ${name} F1 of at least ${value}, got ${f1 === null ? 'none' : f1.toFixed(4)}`,
    );
  }
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
