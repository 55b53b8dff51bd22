/** The queue's failed set: its dead letters. */
import type { Queue } from 'bullmq';
import type { ReleaseJob } from './job.ts';

export interface FailedRelease {
  readonly place: string;
  readonly id?: string;
  readonly message: string;
  readonly hash: string;
  readonly attempts: number;
}

/** Jobs that are asked for at once. */
const PAGE = 500;

export async function* failedReleases(queue: Queue<ReleaseJob>): AsyncGenerator<FailedRelease> {
  for (let start = 0; ; start += PAGE) {
    const jobs = await queue.getFailed(start, start + PAGE - 1);
    for (const { data, failedReason, attemptsMade } of jobs) {
      const { place, id, hash } = data;
      yield { place, ...(id !== undefined && { id }), message: failedReason, hash, attempts: attemptsMade };
    }
    if (jobs.length < PAGE) return;
  }
}

/** Puts all of them back into the queue; gives their number. */
export async function retryFailed(queue: Queue<ReleaseJob>): Promise<number> {
  const count = await queue.getFailedCount();
  await queue.retryJobs({ state: 'failed' });
  return count;
}
