/**
 * Sharded NDJSON. Finished lines are appended to segments, files of the program's own; at the end shards are put
 * together from them in the order of the input hashes, so that their bytes do not depend on the order of the input, on
 * the number of threads or on how often the run was begun anew.
 */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Drafts, flushFolder } from './atomic.ts';
import type { DoneRecord, Manifest, Stored } from './manifest.ts';
import type { Layout } from './settings.ts';
import type { Sink } from './sink.ts';

/** A segment of more bytes is followed by another. */
const SEGMENT_BYTES = 256 * 1024 * 1024;
/** Bytes of a shard that are gathered before they are written. */
const WRITE_BYTES = 1024 * 1024;

type Handle = Awaited<ReturnType<typeof open>>;

export function createShardsSink(
  folder: string,
  segmentFolder: string,
  layout: Extract<Layout, { kind: 'ndjson' }>,
  drafts: Drafts,
): Sink {
  let segment: { readonly number: number; readonly file: Handle; end: number } | undefined;

  /** What a killed run left at the end of a segment belongs to nothing, so each run begins one of its own. */
  async function segmentForWriting(): Promise<NonNullable<typeof segment>> {
    if (segment !== undefined && segment.end < SEGMENT_BYTES) return segment;
    const number = segment === undefined ? 1 + Math.max(0, ...(await segmentNumbers())) : segment.number + 1;
    await segment?.file.close();
    await mkdir(segmentFolder, { recursive: true });
    segment = { number, file: await open(join(segmentFolder, String(number)), 'wx'), end: 0 };
    await flushFolder(segmentFolder);
    return segment;
  }

  async function segmentNumbers(): Promise<readonly number[]> {
    return (await readdir(segmentFolder).catch(() => [])).map(Number);
  }

  async function assemble(manifest: Manifest): Promise<void> {
    const readers = new Map<number, Handle>();
    const sizes: number[] = [];
    const records = doneRecords(manifest);
    let next = records.next();
    try {
      for (let shard = 0; shard < layout.shards; shard++) {
        const draft = drafts.next();
        const file = await open(draft, 'w');
        const writer = gatheringWriter(file);
        for (; next.done !== true && shardOf(next.value.hash, layout.shards) === shard; next = records.next())
          await writer.write(await readStored(next.value.output, readers));
        // An empty file is no gzip file.
        if (layout.gzip && writer.total() === 0) await writer.write(gzipSync(''));
        await writer.flush();
        await file.sync();
        sizes.push(writer.total());
        await file.close();
        await rename(draft, join(folder, shardName(shard, layout)));
      }
    } finally {
      for (const file of readers.values()) await file.close();
    }
    await flushFolder(folder);
    const unused = (await segmentNumbers()).filter(
      (number) => !readers.has(number) && number !== segment?.number,
    );
    const meta = manifest.meta();
    if (meta !== undefined) await manifest.setMeta({ ...meta, shards: sizes });
    for (const number of unused) await rm(join(segmentFolder, String(number)));
  }

  async function readStored(output: Stored, readers: Map<number, Handle>): Promise<Uint8Array> {
    if (output.kind !== 'segment') throw new TypeError('A line of a shard lies in a segment');
    let file = readers.get(output.segment);
    if (file === undefined) {
      file = await open(join(segmentFolder, String(output.segment)), 'r');
      readers.set(output.segment, file);
    }
    const bytes = Buffer.alloc(output.bytes);
    const { bytesRead } = await file.read(bytes, 0, output.bytes, output.offset);
    if (bytesRead !== output.bytes)
      throw new RangeError(`Segment ${output.segment} is shorter than the manifest says`);
    return bytes;
  }

  async function isAssembled(manifest: Manifest): Promise<boolean> {
    const sizes = manifest.meta()?.shards;
    if (sizes === undefined || sizes.length !== layout.shards) return false;
    for (const [shard, size] of sizes.entries()) {
      const status = await stat(join(folder, shardName(shard, layout))).catch(() => undefined);
      if (status?.size !== size) return false;
    }
    return true;
  }

  return {
    namesOf: (id) => ({ plain: id, apart: id, key: id }),
    write: async (entries) => {
      const target = await segmentForWriting();
      const stored: Stored[] = [];
      let offset = target.end;
      for (const { bytes } of entries) {
        stored.push({ kind: 'segment', segment: target.number, offset, bytes: bytes.length });
        offset += bytes.length;
      }
      await target.file.writeFile(Buffer.concat(entries.map(({ bytes }) => bytes)));
      await target.file.datasync();
      target.end = offset;
      return stored;
    },
    stands: async ({ output }) => {
      if (output.kind !== 'segment') return false;
      const status = await stat(join(segmentFolder, String(output.segment))).catch(() => undefined);
      return status !== undefined && status.size >= output.offset + output.bytes;
    },
    rename: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    finish: async (manifest) => {
      if (!(await isAssembled(manifest))) await assemble(manifest);
    },
    close: async () => segment?.file.close(),
  };
}

function* doneRecords(
  manifest: Manifest,
): Generator<{ readonly hash: string; readonly output: DoneRecord['output'] }> {
  for (const { key, value } of manifest.releases())
    if (value.kind === 'done') yield { hash: key, output: value.output };
}

/** Shards take equal ranges of the hashes, the lowest first. */
function shardOf(hash: string, shards: number): number {
  return Math.floor((Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32) * shards);
}

function shardName(shard: number, { shards, gzip }: Extract<Layout, { kind: 'ndjson' }>): string {
  const digits = Math.max(5, String(shards).length);
  const part = (number: number): string => String(number).padStart(digits, '0');
  return `part-${part(shard + 1)}-of-${part(shards)}.ndjson${gzip ? '.gz' : ''}`;
}

function gatheringWriter(file: Handle): {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Bytes so far. */
  readonly total: () => number;
} {
  let total = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (length > 0) await file.writeFile(Buffer.concat(parts));
    parts = [];
    length = 0;
  };
  return {
    flush,
    total: () => total,
    write: async (bytes) => {
      total += bytes.length;
      parts.push(bytes);
      length += bytes.length;
      if (length >= WRITE_BYTES) await flush();
    },
  };
}
