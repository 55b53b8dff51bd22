/** What a run met and what became of it. */
export interface Counts {
  /** Releases met in the input, and files and lines that should have been some. */
  readonly read: number;
  readonly annotated: number;
  /** Done by an earlier run with the same settings and models. */
  readonly stood: number;
  /** The same bytes under the same id once more. */
  readonly duplicates: number;
  readonly failed: number;
  /** Failed in an earlier run under the same conditions, and not tried again. */
  readonly failedBefore: number;
  /** Of other shards of the input. */
  readonly elsewhere: number;
}

export const NO_COUNTS: Counts = {
  read: 0,
  annotated: 0,
  stood: 0,
  duplicates: 0,
  failed: 0,
  failedBefore: 0,
  elsewhere: 0,
};

/** Whether everything that was met became something. */
export function addUp(counts: Counts): boolean {
  const { read, annotated, stood, duplicates, failed, failedBefore, elsewhere } = counts;
  return read === annotated + stood + duplicates + failed + failedBefore + elsewhere;
}
