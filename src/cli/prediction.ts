/** The prediction that a command looks at: read from files, or made by running the pipeline. */
import { type Command, Option } from 'commander';
import { type Gold, type LabelMode, realign, visibleText } from '../corpus/index.ts';
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import { addFormatOptions, type FormatOptions, readFrom } from './corpus-options.ts';
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

export interface PredictionOptions extends FormatOptions {
  /** How labels of column files are read. */
  readonly mode?: LabelMode;
  readonly system?: 'crf' | 'compromise';
  readonly given: readonly Given[];
}

export function addPredictionOptions(command: Command): Command {
  return addFormatOptions(command, 'the prediction')
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
  options: PredictionOptions,
): Promise<BothSides> {
  const { system, given, types, mode } = options;
  if ((predictedPath === undefined) === (system === undefined)) {
    throw new InputError(`Expected either a prediction or --system, got ${system ? 'both' : 'neither'}`);
  }
  if (given.length > 0 && system === undefined) {
    throw new InputError('Expected --given together with --system, got a finished prediction');
  }
  const reference = await readFrom(io, [referencePath], { ...(types && { types }) }, mode);
  const predicted = system
    ? await annotateAll(reference, { system, given })
    : onReference(io, reference, await readFrom(io, [predictedPath!], options, mode));
  return { reference, predicted };
}

/**
 * The prediction on the reference's texts: a release that the reference does not name is that of the same visible
 * characters, and positions are carried over where two texts differ in white space only, as forms without ids or
 * spacing need it. What cannot be brought together so stays as it is.
 */
export function onReference(io: Io, reference: readonly Gold[], predicted: readonly Gold[]): readonly Gold[] {
  const byId = new Map(reference.map((document) => [document.id, document]));
  const taken = new Set(predicted.map(({ id }) => id));
  const byText = new Map(
    reference.filter(({ id }) => !taken.has(id)).map((document) => [visibleText(document.text), document]),
  );
  let matched = 0;
  let moved = 0;
  const aligned = predicted.map((document) => {
    const target = byId.get(document.id) ?? byText.get(visibleText(document.text));
    const own = target && realign(document, target.text);
    if (target === undefined || own === undefined) return document;
    if (target.id !== document.id) matched++;
    if (target.text !== document.text) moved++;
    return { ...own, id: target.id };
  });
  if (matched > 0) io.stderr.write(`${matched} predicted documents found in the reference by their text\n`);
  if (moved > 0) io.stderr.write(`${moved} predicted documents carried over a difference in white space\n`);
  return aligned;
}
