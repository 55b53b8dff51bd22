/** Takes releases from the queue and annotates them on threads, so that the locks of its jobs are renewed in time. */
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Failure } from '../batch/failure.ts';
import { openRenderingPool } from '../batch/pool.ts';
import { type ModelChoice, type OutputSettings, settingsKey } from '../batch/settings.ts';
import type { ReleaseJob } from './job.ts';
import type { SharedFolder } from './shared-folder.ts';

export interface QueueWorkerOptions {
  readonly name: string;
  readonly redis: Redis;
  readonly folder: SharedFolder;
  readonly models: ModelChoice;
  readonly jobs: number;
  /** The longest time for one release, in milliseconds. */
  readonly timeout: number;
  /** How long a job stays this worker's without a sign of life, in milliseconds. */
  readonly lockDuration: number;
  readonly onFailure: (place: string, reason: string, isLast: boolean) => void;
}

export interface WorkerCounts {
  readonly annotated: number;
  /** Delivered though done before. */
  readonly stood: number;
  /** Tries that failed; a release may fail more than once. */
  readonly failed: number;
  readonly active: number;
}

export interface QueueWorker {
  readonly counts: () => WorkerCounts;
  readonly isRunning: () => boolean;
  /** Takes no more jobs, finishes those it has. */
  readonly close: () => Promise<void>;
}

/** Failures that another try would not change. */
const FINAL = new Set(['input']);

export function startWorker(options: QueueWorkerOptions): QueueWorker {
  const { name, redis, folder, models, jobs, timeout, lockDuration, onFailure } = options;
  const pool = openRenderingPool({ jobs, timeout, models });
  const counts = { annotated: 0, stood: 0, failed: 0, active: 0 };
  const keys = new Map<string, Promise<string>>();
  const ownKey = (output: OutputSettings): Promise<string> => {
    const spoken = JSON.stringify(output);
    const known = keys.get(spoken) ?? settingsKey(output, { kind: 'files' }, models);
    keys.set(spoken, known);
    return known;
  };

  async function work({ data }: Job<ReleaseJob>): Promise<void> {
    if (await folder.isDone(data)) {
      counts.stood++;
      return;
    }
    if ((await ownKey(data.output)) !== data.settings) {
      throw new Error('Expected the models and version that the job was pushed with, this worker has others');
    }
    const bytes = await folder.readBody(data);
    if (bytes === undefined) {
      throw new UnrecoverableError(
        'Expected the bytes of the release in the shared folder, found none; push it again',
      );
    }
    const { hash: _, settings: __, output, ...item } = data;
    const outcome = await pool.annotate(
      { ...item, kind: 'item', bytes },
      { output, layout: { kind: 'files' } },
    );
    if (outcome.kind === 'failed') throw errorOf(outcome.failure);
    await folder.finish(data, outcome.id, outcome.result);
    counts.annotated++;
  }

  const worker = new Worker<ReleaseJob>(
    name,
    async (job) => {
      counts.active++;
      try {
        await work(job);
      } finally {
        counts.active--;
      }
    },
    {
      connection: redis,
      // One release waits for each thread, so that none stands idle while the next is fetched.
      concurrency: 2 * jobs,
      lockDuration,
      stalledInterval: lockDuration,
      // A release may see two workers die; the third time it is a dead letter.
      maxStalledCount: 2,
    },
  );
  worker.on('failed', (job, error) => {
    counts.failed++;
    const isLast = job === undefined || job.finishedOn !== undefined;
    onFailure(job?.data.place ?? 'a job that is gone', error.message, isLast);
  });
  // Told by the health check; the connection comes back by itself.
  worker.on('error', () => undefined);
  return {
    counts: () => ({ ...counts }),
    isRunning: () => worker.isRunning(),
    close: async () => {
      await worker.close();
      await pool.close();
    },
  };
}

function errorOf({ stage, rule, message }: Failure): Error {
  const text = `${stage}: ${message}`;
  return FINAL.has(rule) ? new UnrecoverableError(text) : new Error(text);
}
