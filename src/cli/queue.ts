/** `dateline queue push|status|failed|retry`: releases for workers on any number of machines. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { positiveInteger, standardInput } from './arguments.ts';
import type { Io } from './io.ts';
import { exitWith } from './program.ts';
import {
  BATCH_INPUTS,
  modelChoice,
  outputSettings,
  type RenderingOptions,
  withRenderingOptions,
} from './rendering-options.ts';
import { listenForStop } from './signals.ts';

export interface QueueOptions {
  readonly redis?: string;
  readonly queue: string;
}

interface PushOptions extends QueueOptions, RenderingOptions {
  readonly output?: string;
  readonly maxBytes?: number;
}

type Queue = ReturnType<typeof import('../queue/index.ts')['openQueue']>;

export function queueCommand(io: Io): Command {
  const push = withRenderingOptions(withQueueOptions(new Command('push')))
    .description('Put releases into the queue; what is in it or done already stays once.')
    .argument('[input...]', BATCH_INPUTS)
    .option('-o, --output <folder>', 'the folder that all workers see')
    .option('--max-bytes <number>', 'the most bytes one release may have', positiveInteger)
    .action((inputs: readonly string[], options: PushOptions) => pushInputs(inputs, options, io));
  const status = withQueueOptions(new Command('status'))
    .description('Say how many releases wait, are worked on, and failed, as JSON.')
    .action((options: QueueOptions) =>
      withQueue(options, io, async (queue) => {
        const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
        io.stdout.write(`${JSON.stringify(counts)}\n`);
      }),
    );
  const failed = withQueueOptions(new Command('failed'))
    .description('Print the dead letters of the queue, one JSON object a line.')
    .action((options: QueueOptions) =>
      withQueue(options, io, async (queue) => {
        const { failedReleases } = await import('../queue/index.ts');
        for await (const letter of failedReleases(queue)) io.stdout.write(`${JSON.stringify(letter)}\n`);
      }),
    );
  const retry = withQueueOptions(new Command('retry'))
    .description('Put the dead letters back into the queue.')
    .action((options: QueueOptions) =>
      withQueue(options, io, async (queue) => {
        const { retryFailed } = await import('../queue/index.ts');
        io.stderr.write(`${await retryFailed(queue)} put back\n`);
      }),
    );
  return new Command('queue')
    .description('Annotate releases on several machines, through a queue in Redis.')
    .addCommand(push)
    .addCommand(status)
    .addCommand(failed)
    .addCommand(retry);
}

export function withQueueOptions(command: Command): Command {
  return command
    .option('--redis <url>', 'the server (default: REDIS_URL, else redis://127.0.0.1:6379)')
    .option('--queue <name>', 'the queue on the server', 'dateline');
}

export function redisUrl({ redis }: QueueOptions, io: Io): string {
  return redis ?? (io.env['REDIS_URL'] || 'redis://127.0.0.1:6379');
}

export function sharedFolder(output: string | undefined, io: Io): string {
  if (output === undefined) throw new InputError('Expected the folder that all workers see as -o, got none');
  return resolve(io.workingDirectory, output);
}

async function withQueue(options: QueueOptions, io: Io, act: (queue: Queue) => Promise<void>): Promise<void> {
  const { connect, openQueue } = await import('../queue/index.ts');
  const redis = await connect(redisUrl(options, io));
  const queue = openQueue(options.queue, redis);
  try {
    await act(queue);
  } finally {
    await queue.close();
    redis.disconnect();
  }
}

async function pushInputs(inputs: readonly string[], options: PushOptions, io: Io): Promise<void> {
  const path = sharedFolder(options.output, io);
  const named = inputs.length > 0 ? inputs : [standardInput(io)];
  const [{ openSharedFolder, push }, { readItems }, { DEFAULT_MAX_BYTES }] = await Promise.all([
    import('../queue/index.ts'),
    import('../batch/sources.ts'),
    import('../read/index.ts'),
  ]);
  const stop = listenForStop();
  let unreadable = 0;
  try {
    await withQueue(options, io, async (queue) => {
      const items = readItems(named, {
        workingDirectory: io.workingDirectory,
        stdin: io.stdin,
        maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
      });
      const counts = await push(items, {
        queue,
        folder: await openSharedFolder(path),
        output: outputSettings(options),
        models: modelChoice(options, io),
        signal: stop.signal,
        onUnreadable: ({ message }) => io.stderr.write(`${message}\n`),
      });
      unreadable = counts.unreadable;
      const { read, pushed, stood } = counts;
      io.stderr.write(`${read} read: ${pushed} pushed, ${stood} stood already, ${unreadable} unreadable\n`);
    });
  } finally {
    stop.dispose();
  }
  const code = stop.exitCode();
  if (code !== undefined) {
    io.stdin.destroy();
    exitWith(code);
  }
  if (unreadable > 0) exitWith(1);
}
