/** The rows that the compiler reads: facts gathered from public sources, one JSON object a line. */
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { InputError } from '../../errors.ts';

export interface SourceRow {
  readonly id: string;
  readonly type: 'person' | 'organisation' | 'place' | 'position';
  readonly subtype?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
  readonly country?: string;
  readonly parent?: string;
  readonly website?: string;
  readonly population?: number;
  readonly sitelinks?: number;
  readonly capital?: string;
  readonly sameAs?: readonly string[];
  readonly positions?: readonly SourcePosition[];
  readonly prior?: number;
  readonly source: readonly string[];
}

export interface SourcePosition {
  readonly title: string;
  readonly org?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Reads `.jsonl`, or `.jsonl.xz` through the program `xz`. */
export async function* readRows(path: string): AsyncGenerator<SourceRow> {
  let number = 0;
  for await (const line of createInterface({ input: openText(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as SourceRow;
    } catch (error) {
      throw new InputError(
        `Expected one JSON object a line, got broken JSON (${(error as Error).message}) at ${path}:${number}`,
      );
    }
  }
}

function openText(path: string): Readable {
  if (!path.endsWith('.xz')) return createReadStream(path);
  const xz = spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'ignore'] });
  xz.on('error', () =>
    xz.stdout.destroy(new InputError(`Expected the program \`xz\` to read ${path}, got none`)),
  );
  xz.on('close', (code) => {
    if (code !== 0) xz.stdout.destroy(new InputError(`Expected an xz file, got something else in ${path}`));
  });
  return xz.stdout;
}
