import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';

/** An `Io` whose streams are collected, so that a test runs a command in its own process. */
export interface CollectedIo {
  readonly io: Io;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

export function collectIo(
  options: {
    readonly stdin?: string | Uint8Array;
    readonly workingDirectory?: string;
    readonly now?: number;
  } = {},
): CollectedIo {
  const collected = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const collector = (chunks: Buffer[]) =>
    new PassThrough().on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
  const io: Io = {
    stdin: Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin as string)]),
    stdout: collector(collected.stdout),
    stderr: collector(collected.stderr),
    workingDirectory: options.workingDirectory ?? import.meta.dirname,
    now: () => options.now ?? 0,
    env: {},
  };
  return {
    io,
    stdout: () => Buffer.concat(collected.stdout).toString('utf8'),
    stderr: () => Buffer.concat(collected.stderr).toString('utf8'),
  };
}
