/** `dateline view`: one release as a page to look at, with everything that was weighed. */
import { Command, Option } from 'commander';
import type { IsoDate } from '../document.ts';
import { InputError } from '../errors.ts';
import type { AnnotatorOptions } from './annotate.ts';
import { absoluteIri, day, positiveInteger, standardInput } from './arguments.ts';
import type { Io } from './io.ts';
import { openOutput } from './output.ts';

interface Options extends AnnotatorOptions {
  readonly date?: IsoDate;
  readonly base?: string;
  readonly output?: string;
  readonly profile: 'compact' | 'full';
  readonly maxBytes?: number;
}

export function viewCommand(io: Io): Command {
  return new Command('view')
    .description(
      'Make one page of a release: mentions, zones, entities and candidates, roles, what to review, JSON-LD.',
    )
    .argument('[input]', 'a file (.txt .html), or - for standard input')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-d, --date <YYYY-MM-DD>', "the release's date, instead of its own", day)
    .option('--base <IRI>', "what stands before the release's id in every @id", absoluteIri)
    .addOption(
      new Option('--profile <profile>', 'of the JSON-LD').choices(['compact', 'full']).default('compact'),
    )
    .option('--tagger <tagger>', 'crf, compromise, or the directory of a trained model')
    .option('--cache <directory>', 'where the index of the knowledge base is kept')
    .option('--max-bytes <number>', 'the most bytes the release may have', positiveInteger)
    .action((input: string | undefined, options: Options) => view(input, options, io));
}

async function view(input: string | undefined, options: Options, io: Io): Promise<void> {
  const [{ readReleases }, { openExplainer }, { toHtml }] = await Promise.all([
    import('../read/index.ts'),
    import('./models.ts'),
    import('../emit/index.ts'),
  ]);
  const releases = readReleases([input ?? standardInput(io)], {
    workingDirectory: io.workingDirectory,
    stdin: io.stdin,
    ...(options.date !== undefined && { date: options.date }),
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
  });
  const [release, second] = await firstTwo(releases);
  if (release === undefined || second !== undefined) {
    throw new InputError(`Expected one release to view, got ${release === undefined ? 'none' : 'several'}`);
  }
  const explainer = await openExplainer(options, io);
  const document = explainer.annotate(release);
  const page = toHtml(document, {
    profile: options.profile,
    ...(options.base !== undefined && { base: options.base }),
    candidates: explainer.candidates(document),
    problems: document.problems ?? [],
  });
  await explainer.close();
  const output = await openOutput(io, options.output);
  await output.write(page);
  await output.close();
}

async function firstTwo<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const value of values) {
    found.push(value);
    if (found.length === 2) break;
  }
  return found;
}
