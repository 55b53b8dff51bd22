/** Decides what a group of results changes: who has which name in the output, and what goes. */
import type { CommitterOptions, Entry } from './committer.ts';
import type { DoneRecord, ReleaseRecord } from './manifest.ts';

type Done = Extract<Entry, { kind: 'done' }>;
type Failed = Extract<Entry, { kind: 'failed' }>;

export interface CommitPlan {
  /** By input hash; undefined removes. What is in `written` comes on top. */
  readonly releases: Map<string, ReleaseRecord | undefined>;
  readonly names: Map<string, string | undefined>;
  /** By input hash. */
  readonly written: Map<string, { name: string; readonly entry: Done }>;
  readonly renamed: { readonly from: string; readonly to: string }[];
  readonly removed: Set<string>;
  readonly failed: Failed[];
  /** Hashes of releases that had failed before. */
  readonly recovered: Set<string>;
}

/**
 * Several releases of one id all stay; the one with the lowest input hash has the plain name, so that names do not
 * depend on the order. But one that an earlier run met in the same file, and whose id now comes with other bytes, was
 * changed there: the new one replaces it.
 */
export function planCommit(entries: readonly Entry[], options: CommitterOptions): CommitPlan {
  const { manifest, sink, run } = options;
  const plan: CommitPlan = {
    releases: new Map(),
    names: new Map(),
    written: new Map(),
    renamed: [],
    removed: new Set(),
    failed: [],
    recovered: new Set(),
  };
  const recordOf = (hash: string): ReleaseRecord | undefined =>
    plan.releases.has(hash) ? plan.releases.get(hash) : manifest.get(hash);
  const holderOf = (key: string): string | undefined =>
    plan.names.has(key) ? plan.names.get(key) : manifest.holderOf(key);

  /** Gives the holder of a plain name the one apart. */
  const giveWay = (hash: string, record: DoneRecord | undefined, plain: string, apart: string): void => {
    const waiting = plan.written.get(hash);
    if (waiting !== undefined) waiting.name = apart;
    else if (record !== undefined) {
      plan.renamed.push({ from: plain, to: apart });
      plan.releases.set(hash, { ...record, name: apart });
    }
  };

  const place = (entry: Done): void => {
    const { hash, id, item } = entry;
    const { plain, apart, key } = sink.namesOf(id, hash);
    const holder = holderOf(key);
    const before = recordOf(hash);
    if (before?.kind === 'failed') plan.recovered.add(hash);
    let name = plain;
    if (holder !== undefined && holder !== hash) {
      const record = recordOf(holder);
      const known = record?.kind === 'done' ? record : undefined;
      const isWaiting = plan.written.has(holder);
      if (!isWaiting && known !== undefined && known.run !== run && known.origin === item.origin) {
        plan.releases.set(holder, undefined);
      } else if (isWaiting || known !== undefined) {
        const other = plan.written.get(holder)?.entry.item.place ?? known?.place ?? '';
        options.onSharedId(id, [other, item.place]);
        if (holder < hash) name = apart;
        else giveWay(holder, known, plain, sink.namesOf(known?.id ?? id, holder).apart);
      }
    }
    if (before?.kind === 'done' && before.name !== name) plan.removed.add(before.name);
    if (name === plain) plan.names.set(key, hash);
    plan.written.set(hash, { name, entry });
  };

  const fail = (entry: Failed): void => {
    const before = recordOf(entry.hash);
    if (before?.kind === 'done') {
      const { key } = sink.namesOf(before.id, entry.hash);
      if (holderOf(key) === entry.hash) plan.names.set(key, undefined);
      plan.removed.add(before.name);
    }
    plan.releases.set(entry.hash, entry.record);
    plan.failed.push(entry);
  };

  for (const entry of entries) {
    if (entry.kind === 'done') place(entry);
    else if (entry.kind === 'failed') fail(entry);
    else plan.releases.set(entry.hash, { ...(recordOf(entry.hash) ?? entry.record), run });
  }
  // A name that was freed and taken again within the group is written over.
  for (const { name } of plan.written.values()) plan.removed.delete(name);
  return plan;
}
