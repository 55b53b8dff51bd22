/** Releases over several machines: a queue in Redis, workers, and a folder that all of them see. */
export { connect, openQueue } from './connection.ts';
export { failedReleases, retryFailed } from './failed.ts';
export { startMonitor } from './monitor.ts';
export { push } from './push.ts';
export { openSharedFolder } from './shared-folder.ts';
export { startWorker } from './worker.ts';
