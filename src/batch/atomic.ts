/** Files that are whole or not there: written under another name, flushed, then renamed. */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Names for files that are being written; on one file system with the output, and emptied when a run begins. */
export interface Drafts {
  readonly next: () => string;
}

export function createDrafts(folder: string): Drafts {
  let last = 0;
  return { next: () => join(folder, String(++last)) };
}

export async function writeDraft(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The file has the bytes, or what it had before. */
export async function writeAtomically(path: string, bytes: Uint8Array, drafts: Drafts): Promise<void> {
  const draft = drafts.next();
  await mkdir(dirname(path), { recursive: true });
  await writeDraft(draft, bytes);
  await rename(draft, path);
  await flushFolder(dirname(path));
}

/** Makes renames in the folder outlive a loss of power, on systems where a folder can be flushed. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  try {
    await folder?.sync().catch(() => undefined);
  } finally {
    await folder?.close();
  }
}
