#!/usr/bin/env node
/** The executable: connects the process to the commands. */
import { commandsFor, programVersion } from './commands.ts';
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

const arguments_ = process.argv.slice(2);
const commands = await commandsFor(arguments_[0], io);
process.exitCode = await run(arguments_, io, commands, programVersion());
