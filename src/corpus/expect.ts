/** Checks of parsed JSON. Each throws an InputError in one sentence: what was expected, what came, where. */
import type { IsoDate } from '../document.ts';
import { parseIsoDate } from '../document.ts';
import { InputError } from '../errors.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function parseJsonObject(line: string, where: string): JsonObject {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new InputError(
      `Expected one JSON object a line, got broken JSON (${(error as Error).message}) at ${where}`,
    );
  }
  return expectObject(row, 'a JSON object', where);
}

export function expectObject(value: unknown, what: string, where: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`Expected ${what}, got ${show(value)} in ${where}`);
  }
  return value as JsonObject;
}

export function expectArray(value: unknown, what: string, where: string): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new InputError(`Expected ${what} to be an array, got ${show(value)} in ${where}`);
  }
  return value;
}

export function expectString(value: unknown, what: string, where: string): string {
  if (typeof value !== 'string') {
    throw new InputError(`Expected ${what} to be a string, got ${show(value)} in ${where}`);
  }
  return value;
}

/** Null and absent are both absent. */
export function optionalString(value: unknown, what: string, where: string): string | undefined {
  return value === undefined || value === null ? undefined : expectString(value, what, where);
}

export function expectOneOf<const Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  what: string,
  where: string,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new InputError(
      `Expected ${what} to be one of ${choices.join(', ')}, got ${show(value)} in ${where}`,
    );
  }
  return found;
}

export function expectDate(value: unknown, where: string): IsoDate {
  const date = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (date === undefined) {
    throw new InputError(`Expected a day as YYYY-MM-DD, got ${show(value)} in ${where}`);
  }
  return date;
}

export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
