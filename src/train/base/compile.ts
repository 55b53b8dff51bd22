/** Compiles the knowledge base: public facts and our own, cleaned and put together, into one compact file. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryId } from '../../document.ts';
import { InputError } from '../../errors.ts';
import { packColumns } from '../../kb/columns.ts';
import type { KbEntry } from '../../kb/entry.ts';
import { encodeEntries } from '../../kb/facts.ts';
import { type KbConfig, sha256Of } from '../../kb/model.ts';
import { wordKey } from '../../kb/name-key.ts';
import { renderCard } from './card.ts';
import { type Draft, distinctAliases, draftOf } from './draft.ts';
import { addHandFacts, readHandFacts } from './hand-facts.ts';
import { freeBranchNames, mergeDoubles } from './merge.ts';
import { calibratedPrior } from './prior.ts';
import { readRows, type SourceRow } from './source-row.ts';

export interface CompileOptions {
  /** Folder with `entities.jsonl` or `entities.jsonl.xz`, and perhaps `derived_ministries.jsonl`. */
  readonly sources: string;
  /** Folder of our own facts. */
  readonly handFacts: string;
  readonly out: string;
}

const FACTS_FILE = 'facts.br';

/** The same input gives the same bytes. */
export async function compileBase(options: CompileOptions): Promise<KbConfig> {
  const read = await readDrafts(entitiesPath(options.sources));
  const countryNames = new Map(
    read.flatMap((draft) =>
      draft.type === 'PLACE' && draft.country !== undefined && draft.subtype === 'country'
        ? [[draft.country, draft.name] as const]
        : [],
    ),
  );
  const drafts = mergeDoubles(read, countryNames);
  const hand = addHandFacts(drafts, readHandFacts(options.handFacts));
  const guesses = await addGuesses(drafts, join(options.sources, 'derived_ministries.jsonl'));
  freeBranchNames(drafts);
  const entries = drafts.map(entryOf).sort(inFileOrder);
  const packed = packColumns(encodeEntries(entries));
  const config: KbConfig = {
    format: 'dateline-kb',
    version: 1,
    entries: entries.length,
    counts: { ...countsOf(entries), 'added by hand': hand.added, 'enriched by hand': hand.enriched, guesses },
    files: [{ name: FACTS_FILE, bytes: packed.length, sha256: sha256Of(packed) }],
  };
  await mkdir(options.out, { recursive: true });
  await rm(join(options.out, FACTS_FILE), { force: true });
  await writeFile(join(options.out, FACTS_FILE), packed);
  await writeFile(join(options.out, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  await writeFile(join(options.out, 'README.md'), renderCard(config, entries));
  return config;
}

function entitiesPath(folder: string): string {
  const path = ['entities.jsonl', 'entities.jsonl.xz']
    .map((file) => join(folder, file))
    .find((file) => existsSync(file));
  if (path === undefined)
    throw new InputError(`Expected entities.jsonl or entities.jsonl.xz, got neither in ${folder}`);
  return path;
}

async function readDrafts(path: string): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for await (const row of readRows(path)) {
    const draft = draftOf(row);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** Ministries inferred from offices; left out where the country already has an entry of that name. */
async function addGuesses(drafts: Draft[], path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const keysOf = (draft: Draft): readonly string[] =>
    [draft.name, ...draft.aliases].map((name) => `${draft.country} ${wordKey(name)}`);
  const known = new Set(drafts.flatMap((draft) => (draft.type === 'ORG' ? keysOf(draft) : [])));
  let added = 0;
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    if (line === '') continue;
    const draft = draftOf({ prior: 1.5, ...(JSON.parse(line) as SourceRow) });
    if (draft === undefined || keysOf(draft).some((key) => known.has(key))) continue;
    drafts.push({ ...draft, origin: 'guess' });
    added++;
  }
  return added;
}

function entryOf(draft: Draft): KbEntry {
  const { id, sources: _, population: __, sitelinks: ___, ...kept } = draft;
  return {
    ...kept,
    id: id as EntryId,
    aliases: distinctAliases(draft.name, draft.aliases),
    prior: calibratedPrior(draft),
  };
}

/** Like stands beside like, so that the file compresses; the id settles the rest. */
function inFileOrder(a: KbEntry, b: KbEntry): number {
  const keys = (entry: KbEntry) => [
    entry.type,
    entry.subtype ?? '',
    entry.country ?? '',
    entry.name,
    entry.id,
  ];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, index) => key !== right[index]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}

function countsOf(entries: readonly KbEntry[]): Record<string, number> {
  const count = (holds: (entry: KbEntry) => boolean): number => entries.filter(holds).length;
  return {
    PERSON: count(({ type }) => type === 'PERSON'),
    ORG: count(({ type }) => type === 'ORG'),
    PLACE: count(({ type }) => type === 'PLACE'),
    aliases: entries.reduce((sum, entry) => sum + entry.aliases.length, 0),
    positions: entries.reduce((sum, entry) => sum + entry.positions.length, 0),
    'with a Wikipedia title': count(({ wiki }) => wiki !== undefined),
    'with a Wikidata id': count(({ id }) => /^Q\d/.test(id)),
  };
}
