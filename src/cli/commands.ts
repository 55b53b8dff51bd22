/** The commands by name; the code of a command is loaded only when it is called, since most of the start-up would be its. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { AnnotateAll } from './prediction.ts';

const COMMANDS: Readonly<Record<string, (io: Io) => Promise<Command>>> = {
  annotate: async (io) => {
    const [{ annotateCommand }, { openAsking }] = await Promise.all([
      import('./annotate.ts'),
      import('./models.ts'),
    ]);
    return annotateCommand(io, openAsking);
  },
  view: async (io) => (await import('./view.ts')).viewCommand(io),
  batch: async (io) => (await import('./batch.ts')).batchCommand(io),
  queue: async (io) => (await import('./queue.ts')).queueCommand(io),
  worker: async (io) => (await import('./worker.ts')).workerCommand(io),
  evaluate: async (io) => (await import('./evaluate.ts')).evaluateCommand(io, annotateAllOf(io)),
  errors: async (io) => (await import('./errors.ts')).errorsCommand(io, annotateAllOf(io)),
  calibrate: async (io) => (await import('./calibrate.ts')).calibrateCommand(io, annotateAllOf(io)),
  compare: async (io) => (await import('./compare.ts')).compareCommand(io),
  agree: async (io) => (await import('./agree.ts')).agreeCommand(io),
  corpus: async (io) => (await import('./corpus.ts')).corpusCommand(io),
  reconcile: async (io) => (await import('./reconcile.ts')).reconcileCommand(io),
  registry: async (io) => (await import('./registry.ts')).registryCommand(io),
  kb: async (io) => (await import('./kb.ts')).kbCommand(io),
  validate: async (io) => (await import('./validate.ts')).validateCommand(io, programVersion()),
  train: async (io) => {
    const taggerDirectory = fileURLToPath(new URL('../../models/tagger', import.meta.url));
    return (await import('./train.ts')).trainCommand(io, taggerDirectory);
  },
  'train-roles': async (io) => (await import('./train-roles.ts')).trainRolesCommand(io),
};

/** The one that is called; all of them where none is named, for help and for suggestions. */
export async function commandsFor(name: string | undefined, io: Io): Promise<readonly Command[]> {
  const called = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (called !== undefined) return [await called(io)];
  return Promise.all(Object.values(COMMANDS).map((load) => load(io)));
}

function annotateAllOf(io: Io): AnnotateAll {
  return async (reference, options) =>
    (await import('./models.ts')).annotateReference(reference, options, io);
}

export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
