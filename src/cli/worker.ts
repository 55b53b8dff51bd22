/** `dateline worker`: takes releases from the queue until it is asked to stop. */
import { once } from 'node:events';
import { Command, Option } from 'commander';
import { positiveInteger, seconds, timeoutOption } from './arguments.ts';
import type { Io } from './io.ts';
import { indexProgress } from './progress.ts';
import { type QueueOptions, redisUrl, sharedFolder, withQueueOptions } from './queue.ts';
import { type ModelOptions, modelChoice } from './rendering-options.ts';
import { listenForStop } from './signals.ts';

interface Options extends QueueOptions, ModelOptions {
  readonly output?: string;
  readonly jobs?: number;
  readonly timeout: number;
  readonly lock: number;
  readonly port?: number;
  readonly host: string;
}

export function workerCommand(io: Io): Command {
  return withQueueOptions(new Command('worker'))
    .description('Annotate releases from the queue until asked to stop (SIGTERM).')
    .option('-o, --output <folder>', 'the folder that all workers see')
    .option('-j, --jobs <number>', 'threads (default: one a core)', positiveInteger)
    .addOption(timeoutOption())
    .option('--tagger <tagger>', 'crf, compromise, or the directory of a trained model')
    .option('--cache <directory>', 'where the index of the knowledge base is kept')
    .option('--port <number>', 'serve /metrics (Prometheus) and /health here', positiveInteger)
    .option('--host <address>', 'with --port: the address to serve on', '127.0.0.1')
    .addOption(
      new Option('--lock <seconds>', 'how long a release stays with a worker that gives no sign of life')
        .argParser(seconds)
        .default(30_000, '30'),
    )
    .action((options: Options) => work(options, io));
}

async function work(options: Options, io: Io): Promise<void> {
  const path = sharedFolder(options.output, io);
  const [{ connect, openQueue, openSharedFolder, startMonitor, startWorker }, { warmIndex, DEFAULT_JOBS }] =
    await Promise.all([import('../queue/index.ts'), import('../batch/index.ts')]);
  const stop = listenForStop();
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  try {
    const folder = await openSharedFolder(path);
    const models = modelChoice(options, io);
    await warmIndex(models, indexProgress(say));
    const redis = await connect(redisUrl(options, io));
    const queue = openQueue(options.queue, redis);
    const worker = startWorker({
      name: options.queue,
      redis,
      folder,
      models,
      jobs: options.jobs ?? DEFAULT_JOBS,
      timeout: options.timeout,
      lockDuration: options.lock,
      onFailure: (place, reason, isLast) =>
        say(`${isLast ? 'failed' : 'failed, will be tried again'}: ${place}: ${reason}`),
    });
    const monitor =
      options.port === undefined
        ? undefined
        : await startMonitor(options.host, options.port, worker, queue, redis);
    say('Ready');
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
    await worker.close();
    await monitor?.close();
    await queue.close();
    redis.disconnect();
    const { annotated, stood, failed } = worker.counts();
    say(`${annotated} annotated, ${stood} stood already, ${failed} attempts failed`);
  } finally {
    stop.dispose();
  }
}
