/** Redis (or Valkey), reached through ioredis. */
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { InputError } from '../errors.ts';
import type { ReleaseJob } from './job.ts';

/** How long to try a server that does not answer before it is the user's to put right, in milliseconds. */
const PATIENCE = 5000;

/** A connection that comes back by itself whenever the server does. InputError when the server cannot be reached now. */
export async function connect(url: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) {
    throw new InputError(`Expected the address of a server as redis://HOST:PORT, got ${url}`);
  }
  const redis = new Redis(url, {
    lazyConnect: true,
    // A command waits for the server to come back, for as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * times, 2000),
  });
  let reason = 'no answer';
  redis.on('error', (error: Error) => {
    reason = error.message || reason;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new InputError(`Expected a Redis server at ${url}, got ${reason}`)),
      PATIENCE,
    );
  });
  try {
    // Which the client may do by itself: a refused connection is tried again until the patience ends.
    redis.connect().catch(() => undefined);
    await Promise.race([redis.ping(), late]);
    return redis;
  } catch (error) {
    redis.disconnect();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

export function openQueue(name: string, redis: Redis): Queue<ReleaseJob> {
  return new Queue<ReleaseJob>(name, { connection: redis });
}
