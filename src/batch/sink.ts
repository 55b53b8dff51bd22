/** Where finished releases go; two forms: `files-sink.ts` and `shards-sink.ts`. */
import type { DoneRecord, Manifest, Stored } from './manifest.ts';

export interface Rendered {
  /** In the output: unlike that of every other release. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sink {
  /**
   * Names for a release in the output. `plain` is wanted; where another release has it, one of them is called `apart`,
   * which no other can have. Plain names with the same `key` cannot stand side by side.
   */
  readonly namesOf: (
    id: string,
    hash: string,
  ) => { readonly plain: string; readonly apart: string; readonly key: string };
  /** Resolves when everything would outlive a loss of power. */
  readonly write: (entries: readonly Rendered[]) => Promise<readonly Stored[]>;
  /** Whether what was written for a release is still there. */
  readonly stands: (record: DoneRecord) => Promise<boolean>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Brings the output into its last form once all releases are done. */
  readonly finish: (manifest: Manifest) => Promise<void>;
  readonly close: () => Promise<void>;
}
