/** `dateline evaluate REFERENCE [PREDICTED]`: scores of a prediction, or of the pipeline itself. */
import { extname, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  formatOf,
  LABEL_SCHEMES,
  type LabelMode,
  type LabelScheme,
  parseColumns,
  readText,
} from '../corpus/index.ts';
import { InputError } from '../errors.ts';
import {
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  evaluateSpans,
  formatEvaluation,
} from '../evaluate/index.ts';
import type { Io } from './io.ts';
import {
  type AnnotateAll,
  addPredictionOptions,
  type PredictionOptions,
  readBothSides,
} from './prediction.ts';

interface Options extends PredictionOptions {
  readonly scheme: readonly string[];
  readonly mode: LabelMode;
  readonly labels?: LabelScheme;
  readonly json?: boolean;
  readonly bootstrap?: number;
  readonly seed: number;
  readonly failUnder: readonly string[];
}

const COLUMN_FILES = ['.conll', '.iob', '.iob2', '.bio', '.tsv'];

export function evaluateCommand(io: Io, annotateAll: AnnotateAll): Command {
  return addPredictionOptions(new Command('evaluate'))
    .description('score a prediction against a reference')
    .argument('<reference>', `annotated releases, or a column file (${COLUMN_FILES.join(', ')})`)
    .argument(
      '[predicted]',
      'the same as a system annotated it; a column file may hold both, reference first',
    )
    .option('--scheme <name...>', 'only these measures or groups of measures', [])
    .addOption(
      new Option('--mode <mode>', 'how labels of a column file are read')
        .choices(['strict', 'conlleval'])
        .default('strict'),
    )
    .addOption(new Option('--labels <scheme>', 'of a column file; detected otherwise').choices(LABEL_SCHEMES))
    .option('--json', 'print JSON')
    .option('--bootstrap <samples>', '95 % intervals from so many samples of documents', wholeNumber)
    .option('--seed <number>', 'of the bootstrap', wholeNumber, 1)
    .option('--fail-under <measure=F1...>', 'exit code 2 where the micro F1 is lower, e.g. strict=0.8', [])
    .action(async (reference: string, predicted: string | undefined, options: Options) => {
      const evaluation = await run(io, annotateAll, reference, predicted, options);
      const isDetailed = options.scheme.length > 0;
      io.stdout.write(
        options.json
          ? `${JSON.stringify(evaluation, null, 2)}\n`
          : formatEvaluation(evaluation, { isDetailed }),
      );
      warnOfDocuments(io, evaluation);
      for (const floor of options.failUnder) failUnder(evaluation, floor);
    });
}

async function run(
  io: Io,
  annotateAll: AnnotateAll,
  referencePath: string,
  predictedPath: string | undefined,
  options: Options,
): Promise<Evaluation> {
  const { system, scheme: measures, bootstrap: samples, seed } = options;
  const scoring: EvaluateOptions = {
    measures,
    ...(samples !== undefined && { bootstrap: { samples, seed } }),
  };
  const files = [referencePath, ...(predictedPath === undefined ? [] : [predictedPath])].map((name) =>
    resolve(io.workingDirectory, name),
  );
  if (system === undefined && (await Promise.all(files.map(isColumnFile))).every(Boolean)) {
    return evaluateColumns(files[0]!, files[1], options, scoring);
  }
  const { reference, predicted } = await readBothSides(
    io,
    annotateAll,
    referencePath,
    predictedPath,
    options,
  );
  return evaluate(reference, predicted, scoring);
}

/** Types may have any name only where both sides are column files. */
async function isColumnFile(file: string): Promise<boolean> {
  return COLUMN_FILES.includes(extname(file)) && formatOf(file, await readText(file)) === 'columns';
}

/** One file holds the reference in the last column but one and the prediction in the last, as conlleval reads it. */
async function evaluateColumns(
  reference: string,
  predicted: string | undefined,
  { mode, labels }: Options,
  scoring: EvaluateOptions,
): Promise<Evaluation> {
  const content = await readText(reference);
  const ours = parseColumns(content, reference, {
    mode,
    ...(labels && { scheme: labels }),
    fromLast: predicted === undefined ? 1 : 0,
  });
  const theirs = parseColumns(
    predicted === undefined ? content : await readText(predicted),
    predicted ?? reference,
    {
      mode,
      scheme: ours.scheme,
    },
  );
  return evaluateSpans(ours.documents, theirs.documents, scoring);
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
