/** What a command may touch of the outside: passed in, so that a test runs a command in its own process. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable;
  /** Data only. */
  readonly stdout: Writable;
  /** Everything said to a person. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly workingDirectory: string;
  /** Milliseconds since 1970: whether an embargo has ended. The only clock; nothing that is written depends on it. */
  readonly now: () => number;
  readonly env: Readonly<Record<string, string | undefined>>;
}
