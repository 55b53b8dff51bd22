/** `dead-letters.ndjson`: what is not in the output and why, for people and programs. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Drafts, writeAtomically } from './atomic.ts';
import type { FailedRecord, Manifest } from './manifest.ts';

export const DEAD_LETTERS_FILE = 'dead-letters.ndjson';

/** Written anew from the manifest, in the order of the input hashes; gone when nothing failed. Gives their number. */
export async function writeDeadLetters(folder: string, manifest: Manifest, drafts: Drafts): Promise<number> {
  const lines: string[] = [];
  for (const { key, value } of manifest.releases())
    if (value.kind === 'failed') lines.push(JSON.stringify(deadLetter(key, value)));
  const path = join(folder, DEAD_LETTERS_FILE);
  if (lines.length === 0) await rm(path, { force: true });
  else await writeAtomically(path, Buffer.from(`${lines.join('\n')}\n`), drafts);
  return lines.length;
}

function deadLetter(hash: string, { place, id, failure, attempts, held }: FailedRecord): object {
  const { stage, rule, message } = failure;
  return { place, ...(id !== undefined && { id }), stage, rule, message, hash, attempts, held };
}
