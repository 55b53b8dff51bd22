/** `dateline kb`: look into knowledge bases, and make one of one's own. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Command, Option } from 'commander';
import type { EntryId } from '../document.ts';
import { InputError } from '../errors.ts';
import { type ImportFormat, ROW_FIELDS, type RowField } from '../kb/import/row.ts';
import type { KbEntry, KnowledgeBase } from '../kb/index.ts';
import { positiveInteger, repeated } from './arguments.ts';
import { cacheDirectory } from './cache.ts';
import type { Io } from './io.ts';

export interface BaseOptions {
  readonly kb?: readonly string[];
  readonly cache?: string;
}

export function kbCommand(io: Io): Command {
  return new Command('kb')
    .description('Look into the knowledge base, and make one of your own.')
    .addCommand(
      withBaseOptions(new Command('search'))
        .description('The entries that a name may stand for, the most prominent first.')
        .argument('<name>')
        .option('--near', 'also names that sound alike')
        .option('--limit <number>', 'the most entries to show', positiveInteger, 10)
        .option('--json', 'print JSON lines')
        .action((name: string, options: SearchOptions) => search(name, options, io)),
    )
    .addCommand(
      withBaseOptions(new Command('show'))
        .description('Everything the base holds on an entry, as JSON.')
        .argument('<id...>', 'ids of entries, such as Q312')
        .action((ids: readonly string[], options: BaseOptions) => show(ids, options, io)),
    )
    .addCommand(
      withBaseOptions(new Command('stats'))
        .description('What the bases hold, in figures.')
        .action((options: BaseOptions) => stats(options, io)),
    )
    .addCommand(
      new Command('import')
        .description('Make a base of a table, JSON lines, a Wikidata dump or the dump of ROR.')
        .argument('<file>', 'the source, also .gz; - for standard input')
        .requiredOption('-o, --output <directory>', 'the folder of the new base')
        .addOption(
          new Option('--from <format>', "the source's form (default: by the file's name)").choices([
            'csv',
            'jsonl',
            'wikidata',
            'ror',
          ]),
        )
        .option('--column <field=column>', "a column's name in a table; may be repeated", repeated)
        .option('--prefix <prefix>', 'what the ids of rows without one begin with', 'own')
        .option('--cache <directory>', 'where the index of the knowledge base is kept')
        .action((file: string, options: ImportOptions) => importFile(file, options, io)),
    );
}

export function withBaseOptions(command: Command): Command {
  return command
    .option('--kb <directory>', 'a base of your own, laid over the package’s; may be repeated', repeated)
    .option('--cache <directory>', 'where the index of the knowledge base is kept');
}

/** The user's bases over the package's. */
export async function openBases({ kb = [], cache }: BaseOptions, io: Io): Promise<KnowledgeBase> {
  const [{ modelsDirectory }, { layerBases, openKnowledgeBase }] = await Promise.all([
    import('../models.ts'),
    import('../kb/index.ts'),
  ]);
  const directories = [
    ...kb.map((directory) => resolve(io.workingDirectory, directory)),
    resolve(modelsDirectory, 'kb'),
  ];
  const options = { cacheDirectory: resolve(io.workingDirectory, cacheDirectory(io, cache)) };
  return layerBases(await Promise.all(directories.map((directory) => openKnowledgeBase(directory, options))));
}

async function withBases(options: BaseOptions, io: Io, use: (base: KnowledgeBase) => void): Promise<void> {
  const base = await openBases(options, io);
  try {
    use(base);
  } finally {
    await base.close();
  }
}

interface SearchOptions extends BaseOptions {
  readonly near?: true;
  readonly limit: number;
  readonly json?: true;
}

async function search(name: string, options: SearchOptions, io: Io): Promise<void> {
  await withBases(options, io, (base) => {
    const exact = base.lookup(name);
    const seen = new Set(exact.map(({ number }) => number));
    const near = options.near ? base.near(name).filter(({ number }) => !seen.has(number)) : [];
    const found = [
      ...exact.map(({ number, kind }) => ({ entry: base.read(number), match: kind })),
      ...near.map(({ number }) => ({ entry: base.read(number), match: 'near' })),
    ].slice(0, options.limit);
    for (const { entry, match } of found)
      io.stdout.write(
        options.json ? `${JSON.stringify({ ...entry, match })}\n` : `${lineOf(entry, match)}\n`,
      );
    if (found.length === 0) io.stderr.write(`No entry has the name ${name}\n`);
  });
}

function lineOf(entry: KbEntry, match: string): string {
  const kind = [entry.subtype, entry.country].filter(Boolean).join(', ');
  return [entry.id, entry.type, entry.name, kind, entry.wiki ?? '', match, entry.prior.toFixed(1)].join('\t');
}

async function show(ids: readonly string[], options: BaseOptions, io: Io): Promise<void> {
  await withBases(options, io, (base) => {
    for (const id of ids) {
      const entry = base.entry(id as EntryId);
      if (entry === undefined) throw new InputError(`Expected the id of an entry, got ${JSON.stringify(id)}`);
      io.stdout.write(`${JSON.stringify(entry, null, 2)}\n`);
    }
  });
}

async function stats(options: BaseOptions, io: Io): Promise<void> {
  const { modelsDirectory } = await import('../models.ts');
  const { readConfig } = await import('../kb/model.ts');
  const directories = [
    ...(options.kb ?? []).map((directory) => resolve(io.workingDirectory, directory)),
    resolve(modelsDirectory, 'kb'),
  ];
  for (const directory of directories) {
    const { entries, counts } = await readConfig(directory);
    const rows: readonly (readonly [string, number])[] = [['all', entries], ...Object.entries(counts)];
    io.stdout.write(`${directory}\n`);
    for (const [name, count] of rows) io.stdout.write(`${String(count).padStart(9)}  ${name}\n`);
  }
}

interface ImportOptions {
  readonly output: string;
  readonly from?: ImportFormat;
  readonly column?: readonly string[];
  readonly prefix: string;
  readonly cache?: string;
}

async function importFile(file: string, options: ImportOptions, io: Io): Promise<void> {
  const { importBase } = await import('../kb/import/index.ts');
  const format = options.from ?? formatOf(file);
  const base = format === 'wikidata' ? await openBases(options, io) : undefined;
  try {
    const result = await importBase(textOf(file, io), {
      format,
      where: file,
      out: resolve(io.workingDirectory, options.output),
      columns: columnsOf(options.column ?? []),
      prefix: options.prefix,
      ...(base && { countryOf: (item) => base.entry(item as EntryId)?.country }),
      onProgress: (entries) => io.stderr.write(`${entries} entries\n`),
    });
    io.stderr.write(
      `${result.entries} entries, ${result.passedOver} passed over, ${result.repeated} repeated, in ${options.output}\n`,
    );
  } finally {
    await base?.close();
  }
}

function formatOf(file: string): ImportFormat {
  if (/\.csv(?:\.gz)?$/i.test(file)) return 'csv';
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file)) return 'jsonl';
  throw new InputError(`Expected --from csv, jsonl, wikidata or ror, since the name does not tell: ${file}`);
}

function columnsOf(pairs: readonly string[]): Readonly<Partial<Record<RowField, string>>> {
  const fields: readonly string[] = ROW_FIELDS;
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      const field = pair.slice(0, at);
      if (at < 1 || !fields.includes(field))
        throw new InputError(
          `Expected --column FIELD=COLUMN with a field of ${fields.join(', ')}, got ${JSON.stringify(pair)}`,
        );
      return [field, pair.slice(at + 1)];
    }),
  );
}

async function* textOf(file: string, io: Io): AsyncGenerator<string> {
  const source: Readable = file === '-' ? io.stdin : createReadStream(resolve(io.workingDirectory, file));
  const bytes = /\.gz$/i.test(file) ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => bytes.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk as Uint8Array, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`Expected a readable file of UTF-8 text, got ${code ?? message} for ${file}`);
  }
}
