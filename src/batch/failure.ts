/** Why a release is not in the output. */
import { InputError } from '../errors.ts';

/** Stages of the pipeline; `read` and `emit` around them, `worker` for the thread, `output` for the folder. */
export type Stage =
  | 'read'
  | 'zone'
  | 'tokenize'
  | 'tag'
  | 'dates'
  | 'link'
  | 'roles'
  | 'emit'
  | 'worker'
  | 'output';

export interface Failure {
  readonly stage: Stage;
  /**
   * `input` (the release is not what was expected), `too-large`, `unreadable`, `timeout`, `crash` (the thread ended),
   * `same-id`, or the name of an error of the program.
   */
  readonly rule: string;
  /** One sentence; for an error of the program its message and the place in the source. */
  readonly message: string;
}

const FOLDERS = new Set<string>(['read', 'zone', 'tokenize', 'tag', 'dates', 'link', 'roles', 'emit']);

/** What was thrown while a release was worked on, as a value. The stage of a bug is the innermost folder in its stack. */
export function failureOf(error: unknown, stage: Stage): Failure {
  if (error instanceof InputError) return { stage, rule: 'input', message: error.message };
  if (!(error instanceof Error)) return { stage, rule: 'Error', message: String(error) };
  const frames = [...(error.stack ?? '').matchAll(/\/(?:src|dist)\/([a-z]+)\/([\w./-]+:\d+)/g)];
  const own = frames.find(([, folder = '']) => FOLDERS.has(folder));
  const at = own === undefined ? '' : ` (${own[1]}/${own[2]})`;
  return {
    stage: (own?.[1] as Stage | undefined) ?? stage,
    rule: error.name,
    message: `${error.message}${at}`,
  };
}
