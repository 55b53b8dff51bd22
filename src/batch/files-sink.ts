/** One file a release, named by its id. */
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Drafts, flushFolder, writeDraft } from './atomic.ts';
import { hashOf } from './item.ts';
import type { OutputSettings } from './settings.ts';
import type { Sink } from './sink.ts';

const EXTENSIONS: Readonly<Record<OutputSettings['format'], string>> = {
  jsonld: '.jsonld',
  standoff: '.json',
  html: '.html',
};

export function createFilesSink(folder: string, format: OutputSettings['format'], drafts: Drafts): Sink {
  const extension = EXTENSIONS[format];
  const made = new Set<string>();
  const makeFolder = async (path: string): Promise<void> => {
    if (made.has(path)) return;
    await mkdir(path, { recursive: true });
    // What was made is remembered to save time only; with very many folders some are made again.
    if (made.size >= 10_000) made.clear();
    made.add(path);
  };
  const pathOf = (name: string): string => join(folder, ...name.split('/'));
  return {
    // File systems that do not tell `A` from `a` would write one release over the other.
    namesOf: (id, hash) => {
      const stem = fileName(id);
      const plain = `${stem}${extension}`;
      return { plain, apart: `${stem}.${hash.slice(0, 12)}${extension}`, key: plain.toLowerCase() };
    },
    write: async (entries) => {
      const drawn = await Promise.all(
        entries.map(async ({ name, bytes }) => {
          const draft = drafts.next();
          await Promise.all([writeDraft(draft, bytes), makeFolder(dirname(pathOf(name)))]);
          return { draft, path: pathOf(name), bytes: bytes.length };
        }),
      );
      for (const { draft, path } of drawn) await rename(draft, path);
      await Promise.all([...new Set(drawn.map(({ path }) => dirname(path)))].map(flushFolder));
      return drawn.map(({ bytes }) => ({ kind: 'file', bytes }));
    },
    stands: async ({ name, output }) => {
      const status = await stat(pathOf(name)).catch(() => undefined);
      return status?.isFile() === true && status.size === output.bytes;
    },
    rename: async (from, to) => {
      // Gone when a run was killed just here before; then the release is found missing and done again.
      await rename(pathOf(from), pathOf(to)).catch(ignoreMissing);
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    finish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Folders without a stop, so that none has the name of a file; no name begins or ends with a stop. */
const SAFE_PATH =
  /^(?:[A-Za-z0-9_][A-Za-z0-9_-]{0,99}\/){0,8}[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/;

/** The id where it can be a path on every system, else what is left of it and a hash, so that ids stay apart. */
function fileName(id: string): string {
  if (SAFE_PATH.test(id)) return id;
  const readable = id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80);
  return `_${readable}-${hashOf(id).slice(0, 12)}`;
}
