/** `dateline errors REFERENCE [PREDICTED]`: every error in its context, a confusion table, and scores by slice. */
import { Command, Option } from 'commander';
import {
  bareRelease,
  CASE_SLICING,
  confusionOf,
  documentSlicing,
  ERROR_KINDS,
  type ErrorKind,
  findErrors,
  formatConfusion,
  formatErrors,
  pairDocuments,
  type Slicing,
  scoreSlices,
  scoreTable,
  seenSlicing,
  WORDS_SLICING,
  ZONE_SLICING,
} from '../evaluate/index.ts';
import { readFrom } from './corpus-options.ts';
import { wholeNumber } from './evaluate.ts';
import type { Io } from './io.ts';
import {
  type AnnotateAll,
  addPredictionOptions,
  type BothSides,
  type PredictionOptions,
  readBothSides,
} from './prediction.ts';

interface Options extends PredictionOptions {
  readonly kind: readonly ErrorKind[];
  readonly type?: string;
  readonly context: number;
  readonly limit: number;
  readonly training?: string;
  readonly json?: boolean;
}

export function errorsCommand(io: Io, annotateAll: AnnotateAll): Command {
  return addPredictionOptions(new Command('errors'))
    .description('show what a prediction got wrong, in context; confusion of types; scores by slice')
    .argument('<reference>', 'annotated releases')
    .argument('[predicted]', 'the same as a system annotated them')
    .addOption(new Option('--kind <kind...>', 'only these kinds of errors').choices(ERROR_KINDS).default([]))
    .option('--type <type>', 'only errors that this type is part of')
    .option('--context <characters>', 'shown on each side', wholeNumber, 60)
    .option('--limit <number>', 'errors shown', wholeNumber, 100)
    .option('--training <corpus>', 'also slice by what stands in the training corpus')
    .option('--json', 'print JSON')
    .action(async (reference: string, predicted: string | undefined, options: Options) => {
      const sides = await readBothSides(io, annotateAll, reference, predicted, options);
      const training = options.training && (await readFrom(io, [options.training], {}));
      const { pairs } = pairDocuments(sides.reference, sides.predicted, bareRelease);
      const { kind: kinds, type } = options;
      const errors = pairs
        .flatMap(findErrors)
        .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
        .filter(
          ({ expected = '', got = '' }) =>
            !type || [expected, got].some((side) => side.split(' ')[0] === type),
        );
      const confusion = confusionOf(pairs);
      const slices = [...slicingsOf(sides), ...(training ? [seenSlicing(training)] : [])].map((slicing) => ({
        name: slicing.name,
        scores: scoreSlices(pairs, slicing),
      }));
      if (options.json) {
        io.stdout.write(`${JSON.stringify({ errors, confusion, slices }, null, 2)}\n`);
        return;
      }
      const tables = slices.map(({ name, scores }) => scoreTable(`Strict scores by ${name}`, scores));
      const shown = formatErrors(errors, sides.reference, { width: options.context, limit: options.limit });
      io.stdout.write(`${[formatConfusion(confusion), ...tables, shown].join('\n\n')}`);
    });
}

/** Zones are those of the reference, or of the prediction where the reference has none. */
function slicingsOf({ reference, predicted }: BothSides): readonly Slicing[] {
  const byId = new Map(predicted.map((document) => [document.id, document]));
  const sources = new Map<string, (typeof reference)[number]['source']>(
    reference.map(({ id, source }) => [id, source]),
  );
  const zones: Slicing = {
    name: ZONE_SLICING.name,
    sliceOf: (document, mention) =>
      ZONE_SLICING.sliceOf(document.zones ? document : (byId.get(document.id) ?? document), mention),
  };
  return [
    zones,
    WORDS_SLICING,
    CASE_SLICING,
    documentSlicing('kind of publisher', ({ id }) => sources.get(id)?.kind),
    documentSlicing('country of publisher', ({ id }) => sources.get(id)?.country),
  ];
}
