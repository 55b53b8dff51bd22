/** How far a long run is: a bar that is redrawn on a terminal, a line now and then elsewhere. */
import type { Counts, FolderRun } from '../batch/index.ts';
import type { Io } from './io.ts';

export interface Progress {
  readonly counts: (counts: Counts) => void;
  /** Bytes of the input that were read; the bar shows them against all bytes. */
  readonly bytes: (bytes: number) => void;
  /** Says something to the user without spoiling the bar. */
  readonly say: (line: string) => void;
  /** Removes the bar. */
  readonly end: () => void;
}

export interface ProgressOptions {
  /** In milliseconds, ever growing. */
  readonly now: () => number;
  /** All bytes of the input; undefined as long as it is not known. */
  readonly totalBytes: () => number | undefined;
}

const REDRAW = 100;
/** Between two lines where there is no terminal. */
const LINE_EVERY = 10_000;
/** The rate is that of the last half minute or so. */
const RATE_WINDOW = 30_000;
const BAR = 24;

export function createProgress(io: Io, { now, totalBytes }: ProgressOptions): Progress {
  const isTerminal = io.stderr.isTTY === true;
  const interval = isTerminal ? REDRAW : LINE_EVERY;
  const began = now();
  let readBytes = 0;
  let shown = now();
  let drawn = false;
  const marks: { readonly at: number; readonly worked: number }[] = [{ at: now(), worked: 0 }];

  const clear = (): void => {
    if (drawn) io.stderr.write('\r\u001b[K');
    drawn = false;
  };

  return {
    counts: (counts) => {
      const at = now();
      if (at - shown < interval) return;
      shown = at;
      const worked = counts.annotated + counts.failed;
      marks.push({ at, worked });
      while (marks.length > 2 && at - marks[0]!.at > RATE_WINDOW) marks.shift();
      const { at: since, worked: before } = marks[0]!;
      const total = totalBytes();
      const fraction = total === undefined || total === 0 ? undefined : Math.min(1, readBytes / total);
      const line = describe(counts, (1000 * (worked - before)) / Math.max(1, at - since), fraction);
      clear();
      io.stderr.write(isTerminal ? line : `${line}\n`);
      drawn = isTerminal;
    },
    bytes: (bytes) => {
      readBytes += bytes;
    },
    say: (line) => {
      clear();
      io.stderr.write(`${line}\n`);
    },
    end: clear,
  };

  function describe(counts: Counts, rate: number, fraction: number | undefined): string {
    const { read, annotated, stood, failed } = counts;
    const parts = [`${read} read`, `${annotated} annotated`];
    if (stood > 0) parts.push(`${stood} stood already`);
    parts.push(`${failed} failed`, `${rate.toFixed(rate < 10 ? 1 : 0)}/s`);
    if (fraction === undefined) return parts.join(', ');
    const full = Math.round(BAR * fraction);
    const bar = `${'#'.repeat(full)}${'.'.repeat(BAR - full)} ${Math.floor(100 * fraction)} %`;
    const left = fraction > 0 ? ((now() - began) * (1 - fraction)) / fraction : undefined;
    if (left !== undefined) parts.push(`${duration(left)} left`);
    return `${bar}  ${parts.join(', ')}`;
  }
}

/** `1 h 02 min`, `3 min 20 s`, `7 s`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))} min`;
  if (seconds >= 60) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  return `${seconds} s`;
}

/** Tells of the index of the knowledge base, which is built once a machine. */
export function indexProgress(say: (line: string) => void): NonNullable<FolderRun['onIndex']> {
  let shown = -1;
  return ({ done, total }) => {
    const percent = Math.floor((100 * done) / total);
    if (percent < shown + 10 && done < total) return;
    shown = percent;
    say(`Building the index of the knowledge base (once): ${percent} %`);
  };
}
