/** Asked to stop: what was begun is finished, and the exit code tells who asked. */
import { constants } from 'node:os';

export interface StopRequest {
  readonly signal: AbortSignal;
  /** 128 and the number of the signal, as shells count; undefined when nobody asked. */
  readonly exitCode: () => number | undefined;
  /** Gives the signals back to the system. */
  readonly dispose: () => void;
}

/** Listens for SIGINT and SIGTERM; the second of them ends the process at once. */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (name: NodeJS.Signals): void => {
    const asked = 128 + constants.signals[name];
    if (code !== undefined) process.exit(asked);
    code = asked;
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    exitCode: () => code,
    dispose: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
