/** Writing data out: one chunk after the other, as fast as the reader takes it. */
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { InputError } from '../errors.ts';
import type { Io } from './io.ts';

export interface Output {
  /** Resolves when the stream takes more. */
  readonly write: (text: string) => Promise<void>;
  /** Resolves when everything has reached the file; standard output stays open. */
  readonly close: () => Promise<void>;
}

/** The file, or standard output where none is named. An InputError when the file cannot be written. */
export async function openOutput(io: Io, file: string | undefined): Promise<Output> {
  if (file === undefined || file === '-') return outputTo(io.stdout);
  const stream = createWriteStream(resolve(io.workingDirectory, file));
  await new Promise<void>((done, fail) => {
    stream.once('open', () => done());
    stream.once('error', (error: NodeJS.ErrnoException) =>
      fail(new InputError(`Expected a writable file, got ${error.code ?? error.message} for ${file}`)),
    );
  });
  const output = outputTo(stream);
  return {
    write: output.write,
    close: () => new Promise((done, fail) => stream.once('error', fail).end(() => done())),
  };
}

function outputTo(stream: Writable): Output {
  return {
    write: (text) =>
      new Promise((done, fail) => {
        stream.write(text, (error) => (error ? fail(error) : done()));
      }),
    close: () => Promise.resolve(),
  };
}
