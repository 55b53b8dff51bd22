/**
 * Compiles the lexicon of the tagger from a folder of facts: `node dist/train/lexicons/build.js FACTS OUT`.
 * FACTS holds `entities.jsonl`, `derived_ministries.jsonl` and `lexicons/*.{tsv,txt}`; their sources and licences
 * stand in NOTICE. OUT gets `lexicon.bin`.
 */
import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TITLE_HEADS, TITLE_MODIFIERS } from '../../tag/lexicon/title-data.ts';
import { createLexiconBuilder, type LexiconBuilder } from './encode.ts';
import { addEntity, createNameParts, type FactRow } from './entities.ts';
import { dominantRegion } from './regions.ts';

/** Compiles and returns the bytes of `lexicon.bin`. */
export async function buildLexicon(facts: string): Promise<Uint8Array> {
  const builder = createLexiconBuilder();
  const list = (name: string): Promise<readonly string[][]> => readTable(join(facts, 'lexicons', name));
  addNames(builder, 'given', await list('given_names.tsv'));
  addNames(builder, 'surname', await list('surnames.tsv'));
  addPlaces(builder, await list('place_names.tsv'));
  addTitles(builder, await list('job_titles.txt'));
  for (const [demonym = ''] of (await list('demonyms.tsv')).slice(1)) builder.add(demonym, 'demonym');
  for (const [word = '', kind] of await list('honorifics.txt')) {
    builder.add(word, kind === 'postnominal' ? 'postNominal' : 'honorific');
  }
  for (const [suffix = ''] of await list('org_suffixes.txt')) {
    if (isLatin(suffix)) builder.add(suffix, 'orgSuffix');
  }
  const parts = createNameParts();
  for (const [name = ''] of (await list('org_names_unlinked.tsv')).slice(1)) {
    builder.add(name, 'org', 3);
    parts.add(name);
  }
  for (const file of ['entities.jsonl', 'derived_ministries.jsonl']) {
    for await (const line of lines(join(facts, file))) addEntity(builder, parts, JSON.parse(line) as FactRow);
  }
  parts.addTo(builder);
  return builder.encode();
}

/** Names in order of weight: the tiers are by rank. */
function addNames(builder: LexiconBuilder, field: 'given' | 'surname', rows: readonly string[][]): void {
  const [first, second] = field === 'given' ? [4000, 25_000] : [10_000, 60_000];
  rows.slice(1).forEach(([name = '', , regions = '', weight], rank) => {
    if (!isLatin(name) || name.length < 2) return;
    builder.add(name, field, rank < first ? 3 : rank < second && weight !== '0' ? 2 : 1);
    builder.add(name, 'region', dominantRegion(regions));
  });
}

const PLACE_CLASS = {
  country: 'country',
  region: 'region1',
  capital: 'city',
  city: 'city',
  other: 'otherPlace',
  airport: 'otherPlace',
} as const;

function addPlaces(builder: LexiconBuilder, rows: readonly string[][]): void {
  for (const [name = '', kind = '', , , population = '0'] of rows.slice(1)) {
    const field = PLACE_CLASS[kind as keyof typeof PLACE_CLASS];
    if (field === undefined || !isLatin(name) || name.includes(',') || name.includes('(')) continue;
    const size = Number(population);
    builder.add(
      name,
      field,
      field === 'city' ? (kind === 'capital' || size > 300_000 ? 3 : size > 40_000 ? 2 : 1) : 1,
    );
  }
}

function addTitles(builder: LexiconBuilder, rows: readonly string[][]): void {
  for (const head of TITLE_HEADS) builder.add(head, 'titleHead', 2);
  for (const modifier of TITLE_MODIFIERS) builder.add(modifier, 'titleModifier');
  const heads = new Map<string, number>();
  for (const [title = ''] of rows) {
    if (!isLatin(title)) continue;
    builder.add(title, 'title');
    const head = /([\p{L}-]+)(?: (?:of|for|to|and|in|with)\b|,|$)/u.exec(title)?.[1] ?? '';
    heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  for (const [head, count] of heads) if (count >= 3 && head.length > 2) builder.add(head, 'titleHead', 1);
}

export function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(text);
}

async function readTable(path: string): Promise<readonly string[][]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

async function* lines(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path) })) if (line !== '') yield line;
}

export async function writeLexicon(facts: string, out: string): Promise<number> {
  const bytes = await buildLexicon(facts);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'lexicon.bin'), bytes);
  return bytes.length;
}
