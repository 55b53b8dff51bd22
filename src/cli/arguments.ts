/** Values on the command line: read, or refused in one sentence. */
import { InvalidArgumentError, Option } from 'commander';
import { type IsoDate, parseIsoDate } from '../document.ts';
import { InputError } from '../errors.ts';
import type { Io } from './io.ts';

/** `-`, unless somebody sits at the other end. */
export function standardInput(io: Io): string {
  if ('isTTY' in io.stdin && io.stdin.isTTY === true) {
    throw new InputError('Expected an input: files, folders, globs, or - for standard input');
  }
  return '-';
}

export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined)
    throw new InvalidArgumentError(`Expected a day as YYYY-MM-DD, got ${JSON.stringify(text)}.`);
  return date;
}

export function absoluteIri(text: string): string {
  if (!URL.canParse(text) || text.includes('#')) {
    throw new InvalidArgumentError(`Expected an absolute IRI without fragment, got ${JSON.stringify(text)}.`);
  }
  return text;
}

export function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError(`Expected a positive whole number, got ${JSON.stringify(text)}.`);
  }
  return number;
}

/** Of an option that may be repeated: all values, in order. */
export function repeated(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** Gives milliseconds. */
export function seconds(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) {
    throw new InvalidArgumentError(`Expected a positive number of seconds, got ${JSON.stringify(text)}.`);
  }
  return Math.ceil(number * 1000);
}

/** `2/5`: the second of five parts. */
export function shard(text: string): { readonly index: number; readonly of: number } {
  const [, part = '0', parts = '0'] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  const [index, of] = [Number(part), Number(parts)];
  if (index < 1 || index > of) {
    throw new InvalidArgumentError(
      `Expected a part of the input as i/n, such as 1/4, got ${JSON.stringify(text)}.`,
    );
  }
  return { index: index - 1, of };
}

/** `--timeout`, in seconds on the command line and in milliseconds here. */
export function timeoutOption(): Option {
  return new Option('--timeout <seconds>', 'the longest time for one release')
    .argParser(seconds)
    .default(60_000, '60');
}
