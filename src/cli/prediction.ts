/** The prediction that a command looks at: read from files, or made by running the pipeline. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Gold, readCorpus } from '../corpus/index.ts';
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import type { Io } from './io.ts';

/** What of the reference stands in for a stage of the pipeline. */
export type Given = 'spans' | 'links';

export interface SystemOptions {
  readonly system: 'crf' | 'compromise';
  readonly given: readonly Given[];
}

/**
 * Runs the pipeline over the reference's texts; the whole reference is passed so that parts of it can be given.
 * Its own annotations are used for nothing else.
 */
export type AnnotateAll = (
  reference: readonly Gold[],
  options: SystemOptions,
) => Promise<readonly Annotated[]>;

export interface PredictionOptions {
  readonly system?: 'crf' | 'compromise';
  readonly given: readonly Given[];
}

export function addPredictionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--system <name>', 'run the pipeline with this tagger instead').choices([
        'crf',
        'compromise',
      ]),
    )
    .addOption(
      new Option('--given <stage...>', 'take spans or links from the reference')
        .choices(['spans', 'links'])
        .default([]),
    );
}

export interface BothSides {
  readonly reference: readonly Gold[];
  readonly predicted: readonly Annotated[];
}

/** Throws an InputError unless exactly one of a path and a system is given. */
export async function readBothSides(
  io: Io,
  annotateAll: AnnotateAll,
  referencePath: string,
  predictedPath: string | undefined,
  { system, given }: PredictionOptions,
): Promise<BothSides> {
  if ((predictedPath === undefined) === (system === undefined)) {
    throw new InputError(`Expected either a prediction or --system, got ${system ? 'both' : 'neither'}`);
  }
  if (given.length > 0 && system === undefined) {
    throw new InputError('Expected --given together with --system, got a finished prediction');
  }
  const reference = await readCorpus([resolve(io.workingDirectory, referencePath)]);
  const predicted = system
    ? await annotateAll(reference, { system, given })
    : await readCorpus([resolve(io.workingDirectory, predictedPath!)]);
  return { reference, predicted };
}
