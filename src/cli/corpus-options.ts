/** Options of every command that reads annotated releases: their form, and what foreign labels mean. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  CORPUS_FORMATS,
  type CorpusFormat,
  type CorpusOptions,
  type Gold,
  type LabelMode,
  readCorpus,
  type TypeMap,
} from '../corpus/index.ts';
import { MENTION_TYPES } from '../document.ts';
import type { Io } from './io.ts';

export interface FormatOptions {
  readonly from?: CorpusFormat;
  readonly types?: TypeMap;
}

/** `whose`: the files that `--from` speaks of. */
export function addFormatOptions(command: Command, whose = 'the files'): Command {
  return command
    .addOption(
      new Option('--from <format>', `form of ${whose}; told from name and content otherwise`).choices(
        CORPUS_FORMATS,
      ),
    )
    .option(
      '--types <label=type...>',
      'what foreign labels mean, e.g. GPE=PLACE; LABEL=- leaves one out',
      addType,
    );
}

function addType(text: string, before: TypeMap = {}): TypeMap {
  const [, label = '', type = ''] = /^(.+)=([A-Z]+|-)$/u.exec(text) ?? [];
  const known = [...MENTION_TYPES, '-' as const].find((one) => one === type);
  if (known === undefined) throw new InvalidArgumentError(`Expected LABEL=${MENTION_TYPES.join('|')}|-.`);
  return { ...before, [label]: known };
}

export function corpusOptions(io: Io, { from, types }: FormatOptions, mode?: LabelMode): CorpusOptions {
  return {
    ...(from && { from }),
    ...(types && { types }),
    ...(mode && { mode }),
    tell: (sentence) => io.stderr.write(`${sentence}\n`),
  };
}

export function readFrom(
  io: Io,
  paths: readonly string[],
  options: FormatOptions,
  mode?: LabelMode,
): Promise<readonly Gold[]> {
  return readCorpus(
    paths.map((path) => resolve(io.workingDirectory, path)),
    corpusOptions(io, options, mode),
  );
}
