/** Runs a command in this process, with its own streams and folder. */
import { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import type { Io } from '../../src/cli/io.ts';
import { InputError } from '../../src/errors.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The sentence of the InputError that ended the command. */
  readonly error?: string;
}

export async function runCommand(
  create: (io: Io) => Command,
  args: readonly string[],
  workingDirectory: string,
): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()];
  const io: Io = {
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    workingDirectory,
    now: () => 0,
    env: {},
  };
  const said = () => ({ stdout: stdout.text(), stderr: stderr.text() });
  try {
    await create(io)
      .exitOverride()
      .parseAsync([...args], { from: 'user' });
    return said();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...said(), error: error.message };
  }
}

function collector() {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
