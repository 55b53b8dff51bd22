/** What a job in the queue says: which release, where its bytes are, and how it is to be written. */
import type { Item } from '../batch/item.ts';
import type { OutputSettings } from '../batch/settings.ts';

/** A release by reference: its bytes lie in the shared folder, never in Redis. */
export interface ReleaseJob extends Omit<Item, 'bytes' | 'kind'> {
  readonly hash: string;
  /** Key of settings and models that the result is to be made with. */
  readonly settings: string;
  readonly output: OutputSettings;
}

/** The same release with the same settings is one job however often it is pushed. */
export function jobId({ hash, settings }: Pick<ReleaseJob, 'hash' | 'settings'>): string {
  return `${hash}-${settings}`;
}

/** Tries before a release is a dead letter, where another try may help. */
export const ATTEMPTS = 4;
/** Before the second try, in milliseconds; doubled before each further one. */
export const BACKOFF = 1000;
