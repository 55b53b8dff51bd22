/**
 * The file of facts: named columns of text lines, compressed as a whole.
 *
 * After decompression: one line of JSON `{"columns": [{"name", "lines", "bytes"}, …]}`, then the columns one after
 * another, each `bytes` long: `lines` lines of UTF-8 parted by a line feed. A cell that holds a list parts its
 * items with a tab. A front-coded column writes each line as the length of the prefix it shares with the line
 * before (one character, code 32 + length, at most 94) and the rest.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { InputError } from '../errors.ts';

export type Columns = ReadonlyMap<string, readonly string[]>;

interface ColumnHead {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
}

const LONGEST_PREFIX = 94;

export function frontCode(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const before = lines[index - 1] ?? '';
    const limit = Math.min(line.length, before.length, LONGEST_PREFIX);
    let shared = 0;
    while (shared < limit && line.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
    const splitsPair = shared > 0 && (line.charCodeAt(shared - 1) & 0xfc00) === 0xd800;
    if (splitsPair) shared--;
    return String.fromCharCode(32 + shared) + line.slice(shared);
  });
}

export function frontDecode(lines: readonly string[]): readonly string[] {
  let before = '';
  return lines.map((line) => {
    before = before.slice(0, line.charCodeAt(0) - 32) + line.slice(1);
    return before;
  });
}

/** The same columns always give the same bytes. */
export function packColumns(columns: Columns): Buffer {
  const bodies = [...columns.values()].map((lines) => Buffer.from(lines.join('\n')));
  const heads = [...columns].map(
    ([name, lines], index): ColumnHead => ({ name, lines: lines.length, bytes: bodies[index]?.length ?? 0 }),
  );
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify({ columns: heads })}\n`), ...bodies]);
  return brotliCompressSync(whole, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  });
}

/** Throws InputError where the bytes are not such a file; `where` names it. */
export function unpackColumns(packed: Uint8Array, where: string): Columns {
  try {
    const whole = brotliDecompressSync(packed);
    const headEnd = whole.indexOf(10);
    const { columns } = JSON.parse(whole.toString('utf8', 0, headEnd)) as {
      readonly columns: readonly ColumnHead[];
    };
    let position = headEnd + 1;
    return new Map(
      columns.map(({ name, lines, bytes }) => {
        const body = whole.toString('utf8', position, position + bytes);
        position += bytes;
        const cells = lines === 0 ? [] : body.split('\n');
        if (cells.length !== lines)
          throw new Error(`column ${name} has ${cells.length} lines instead of ${lines}`);
        return [name, cells];
      }),
    );
  } catch (error) {
    throw new InputError(
      `Expected a knowledge base's facts, got something else (${(error as Error).message}) in ${where}`,
    );
  }
}
