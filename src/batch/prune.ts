/** Takes out of an output folder what does not belong there any more. */
import type { Manifest, ReleaseRecord } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Layout, OutputSettings } from './settings.ts';

/** Which sources of earlier troubles were read to their end this time. */
export interface Soundness {
  readonly mark: (origin: string) => void;
  readonly has: (origin: string) => boolean;
}

/** Remembers only sources that something in the manifest says could not be read. */
export function soundness(manifest: Manifest): Soundness {
  const troubled = new Set<string>();
  for (const { value } of manifest.releases()) if (isOfSource(value)) troubled.add(value.origin);
  const sound = new Set<string>();
  return {
    mark: (origin) => {
      if (troubled.has(origin)) sound.add(origin);
    },
    has: (origin) => sound.has(origin),
  };
}

/** A file or line that was no release: it has no bytes of its own by which it could be found again. */
function isOfSource(record: ReleaseRecord): boolean {
  return record.kind === 'failed' && !record.held;
}

/** Forgets that a source could not be read, once it was. */
export async function dropSound({ manifest }: OutputFolder, sound: Soundness, run: number): Promise<void> {
  const gone = new Map<string, undefined>();
  for (const { key, value } of manifest.releases())
    if (isOfSource(value) && value.run !== run && sound.has(value.origin)) gone.set(key, undefined);
  if (gone.size > 0) await manifest.commit({ releases: gone, names: new Map(), touchOutput: false });
}

/** Releases that are taken out together. */
const MOST_TOGETHER = 1000;

/** Takes out every release that the run has not met; gives their number. */
export async function prune(
  folder: OutputFolder,
  run: number,
  layout: Layout,
  { format }: OutputSettings,
): Promise<number> {
  const { manifest, held } = folder;
  const sink = folder.openSink(layout, format);
  let pruned = 0;
  for (;;) {
    const releases = new Map<string, undefined>();
    const names = new Map<string, undefined>();
    for (const { key: hash, value } of manifest.releases()) {
      if (value.run === run) continue;
      releases.set(hash, undefined);
      if (value.kind === 'done') {
        const { key } = sink.namesOf(value.id, hash);
        if (manifest.holderOf(key) === hash) names.set(key, undefined);
        await sink.remove(value.name);
      } else if (value.held) await held.drop(hash);
      if (releases.size === MOST_TOGETHER) break;
    }
    if (releases.size === 0) break;
    await manifest.commit({ releases, names, touchOutput: true });
    pruned += releases.size;
  }
  if (pruned > 0) await sink.finish(manifest);
  await sink.close();
  return pruned;
}
