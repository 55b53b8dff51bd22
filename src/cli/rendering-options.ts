/** Options of commands that write many releases: how each is written, and with which models. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ModelChoice, OutputSettings } from '../batch/index.ts';
import type { IsoDate } from '../document.ts';
import { absoluteIri, day } from './arguments.ts';
import { cacheDirectory } from './cache.ts';
import type { Io } from './io.ts';

export const BATCH_INPUTS =
  'files (.txt .html .ndjson .jsonl .tar, also .gz .zst), folders, globs, or - for standard input';

export interface RenderingOptions extends ModelOptions {
  readonly format: OutputSettings['format'];
  readonly profile?: 'compact' | 'full';
  readonly articleBody?: boolean;
  readonly base?: string;
  readonly date?: IsoDate;
}

export interface ModelOptions {
  readonly tagger?: string;
  readonly cache?: string;
}

export function withRenderingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(['jsonld', 'standoff', 'html'])
        .default('jsonld'),
    )
    .addOption(
      new Option('--profile <profile>', 'the graph alone, or with an annotation for every mention').choices([
        'compact',
        'full',
      ]),
    )
    .option('--article-body', 'give the text in articleBody (default: in the full profile)')
    .option('--no-article-body', 'leave the text out')
    .option('--base <IRI>', "what stands before a release's id in every @id", absoluteIri)
    .option('-d, --date <YYYY-MM-DD>', "the releases' date, instead of their own", day)
    .option('--tagger <tagger>', 'crf, compromise, or the directory of a trained model');
}

export function outputSettings({
  format,
  profile,
  articleBody,
  base,
  date,
}: RenderingOptions): OutputSettings {
  return {
    format,
    ...(profile && { profile }),
    ...(articleBody !== undefined && { articleBody }),
    ...(base !== undefined && { base }),
    ...(date !== undefined && { date }),
  };
}

export function modelChoice({ tagger = 'crf', cache }: ModelOptions, io: Io): ModelChoice {
  const isName = tagger === 'crf' || tagger === 'compromise';
  return {
    tagger: isName ? tagger : resolve(io.workingDirectory, tagger),
    cacheDirectory: resolve(io.workingDirectory, cacheDirectory(io, cache)),
  };
}
