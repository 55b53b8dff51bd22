#!/usr/bin/env node
/** The executable: connects the process to the commands. */
import { readFileSync } from 'node:fs';
import type { Io } from './io.ts';
import { run } from './program.ts';

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  workingDirectory: process.cwd(),
  env: process.env,
};

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
process.exitCode = await run(process.argv.slice(2), io, [], version);
