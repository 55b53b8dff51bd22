/** How many bytes the files of an input have, found out beside the work. */
import { stat } from 'node:fs/promises';
import { findFiles } from './walk.ts';

export interface Measure {
  /** Undefined until all is counted, and for ever where standard input is among the inputs. */
  readonly total: () => number | undefined;
  readonly stop: () => void;
}

export function measureInputs(inputs: readonly string[], workingDirectory: string): Measure {
  let total: number | undefined;
  let stopped = false;
  const count = async (): Promise<void> => {
    if (inputs.includes('-')) return;
    let sum = 0;
    for (const input of inputs) {
      for await (const { path } of findFiles(input, workingDirectory)) {
        if (stopped) return;
        sum += (await stat(path)).size;
      }
    }
    total = sum;
  };
  // What cannot be counted is told by the run itself.
  count().catch(() => undefined);
  return {
    total: () => total,
    stop: () => {
      stopped = true;
    },
  };
}
