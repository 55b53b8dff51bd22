/** Puts the releases of an input into the queue: bodies into the shared folder first, then the jobs. */
import type { Queue } from 'bullmq';
import { inputHash, type Read, type Unreadable } from '../batch/item.ts';
import { type ModelChoice, type OutputSettings, settingsKey } from '../batch/settings.ts';
import { ATTEMPTS, BACKOFF, jobId, type ReleaseJob } from './job.ts';
import type { SharedFolder } from './shared-folder.ts';

export interface PushOptions {
  readonly queue: Queue<ReleaseJob>;
  readonly folder: SharedFolder;
  readonly output: OutputSettings;
  readonly models: ModelChoice;
  readonly signal?: AbortSignal;
  readonly onUnreadable: (unreadable: Unreadable) => void;
}

export interface PushCounts {
  readonly read: number;
  /** Handed to the queue; what is in it already stays once. */
  readonly pushed: number;
  /** Done with the same settings and models before. */
  readonly stood: number;
  readonly unreadable: number;
}

/** Jobs that are handed over together. */
const TOGETHER = 64;

/** May be broken off and begun anew at any time: a job has its place in the queue once. */
export async function push(items: AsyncIterable<Read>, options: PushOptions): Promise<PushCounts> {
  const { queue, folder, output, models, signal } = options;
  const settings = await settingsKey(output, { kind: 'files' }, models);
  const counts = { read: 0, pushed: 0, stood: 0, unreadable: 0 };
  let jobs: ReleaseJob[] = [];
  const handOver = async (): Promise<void> => {
    await queue.addBulk(jobs.map((data) => ({ name: 'annotate', data, opts: optionsOf(data) })));
    counts.pushed += jobs.length;
    jobs = [];
  };
  for await (const item of items) {
    if (signal?.aborted === true) break;
    counts.read++;
    if (item.kind === 'unreadable') {
      counts.unreadable++;
      options.onUnreadable(item);
      continue;
    }
    const { bytes, kind: _, ...rest } = item;
    const job: ReleaseJob = { ...rest, hash: inputHash(item), settings, output };
    if (await folder.isDone(job)) {
      counts.stood++;
      continue;
    }
    await folder.putBody(job, bytes);
    jobs.push(job);
    if (jobs.length === TOGETHER) await handOver();
  }
  await handOver();
  return counts;
}

function optionsOf(job: ReleaseJob): object {
  return {
    jobId: jobId(job),
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay: BACKOFF },
    // What is done is told by the folder; what failed stays, as the dead letters.
    removeOnComplete: true,
    removeOnFail: false,
  };
}
