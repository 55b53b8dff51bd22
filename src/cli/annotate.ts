/** `dateline annotate`: releases in, JSON-LD (or another form, or a page) out. */
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { AnnotatedRelease, IsoDate, Release } from '../document.ts';
import {
  ANNOTATE_FORMATS,
  checkFormatOptions,
  type FormatOptions,
  isExchangeFormat,
} from './annotate-formats.ts';
import { absoluteIri, day, positiveInteger, repeated, seconds, standardInput } from './arguments.ts';
import type { DocumentWriter, WriterOptions } from './document-writer.ts';
import { embargoAt } from './embargo.ts';
import type { Io } from './io.ts';
import { type Output, openOutput } from './output.ts';
import { reportProblems } from './problems.ts';
import { exitWith } from './program.ts';
import { listenForStop } from './signals.ts';

/** What the models need to know before they are opened. */
export interface AnnotatorOptions {
  /** `crf`, `compromise`, or the directory of a trained tagger. */
  readonly tagger?: string;
  /** Where indexes are built once and kept. */
  readonly cache?: string;
  /** Bases of the user's own, the first on top of the others and all on top of the package's. */
  readonly kb?: readonly string[];
  /** Folder of the user's registry of what no base holds. */
  readonly registry?: string;
  /** Address of a reconciliation service to ask for names that no base knows. */
  readonly reconcile?: string;
  /** Where its answers are kept. */
  readonly reconcileFile?: string;
  readonly reconcileReplay?: true;
  /** Milliseconds. */
  readonly reconcileTimeout?: number;
  /** Requests a second. */
  readonly reconcileRate?: number;
  /** Say on standard error which rule made each zone and what linking weighed. */
  readonly explain?: true;
}

/** Opens the models and returns the pipeline over them. */
export type OpenAnnotator = (
  options: AnnotatorOptions,
  io: Io,
) => Promise<(release: Release) => AnnotatedRelease | Promise<AnnotatedRelease>>;

interface Options extends AnnotatorOptions, FormatOptions {
  readonly date?: IsoDate;
  readonly maxBytes?: number;
  readonly ignoreEmbargo?: true;
}

export function annotateCommand(io: Io, openAnnotator: OpenAnnotator): Command {
  return new Command('annotate')
    .description('Find people, titles, organisations, places and dates, and write them as JSON-LD.')
    .argument('[input...]', 'files (.txt .html .ndjson .jsonl), folders, globs, or - for standard input')
    .option('-d, --date <YYYY-MM-DD>', "the releases' date, instead of their own", day)
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(ANNOTATE_FORMATS).default('jsonld'),
    )
    .addOption(
      new Option(
        '--profile <profile>',
        'the graph alone, or with an annotation for every mention (default: full, in pages compact)',
      ).choices(['compact', 'full']),
    )
    .option('--article-body', 'give the text in articleBody (default: in the full profile)')
    .option('--no-article-body', 'leave the text out')
    .option('--embed', "with --format html: the release's own page, with the JSON-LD in its head")
    .option('--base <IRI>', "what stands before a release's id in every @id", absoluteIri)
    .option('-o, --output <file>', 'write to a file instead of standard output (brat: a folder)')
    .option('--tagger <tagger>', 'crf, compromise, or the directory of a trained model')
    .option('--cache <directory>', 'where the index of the knowledge base is kept')
    .option(
      '--kb <directory>',
      'a knowledge base of your own, laid over the package’s; may be repeated',
      repeated,
    )
    .option('--registry <directory>', 'a registry that keeps one @id for what no base holds; made if need be')
    .option('--reconcile <URL>', 'a reconciliation service to ask for names that no base knows', absoluteIri)
    .option('--reconcile-file <file>', 'where its answers are kept (default: in the cache)')
    .option('--reconcile-replay', 'take its answers from the file alone')
    .option('--reconcile-timeout <seconds>', 'the longest time for a request (default: 10)', seconds)
    .option('--reconcile-rate <number>', 'the most requests a second (default: 2)', positiveInteger)
    .option('--max-bytes <number>', 'the most bytes one release may have', positiveInteger)
    .option('--explain', 'say on standard error what made each zone, and which entries each name may be')
    .option('--ignore-embargo', 'write releases also before their embargo ends')
    .action((inputs: readonly string[], options: Options) =>
      annotateInputs(inputs, options, io, openAnnotator),
    );
}

async function annotateInputs(
  inputs: readonly string[],
  options: Options,
  io: Io,
  openAnnotator: OpenAnnotator,
): Promise<void> {
  checkFormatOptions(options);
  const [{ readReleases }, { createWriter }, { untilAborted }] = await Promise.all([
    import('../read/index.ts'),
    import('./document-writer.ts'),
    import('../batch/abortable.ts'),
  ]);
  const stop = listenForStop();
  const releases = readReleases(inputs.length > 0 ? inputs : [standardInput(io)], {
    workingDirectory: io.workingDirectory,
    stdin: io.stdin,
    ...(options.date !== undefined && { date: options.date }),
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
  });
  let open: OpenWriter | undefined;
  let held = false;
  try {
    for await (const release of untilAborted(releases, stop.signal)) {
      // A mistake in the first input is reported before models are opened and a file is created.
      open ??= await openWriter(createWriter, options, io, openAnnotator);
      const document = await open.annotate(release);
      if (options.explain === true) (await import('./explain-zones.ts')).explainZones(document, io);
      reportProblems(document, io);
      if (isHeld(document, options, io)) held = true;
      else await open.writer.write(document);
    }
    open ??= await openWriter(createWriter, options, io, openAnnotator);
  } finally {
    stop.dispose();
    await open?.writer.close();
    await open?.output?.close();
  }
  const code = stop.exitCode();
  if (code === undefined) {
    if (held) exitWith(1);
    return;
  }
  // What was begun is written; an input that is still open would keep the process.
  io.stdin.destroy();
  exitWith(code);
}

/** An embargo that has not ended keeps back what would be published; standoff lines are for work, not for readers. */
function isHeld(document: AnnotatedRelease, { format, ignoreEmbargo }: Options, io: Io): boolean {
  if (format === 'standoff' || ignoreEmbargo === true) return false;
  const why = embargoAt(document, io.now());
  if (why === undefined) return false;
  io.stderr.write(`dateline: ${document.id} ${why} and was not written; --ignore-embargo writes it\n`);
  return true;
}

interface OpenWriter {
  readonly annotate: (release: Release) => AnnotatedRelease | Promise<AnnotatedRelease>;
  /** Absent where the writer has files of its own. */
  readonly output?: Output;
  readonly writer: DocumentWriter;
}

async function openWriter(
  createWriter: (output: Output, options: WriterOptions) => DocumentWriter,
  options: Options,
  io: Io,
  openAnnotator: OpenAnnotator,
): Promise<OpenWriter> {
  const annotate = await openAnnotator(options, io);
  const { format } = options;
  if (!isExchangeFormat(format)) {
    const output = await openOutput(io, options.output);
    return { annotate, output, writer: createWriter(output, { ...options, format }) };
  }
  // Loaded only here: what reads and writes the corpus forms would slow every other start down.
  const { createBratWriter, createExchangeWriter } = await import('./exchange-writer.ts');
  if (format === 'brat') {
    return { annotate, writer: createBratWriter(resolve(io.workingDirectory, options.output ?? '')) };
  }
  const output = await openOutput(io, options.output);
  return { annotate, output, writer: createExchangeWriter(output, format) };
}
