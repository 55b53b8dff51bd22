import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryId } from '../../src/document.ts';
import { packColumns } from '../../src/kb/columns.ts';
import type { KbEntry } from '../../src/kb/entry.ts';
import { encodeEntries } from '../../src/kb/facts.ts';
import { sha256Of } from '../../src/kb/model.ts';

/** An entry with what the test does not care for left empty. */
export function entryWith(
  fields: Partial<Omit<KbEntry, 'id'>> & { readonly id: string; readonly name: string },
): KbEntry {
  return {
    type: 'ORG',
    aliases: [],
    identifiers: [],
    positions: [],
    prior: 5,
    origin: 'source',
    ...fields,
    id: fields.id as EntryId,
  };
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dateline-kb-'));
}

/** Writes a base of these entries and gives its folder. */
export async function writeBase(
  entries: readonly KbEntry[],
  weights: Readonly<Record<string, number>> = {},
): Promise<string> {
  const folder = await temporaryFolder();
  const packed = packColumns(encodeEntries(entries));
  const files = [{ name: 'facts.br', bytes: packed.length, sha256: sha256Of(packed) }];
  const config = { format: 'dateline-kb', version: 1, entries: entries.length, counts: {}, files };
  await writeFile(join(folder, 'facts.br'), packed);
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  await writeFile(join(folder, 'weights.json'), JSON.stringify(weights));
  return folder;
}
