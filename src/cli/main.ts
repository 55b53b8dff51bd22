#!/usr/bin/env node
/** The executable: connects the process to the commands. */
import { readFileSync } from 'node:fs';
import { annotateCommand } from './annotate.ts';
import { corpusCommand } from './corpus.ts';
import { evaluateCommand } from './evaluate.ts';
import type { Io } from './io.ts';
import { annotateReference, openAnnotator } from './models.ts';
import { run } from './program.ts';
import { trainRolesCommand } from './train-roles.ts';

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
const commands = [
  annotateCommand(io, openAnnotator),
  evaluateCommand(io, (reference, options) => annotateReference(reference, options, io)),
  corpusCommand(io),
  trainRolesCommand(io),
];
process.exitCode = await run(process.argv.slice(2), io, commands, version);
