/**
 * The folder that all machines see: bodies on their way to the workers, results, and marks of what is done. A result is
 * keyed as the manifest of a batch is, by input hash and settings, and written whole or not at all; so whoever does a
 * job once more, at whatever time, leaves what was there.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Drafts, flushFolder, writeAtomically, writeDraft } from '../batch/atomic.ts';
import { createFilesSink } from '../batch/files-sink.ts';
import type { OutputSettings } from '../batch/settings.ts';
import { InputError } from '../errors.ts';
import { jobId, type ReleaseJob } from './job.ts';

type Key = Pick<ReleaseJob, 'hash' | 'settings'>;

export interface SharedFolder {
  readonly putBody: (key: Key, bytes: Uint8Array) => Promise<void>;
  readonly readBody: (key: Key) => Promise<Uint8Array | undefined>;
  /** Whether the result of the job is there. */
  readonly isDone: (key: Key) => Promise<boolean>;
  /** Writes the result, then says that it is there, then lets the body go. */
  readonly finish: (job: ReleaseJob, id: string, bytes: Uint8Array) => Promise<void>;
}

export async function openSharedFolder(path: string): Promise<SharedFolder> {
  const state = join(path, '.dateline');
  const draftFolder = join(state, 'drafts');
  await mkdir(draftFolder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`Expected a folder that can be written to, got ${error.code} for ${path}`);
  });
  // Names of their own, since several machines write at once.
  const drafts: Drafts = { next: () => join(draftFolder, randomUUID()) };
  const place = (kind: string, key: Key): string => join(state, kind, key.hash.slice(0, 2), jobId(key));
  const done = (key: Key): string => place('done', key);
  const body = (key: Key): string => place('bodies', key);

  return {
    putBody: (key, bytes) => writeAtomically(body(key), bytes, drafts),
    readBody: (key) => readFile(body(key)).catch(ignoreMissing),
    isDone: async (key) => {
      const name = await readFile(done(key), 'utf8').catch(ignoreMissing);
      if (name === undefined) return false;
      return (await stat(join(path, name)).catch(ignoreMissing)) !== undefined;
    },
    finish: async (job, id, bytes) => {
      const name = resultName(job, id);
      const draft = drafts.next();
      await writeDraft(draft, bytes);
      await mkdir(dirname(join(path, name)), { recursive: true });
      await rename(draft, join(path, name));
      await flushFolder(dirname(join(path, name)));
      await writeAtomically(done(job), Buffer.from(name), drafts);
      await rm(body(job), { force: true });
    },
  };

  /** With part of the input hash, since nobody here knows whether another release has the same id. */
  function resultName(
    { hash, output }: { readonly hash: string; readonly output: OutputSettings },
    id: string,
  ): string {
    return createFilesSink(path, output.format, drafts).namesOf(id, hash).apart;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
