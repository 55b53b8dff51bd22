/** `dateline corpus check|convert|grep|stats`: gold data looked over, turned into another form, searched, counted. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import {
  CORPUS_FORMATS,
  type CorpusFormat,
  type CorpusReading,
  checkCorpus,
  corpusStats,
  formatCorpus,
  type Gold,
  isFolderFormat,
  LABEL_SCHEMES,
  type LabelScheme,
  lossesOf,
  type Problem,
  readFormat,
  readSplits,
  writeFormat,
} from '../corpus/index.ts';
import { InputError } from '../errors.ts';
import { grepCommand } from './corpus-grep.ts';
import { addFormatOptions, corpusOptions, type FormatOptions, readFrom } from './corpus-options.ts';
import type { Io } from './io.ts';
import { openOutput } from './output.ts';

interface ConvertOptions extends FormatOptions {
  readonly to: CorpusFormat;
  readonly labels: LabelScheme;
  readonly output?: string;
}

export function corpusCommand(io: Io): Command {
  const paths = '<paths...>';
  const says = 'annotated releases in any form, or folders of them';
  return new Command('corpus')
    .description('check, convert, search and count annotated releases')
    .addCommand(
      addFormatOptions(new Command('check'))
        .description('print every problem as rule, place and message; exit code 2 when there is one')
        .argument(paths, says)
        .option('--json', 'one JSON object a problem')
        .action(async (inputs: string[], options: FormatOptions & { json?: boolean }) => {
          const readings = await readSplits(resolved(io, inputs), corpusOptions(io, options));
          const problems = problemsOf(readings);
          for (const { rule, where, message } of problems) {
            const line = options.json
              ? JSON.stringify({ rule, where, message })
              : `${where}: ${rule}: ${message}`;
            io.stdout.write(`${line}\n`);
          }
          const count = readings.reduce((sum, { documents }) => sum + documents.length, 0);
          if (problems.length > 0) {
            throw new InputError(
              `Expected annotated releases without problems, got ${problems.length} in ${count} releases`,
            );
          }
          io.stderr.write(`${count} releases, no problems\n`);
        }),
    )
    .addCommand(
      addFormatOptions(new Command('convert'))
        .description('turn annotated releases into another form, and say what was lost on the way')
        .argument(paths, says)
        .addOption(new Option('--to <format>').choices(CORPUS_FORMATS).makeOptionMandatory())
        .addOption(new Option('--labels <scheme>', 'of column files').choices(LABEL_SCHEMES).default('IOB2'))
        .option('-o, --output <path>', 'the file, or the folder for inline pairs, brat and WebAnno')
        .action(async (inputs: string[], options: ConvertOptions) => {
          const documents = await readFrom(io, inputs, options);
          await (isFolderFormat(options.to) ? writeFolder : writeStream)(io, documents, options);
          await tellLosses(io, documents, options);
        }),
    )
    .addCommand(grepCommand(io))
    .addCommand(
      addFormatOptions(new Command('stats'))
        .description('count releases, words, mentions, entities, links and roles, as JSON')
        .argument(paths, says)
        .action(async (inputs: string[], options: FormatOptions) => {
          const stats = corpusStats(await readFrom(io, inputs, options));
          io.stdout.write(`${JSON.stringify(stats, null, 2)}\n`);
        }),
    );
}

function resolved(io: Io, paths: readonly string[]): readonly string[] {
  return paths.map((path) => resolve(io.workingDirectory, path));
}

function problemsOf(readings: readonly CorpusReading[]): readonly Problem[] {
  return [...readings.flatMap(({ problems }) => problems), ...checkCorpus(readings)];
}

async function writeStream(io: Io, documents: readonly Gold[], { to, labels, output }: ConvertOptions) {
  const { write, close } = await openOutput(io, output);
  await write(formatCorpus(to, documents, labels));
  await close();
}

async function writeFolder(io: Io, documents: readonly Gold[], { to, labels, output }: ConvertOptions) {
  if (output === undefined) throw new InputError(`Expected -o FOLDER for ${to}, got none`);
  const folder = resolve(io.workingDirectory, output);
  await mkdir(folder, { recursive: true });
  for (const document of documents) {
    if (!/^[\w.-]+$/.test(document.id)) {
      throw new InputError(`Expected ids that can name a file, got ${JSON.stringify(document.id)}`);
    }
    for (const { suffix, content } of writeFormat(to, document, labels)) {
      await writeFile(join(folder, `${document.id}${suffix}`), content);
    }
  }
}

/** Reads back what was written, and names what is not there any more. */
async function tellLosses(io: Io, documents: readonly Gold[], { to, labels }: ConvertOptions): Promise<void> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const files = writeFormat(to, document, labels);
    const { documents: back } = await readFormat(
      to,
      { id: document.id, where: document.id, content: files.at(-1)!.content, source: files[0]!.content },
      {},
    );
    for (const name of lossesOf(document, back[0])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const names = [...counts].sort().map(([name, count]) => `${name} (${count})`);
  io.stderr.write(`Lost in this form, with the number of releases: ${names.join(', ')}\n`);
}
