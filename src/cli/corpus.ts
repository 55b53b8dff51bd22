/** `dateline corpus check|convert|stats`: gold data looked over, turned into another form, counted. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import {
  type CorpusReading,
  checkCorpus,
  corpusStats,
  formatColumns,
  formatInline,
  formatStandoffLine,
  type Gold,
  LABEL_SCHEMES,
  type LabelScheme,
  lostInline,
  type Problem,
  readCorpus,
  readSplits,
} from '../corpus/index.ts';
import { InputError } from '../errors.ts';
import type { Io } from './io.ts';

const FORMATS = ['standoff', 'inline', 'columns'] as const;
type Format = (typeof FORMATS)[number];

export function corpusCommand(io: Io): Command {
  const paths = '<paths...>';
  const says = 'standoff .jsonl files, inline .ann files beside their .txt, or folders of either';
  return new Command('corpus')
    .description('check, convert and count annotated releases')
    .addCommand(
      new Command('check')
        .description('print every problem as rule, place and message; exit code 2 when there is one')
        .argument(paths, says)
        .option('--json', 'one JSON object a problem')
        .action(async (inputs: string[], options: { json?: boolean }) => {
          const readings = await readSplits(resolved(io, inputs));
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
      new Command('convert')
        .description('print as standoff JSONL or columns, or write inline pairs into a folder')
        .argument(paths, says)
        .addOption(new Option('--to <format>').choices(FORMATS).makeOptionMandatory())
        .addOption(new Option('--labels <scheme>', 'of column files').choices(LABEL_SCHEMES).default('IOB2'))
        .option('-o, --output <folder>', 'where inline pairs go')
        .action(async (inputs: string[], options: { to: Format; labels: LabelScheme; output?: string }) => {
          const documents = await readCorpus(resolved(io, inputs));
          if (options.to === 'inline') return writeInline(io, documents, options.output);
          for (const document of documents) {
            const isColumns = options.to === 'columns';
            io.stdout.write(
              `${isColumns ? formatColumns(document, options.labels) : formatStandoffLine(document)}\n`,
            );
          }
        }),
    )
    .addCommand(
      new Command('stats')
        .description('count releases, words, mentions, entities, links and roles, as JSON')
        .argument(paths, says)
        .action(async (inputs: string[]) => {
          const stats = corpusStats(await readCorpus(resolved(io, inputs)));
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

async function writeInline(io: Io, documents: readonly Gold[], output: string | undefined): Promise<void> {
  if (output === undefined) throw new InputError('Expected -o FOLDER for inline pairs, got none');
  const folder = resolve(io.workingDirectory, output);
  await mkdir(folder, { recursive: true });
  const lost = new Set<string>();
  for (const document of documents) {
    if (!/^[\w.-]+$/.test(document.id)) {
      throw new InputError(`Expected ids that can name a file, got ${JSON.stringify(document.id)}`);
    }
    const { source, annotated } = formatInline(document);
    await writeFile(join(folder, `${document.id}.txt`), source);
    await writeFile(join(folder, `${document.id}.ann`), annotated);
    for (const name of lostInline(document)) lost.add(name);
  }
  if (lost.size > 0) io.stderr.write(`The inline form has no place for: ${[...lost].sort().join(', ')}\n`);
}
