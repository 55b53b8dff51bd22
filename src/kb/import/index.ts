/** A knowledge base of the user's own, written straight into its index so that a million entries need little memory. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../errors.ts';
import { INDEX_FILE } from '../cache.ts';
import type { KbEntry } from '../entry.ts';
import { openIndexWriter } from '../index-writer.ts';
import type { KbConfig } from '../model.ts';
import { INDEX_VERSION } from '../store.ts';
import { csvRecords } from './csv.ts';
import { jsonObjects } from './json-objects.ts';
import { entryOfRor } from './ror.ts';
import { entryOfRow, type ImportFormat, type RowField } from './row.ts';
import { type CountryOf, entryOfItem } from './wikidata.ts';

export interface ImportOptions {
  readonly format: ImportFormat;
  /** Names the source in messages. */
  readonly where: string;
  /** The folder to write; nothing but an earlier base may be in it. */
  readonly out: string;
  /** For tables: what their columns are called. */
  readonly columns?: Readonly<Partial<Record<RowField, string>>>;
  /** For tables: what the ids of rows without one begin with. */
  readonly prefix?: string;
  /** For Wikidata: the country of an item. */
  readonly countryOf?: CountryOf;
  readonly onProgress?: (entries: number) => void;
}

export interface ImportResult {
  readonly entries: number;
  /** Read but no person, organisation or place with a name. */
  readonly passedOver: number;
  /** Rows whose id an earlier one had; the earlier one stays. */
  readonly repeated: number;
}

/** Writes the base whole or not at all. InputError for a broken row or a folder that holds something else. */
export async function importBase(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
): Promise<ImportResult> {
  const out = resolve(options.out);
  await refuseForeignFolder(out);
  const draft = join(dirname(out), `.dateline-kb-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    const result = await writeIndex(chunks, options, draft);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
    return result;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeIndex(
  chunks: AsyncIterable<string>,
  options: ImportOptions,
  draft: string,
): Promise<ImportResult> {
  const path = join(draft, INDEX_FILE);
  const writer = openIndexWriter(path);
  const counts: Record<string, number> = { PERSON: 0, ORG: 0, PLACE: 0 };
  const digest = createHash('sha256');
  let [passedOver, repeated] = [0, 0];
  try {
    for await (const entry of entriesOf(chunks, options)) {
      if (entry === undefined) passedOver++;
      else if (writer.add(entry)) {
        counts[entry.type] = (counts[entry.type] ?? 0) + 1;
        digest.update(JSON.stringify(entry));
        if (writer.count() % 10_000 === 0) options.onProgress?.(writer.count());
      } else repeated++;
    }
  } finally {
    await writer.close();
  }
  const config: KbConfig = {
    format: 'dateline-kb',
    version: 1,
    entries: writer.count(),
    counts,
    files: [{ name: INDEX_FILE, bytes: (await stat(path)).size, sha256: digest.digest('hex') }],
    index: INDEX_VERSION,
  };
  await rm(`${path}-lock`, { force: true });
  await writeFile(join(draft, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  return { entries: writer.count(), passedOver, repeated };
}

async function* entriesOf(
  chunks: AsyncIterable<string>,
  { format, where, columns = {}, prefix = 'own', countryOf = () => undefined }: ImportOptions,
): AsyncGenerator<KbEntry | undefined> {
  let count = 0;
  if (format === 'csv' || format === 'jsonl') {
    const rows = format === 'csv' ? csvRecords(chunks, where) : jsonObjects(chunks, where);
    for await (const row of rows) yield entryOfRow(row, columns, prefix, `row ${++count} of ${where}`);
    return;
  }
  for await (const json of jsonObjects(chunks, where))
    yield format === 'ror' ? entryOfRor(json) : entryOfItem(json, countryOf);
}

async function refuseForeignFolder(out: string): Promise<void> {
  const files = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new InputError(`Expected a folder to write to, got ${error.code} for ${out}`);
  });
  const known = new Set(['config.json', INDEX_FILE, `${INDEX_FILE}-lock`]);
  const foreign = files.find((file) => !known.has(file));
  if (foreign !== undefined)
    throw new InputError(
      `Expected an empty folder or an imported base, got one that holds ${foreign}: ${out}`,
    );
}
