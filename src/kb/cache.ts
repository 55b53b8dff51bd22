/**
 * Where the index of a base lives: `CACHE/kb-FINGERPRINT/` with `index.mdb` and `index.json`. A folder is built under
 * a name of its own and then renamed, so that it is whole or not there, and of several builders the first wins.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from './model.ts';

export const INDEX_FILE = 'index.mdb';
const SEAL_FILE = 'index.json';

/** What shows that an index is as it was built: its size, and a hash of pages spread evenly over it. */
interface Seal {
  readonly bytes: number;
  readonly sample: string;
}

const PAGE = 4096;
const SAMPLED_PAGES = 64;

/** Gives the folder of a sound index, building it with `build` (which writes the file at the given path) if there is none. */
export async function ensureIndex(
  cacheDirectory: string,
  fingerprint: string,
  build: (path: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheDirectory, `kb-${fingerprint}`);
  if (await isSound(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await build(join(draft, INDEX_FILE));
    await writeFile(join(draft, SEAL_FILE), JSON.stringify(await sealOf(join(draft, INDEX_FILE))));
    await install(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Moves the new folder into place; a broken one goes first, a sound one (another builder was faster) stays. */
async function install(draft: string, folder: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(draft, folder);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (attempt === 3 || (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM')) throw error;
    }
    if (await isSound(folder)) return;
    const broken = `${folder}.${randomUUID()}`;
    await rename(folder, broken).catch(() => undefined);
    await rm(broken, { recursive: true, force: true });
  }
}

async function isSound(folder: string): Promise<boolean> {
  try {
    const seal = JSON.parse(await readFile(join(folder, SEAL_FILE), 'utf8')) as Seal;
    const path = join(folder, INDEX_FILE);
    if ((await stat(path)).size !== seal.bytes) return false;
    return (await sealOf(path)).sample === seal.sample;
  } catch {
    return false;
  }
}

async function sealOf(path: string): Promise<Seal> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const sample = Buffer.alloc(PAGE * SAMPLED_PAGES);
    const pages = Math.floor(size / PAGE);
    for (let index = 0; index < SAMPLED_PAGES; index++) {
      const page = Math.floor((index * pages) / SAMPLED_PAGES);
      await file.read(sample, index * PAGE, PAGE, page * PAGE);
    }
    return { bytes: size, sample: sha256Of(sample) };
  } finally {
    await file.close();
  }
}
