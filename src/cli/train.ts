/** `dateline train CORPUS…`: a tagger's model from annotated releases. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { CrfModel } from '../crf/model.ts';
import { encodeModel } from '../crf/model-file.ts';
import { InputError } from '../errors.ts';
import { MENTION_WORDS, openLexicons } from '../tag/crf-tagger.ts';
import { formatMentionWords } from '../tag/features/mention-words.ts';
import { readCrfModel } from '../tag/read-model.ts';
import {
  DEFAULT_CONFIG,
  formatCard,
  formatConfig,
  parseConfig,
  type Round,
  readTrainingCorpus,
  type TrainConfig,
  type Trained,
  train,
} from '../train/index.ts';
import type { Io } from './io.ts';

interface Options {
  readonly config?: string;
  readonly out?: string;
  readonly dev?: readonly string[];
  readonly from?: string;
  readonly lexicons: string;
  readonly printConfig?: true;
}

/** Files of a model directory that are not learnt here and go along with the model. */
const LEXICON_FILES: readonly string[] = ['lexicon.bin', 'clusters.bin'];

/** `modelDirectory` is where the lexicons come from unless told otherwise. */
export function trainCommand(io: Io, modelDirectory: string): Command {
  return new Command('train')
    .description('learn a tagger from annotated releases')
    .argument('[corpora...]', 'standoff JSONL, inline pairs, folders of them, column or .partial.jsonl files')
    .option('--config <file>', 'settings; see --print-config')
    .option('--out <directory>', 'where to write the model')
    .option('--dev <corpora...>', 'for stopping and calibration; held out of the training data otherwise')
    .option('--from <directory>', 'start from this model and stay near it')
    .option('--lexicons <directory>', 'model directory whose lexicons to use', modelDirectory)
    .option('--print-config', 'print the default settings with comments, and stop')
    .action(async (paths: readonly string[], options: Options) => {
      if (options.printConfig) {
        io.stdout.write(formatConfig(DEFAULT_CONFIG));
        return;
      }
      if (paths.length === 0) throw new InputError('Expected annotated releases to learn from, got none');
      if (options.out === undefined)
        throw new InputError('Expected a directory to write to as --out, got none');
      await runTraining(io, paths, options, options.out);
    });
}

async function runTraining(io: Io, paths: readonly string[], options: Options, out: string): Promise<void> {
  const at = (path: string): string => resolve(io.workingDirectory, path);
  const config = options.config === undefined ? DEFAULT_CONFIG : await readConfig(at(options.config));
  const readAll = (list: readonly string[]) =>
    Promise.all(list.map((path) => readTrainingCorpus(at(path), config)));
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  const directory = at(options.from ?? options.lexicons);
  const lexicons = await openLexicons(directory);
  const trained = train({
    corpora: await readAll(paths),
    ...(options.dev && { dev: await readAll(options.dev) }),
    config,
    lexicons,
    ...(options.from !== undefined && {
      from: {
        ...(await readPasses(at(options.from))),
        ...(lexicons.mentionWords && { mentionWords: lexicons.mentionWords }),
      },
    }),
    onRound: (round) => say(describeRound(round, config)),
    onNote: say,
  });
  await writeModelDirectory(at(out), trained, config, directory);
  const { micro } = trained.metrics.development;
  say(`wrote ${out}: strict micro F1 ${(100 * micro.f1).toFixed(2)} on the development documents`);
}

async function readConfig(path: string): Promise<TrainConfig> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new InputError(`Expected a config file, got ${error.message} at ${path}`);
  });
  return parseConfig(text, path);
}

async function readPasses(
  directory: string,
): Promise<{ readonly first: CrfModel; readonly second: CrfModel }> {
  return {
    first: await readCrfModel(join(directory, 'first.crf')),
    second: await readCrfModel(join(directory, 'second.crf')),
  };
}

function describeRound({ pass, round, loss, f1, byType }: Round, { types }: TrainConfig): string {
  const rates = byType.map(({ right, predicted, annotated }, i) => {
    const rate = predicted + annotated === 0 ? 0 : (200 * right) / (predicted + annotated);
    return `${types[i]} ${rate.toFixed(1)}`;
  });
  const name = pass === 'firstPass' ? 'first' : 'second';
  return `${name} pass, round ${round}: loss ${loss.toFixed(1)}, F1 ${(100 * f1).toFixed(2)} (${rates.join(', ')})`;
}

async function writeModelDirectory(
  directory: string,
  { first, second, mentionWords, metrics }: Trained,
  config: TrainConfig,
  lexicons: string,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'first.crf'), encodeModel(first));
  await writeFile(join(directory, 'second.crf'), encodeModel(second));
  await writeFile(join(directory, MENTION_WORDS), formatMentionWords(mentionWords));
  await writeFile(join(directory, 'config.json'), formatConfig(config));
  await writeFile(join(directory, 'metrics.json'), `${JSON.stringify(metrics, undefined, 2)}\n`);
  await writeFile(join(directory, 'README.md'), formatCard(config, metrics));
  if (resolve(lexicons) === resolve(directory)) return;
  for (const file of LEXICON_FILES) await copyFile(join(lexicons, file), join(directory, file));
}
