#!/usr/bin/env node
/** The executable: connects the process to the commands. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { agreeCommand } from './agree.ts';
import { annotateCommand } from './annotate.ts';
import { batchCommand } from './batch.ts';
import { calibrateCommand } from './calibrate.ts';
import { compareCommand } from './compare.ts';
import { corpusCommand } from './corpus.ts';
import { errorsCommand } from './errors.ts';
import { evaluateCommand } from './evaluate.ts';
import type { Io } from './io.ts';
import { annotateReference, openAnnotator } from './models.ts';
import type { AnnotateAll } from './prediction.ts';
import { run } from './program.ts';
import { trainCommand } from './train.ts';
import { trainRolesCommand } from './train-roles.ts';
import { validateCommand } from './validate.ts';

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
const annotateAll: AnnotateAll = (reference, options) => annotateReference(reference, options, io);
const taggerDirectory = fileURLToPath(new URL('../../models/tagger', import.meta.url));
const commands = [
  annotateCommand(io, openAnnotator),
  batchCommand(io),
  evaluateCommand(io, annotateAll),
  errorsCommand(io, annotateAll),
  calibrateCommand(io, annotateAll),
  compareCommand(io),
  agreeCommand(io),
  corpusCommand(io),
  validateCommand(io, version),
  trainCommand(io, taggerDirectory),
  trainRolesCommand(io),
];
process.exitCode = await run(process.argv.slice(2), io, commands, version);
