/** Releases from newline-delimited JSON: one object a line with `id`, `text`, and optionally `date` and `url`. */
import { type DocumentId, parseIsoDate, type Release } from '../document.ts';
import { InputError } from '../errors.ts';

/** Reads one line; other keys are ignored. `where` names file and line in the sentence of an InputError. */
export function parseNdjsonLine(line: string, where: string): Release {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`Expected one JSON object a line, got broken JSON at ${where} (${reason})`);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new InputError(`Expected one JSON object a line, got ${kindOf(row)} at ${where}`);
  }
  const { id, text, date, url } = row as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '') throw expected('`id` to be a non-empty string', id, where);
  if (typeof text !== 'string') throw expected('`text` to be a string', text, where);
  const day = typeof date === 'string' ? parseIsoDate(date) : undefined;
  if (day === undefined && date !== undefined && date !== null) {
    throw expected('`date` to be a day as YYYY-MM-DD', date, where);
  }
  if (typeof url !== 'string' && url !== undefined && url !== null) {
    throw expected('`url` to be a string', url, where);
  }
  return {
    id: id as DocumentId,
    text,
    ...(day !== undefined && { date: day }),
    ...(typeof url === 'string' && { url }),
  };
}

function expected(what: string, got: unknown, where: string): InputError {
  const shown = got === undefined ? 'nothing' : JSON.stringify(got).slice(0, 60);
  return new InputError(`Expected ${what}, got ${shown} at ${where}`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return value === null ? 'null' : `a ${typeof value}`;
}
