/** `dateline batch`: many releases into one folder; `batch retry`: its dead letters once more. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { BatchResult, FolderRun, Layout } from '../batch/index.ts';
import { InputError } from '../errors.ts';
import { positiveInteger, shard, standardInput, timeoutOption } from './arguments.ts';
import { cacheDirectory } from './cache.ts';
import type { Io } from './io.ts';
import { isRunning, thisProcess } from './owner.ts';
import { exitWith } from './program.ts';
import { createProgress, duration, indexProgress } from './progress.ts';
import {
  BATCH_INPUTS,
  modelChoice,
  outputSettings,
  type RenderingOptions,
  withRenderingOptions,
} from './rendering-options.ts';
import { listenForStop } from './signals.ts';

interface FolderOptions {
  readonly output?: string;
  readonly jobs?: number;
  readonly timeout: number;
  readonly cache?: string;
}

interface Options extends FolderOptions, RenderingOptions {
  readonly ndjson?: true;
  readonly shards?: number;
  readonly gzip?: true;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly limit?: number;
  readonly maxBytes?: number;
  readonly prune?: true;
}

/** Something is in the dead letters, or in the input and not readable. */
const SOME_FAILED = 1;

export function batchCommand(io: Io): Command {
  return withRenderingOptions(withFolderOptions(new Command('batch')))
    .description('Annotate many releases into a folder: in parallel, resumable, nothing lost.')
    .argument('[input...]', BATCH_INPUTS)
    .option('--ndjson', 'sharded NDJSON instead of one file a release')
    .option('--shards <number>', 'with --ndjson: files to write (default: 1)', positiveInteger)
    .option('--gzip', 'with --ndjson: packed')
    .option('--shard <i/n>', 'only the i-th of n parts of the input, for n machines', shard)
    .option('--limit <number>', 'the most releases to work on', positiveInteger)
    .option('--max-bytes <number>', 'the most bytes one release may have', positiveInteger)
    .option('--prune', 'at the end, take out what is no longer in the input')
    .action((inputs: readonly string[], options: Options) => batch(inputs, options, io))
    .addCommand(
      withFolderOptions(new Command('retry'))
        .description('Try the dead letters of a folder again, with the settings of its last run.')
        // The parent takes the options that it knows too, wherever they stand.
        .action((_, command: Command) => retry(command.optsWithGlobals<FolderOptions>(), io)),
    );
}

function withFolderOptions(command: Command): Command {
  return command
    .option('-o, --output <folder>', 'the output folder')
    .option('-j, --jobs <number>', 'threads (default: one a core)', positiveInteger)
    .addOption(timeoutOption())
    .option('--cache <directory>', 'where the index of the knowledge base is kept');
}

async function batch(inputs: readonly string[], options: Options, io: Io): Promise<void> {
  const layout = layoutOf(options);
  const named = inputs.length > 0 ? inputs : [standardInput(io)];
  const [{ runBatch }, { measureInputs }, { DEFAULT_MAX_BYTES }] = await Promise.all([
    import('../batch/index.ts'),
    import('../batch/measure.ts'),
    import('../read/index.ts'),
  ]);
  const measure = io.stderr.isTTY === true ? measureInputs(named, io.workingDirectory) : undefined;
  let passedOver = 0;
  const run = await follow(options, io, measure?.total, (common, onBytes) =>
    runBatch({
      ...common,
      inputs: named,
      workingDirectory: io.workingDirectory,
      stdin: io.stdin,
      maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
      output: outputSettings(options),
      layout,
      models: modelChoice(options, io),
      ...(options.shard && { shard: options.shard }),
      ...(options.limit !== undefined && { limit: options.limit }),
      ...(options.prune && { prune: true }),
      onBytes,
      onPassedOver: () => {
        passedOver++;
      },
    }),
  ).finally(() => measure?.stop());
  // Whoever writes to it is told; an open stream would keep the process.
  if (run.stopCode !== undefined) io.stdin.destroy();
  if (passedOver > 0) io.stderr.write(`${passedOver} files of other kinds passed over\n`);
  conclude(run);
}

async function retry(options: FolderOptions, io: Io): Promise<void> {
  const { retryBatch } = await import('../batch/index.ts');
  const cache = resolve(io.workingDirectory, cacheDirectory(io, options.cache));
  conclude(
    await follow(options, io, undefined, (common) => retryBatch({ ...common, cacheDirectory: cache })),
  );
}

interface FollowedRun {
  readonly result: BatchResult;
  /** Where somebody asked to stop. */
  readonly stopCode: number | undefined;
}

/** Runs a batch in front of the user: progress, failures as they come, and counts at the end. */
async function follow(
  options: FolderOptions,
  io: Io,
  totalBytes: (() => number | undefined) | undefined,
  run: (common: FolderRun, onBytes: (bytes: number) => void) => Promise<BatchResult>,
): Promise<FollowedRun> {
  if (options.output === undefined) throw new InputError('Expected an output folder as -o, got none');
  const { DEFAULT_JOBS } = await import('../batch/index.ts');
  const now = (): number => performance.now();
  const began = now();
  const progress = createProgress(io, { now, totalBytes: totalBytes ?? (() => undefined) });
  const stop = listenForStop();
  try {
    const common: FolderRun = {
      folder: resolve(io.workingDirectory, options.output),
      jobs: options.jobs ?? DEFAULT_JOBS,
      timeout: options.timeout,
      self: thisProcess(),
      isRunning,
      signal: stop.signal,
      onCounts: progress.counts,
      onFailure: ({ stage, message }, place) => progress.say(`failed (${stage}): ${place}: ${message}`),
      onSharedId: (id, [first, second]) =>
        progress.say(`id ${JSON.stringify(id)} names two releases: ${first} and ${second}; both are kept`),
      onIndex: indexProgress(progress.say),
    };
    const result = await run(common, progress.bytes);
    progress.end();
    io.stderr.write(`${summary(result, now() - began)}\n`);
    return { result, stopCode: stop.exitCode() };
  } finally {
    progress.end();
    stop.dispose();
  }
}

/** Ends with the code that tells how it went. */
function conclude({ result, stopCode }: FollowedRun): void {
  if (stopCode !== undefined) exitWith(stopCode);
  if (result.deadLetters > 0) exitWith(SOME_FAILED);
}

function summary({ counts, deadLetters, pruned, complete }: BatchResult, elapsed: number): string {
  const { read, annotated, stood, duplicates, failed, failedBefore, elsewhere } = counts;
  const parts = [`${annotated} annotated`];
  if (stood > 0) parts.push(`${stood} stood already`);
  if (duplicates > 0) parts.push(`${duplicates} duplicates`);
  if (elsewhere > 0) parts.push(`${elsewhere} of other parts`);
  parts.push(`${failed} failed`);
  if (failedBefore > 0) parts.push(`${failedBefore} failed before`);
  const lines = [`${read} read: ${parts.join(', ')} (${duration(elapsed)})`];
  if (!complete) lines.push('Ended before the end of the input; the same command goes on from here');
  if (pruned > 0) lines.push(`${pruned} taken out that are no longer in the input`);
  if (deadLetters > 0) lines.push(`${deadLetters} in dead-letters.ndjson`);
  return lines.join('\n');
}

function layoutOf({ ndjson, shards, gzip, format }: Options): Layout {
  if (ndjson !== true) {
    if (shards !== undefined || gzip === true) {
      throw new InputError(`Expected --ndjson with ${gzip === true ? '--gzip' : '--shards'}, got it alone`);
    }
    return { kind: 'files' };
  }
  if (format === 'html') throw new InputError('Expected --ndjson with jsonld or standoff, got html');
  return { kind: 'ndjson', shards: shards ?? 1, gzip: gzip === true };
}
