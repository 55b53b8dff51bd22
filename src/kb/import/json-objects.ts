/** JSON objects out of a stream: one a line, or the members of an array however it is laid out. */
import { InputError } from '../../errors.ts';

const LONGEST = 64 * 1024 * 1024;
const OPEN = 123;
const CLOSE = 125;
const QUOTE = 34;
const ESCAPE = 92;

/**
 * Each object of the topmost level, with what lies between objects (commas, brackets, line ends) passed over. Keeps
 * one object in memory. InputError where one is broken or longer than 64 MiB; `where` names the source.
 */
export async function* jsonObjects(
  chunks: AsyncIterable<string>,
  where: string,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let held = '';
  let [depth, inString, escaped, count] = [0, false, false, 0];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === ESCAPE) escaped = true;
        else if (code === QUOTE) inString = false;
      } else if (depth === 0) {
        if (code === OPEN) [depth, from] = [1, at];
        else if (!isBetween(code)) throw unexpected(chunk.slice(at, at + 20), count, where);
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN) depth++;
      else if (code === CLOSE && --depth === 0) {
        yield parse(held + chunk.slice(from, at + 1), ++count, where);
        held = '';
      }
    }
    if (depth > 0) held += chunk.slice(from);
    if (held.length > LONGEST)
      throw new InputError(`Expected objects of at most 64 MiB, got more in ${where}`);
  }
  if (depth > 0) throw new InputError(`Expected a whole JSON object, got the end of the input in ${where}`);
}

/** White space, comma, square brackets and the byte order mark. */
function isBetween(code: number): boolean {
  return code <= 32 || code === 44 || code === 91 || code === 93 || code === 0xfeff;
}

function parse(text: string, count: number, where: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new InputError(
      `Expected JSON objects, got broken JSON (${(error as Error).message}) in object ${count} of ${where}`,
    );
  }
}

function unexpected(text: string, count: number, where: string): InputError {
  return new InputError(
    `Expected a JSON object, got ${JSON.stringify(text)} after object ${count} of ${where}`,
  );
}
