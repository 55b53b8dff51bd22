/** `dateline agree A B …`: how far annotators of the same releases agree. */
import { Command } from 'commander';
import { agree, formatAgreement } from '../evaluate/index.ts';
import { addFormatOptions, type FormatOptions, readFrom } from './corpus-options.ts';
import type { Io } from './io.ts';

interface Options extends FormatOptions {
  readonly scheme: readonly string[];
  readonly json?: boolean;
}

export function agreeCommand(io: Io): Command {
  return addFormatOptions(new Command('agree'))
    .description('agreement of annotators: F1, Cohen’s κ, Krippendorff’s α')
    .argument('<annotators...>', 'two or more annotations of the same releases')
    .option('--scheme <name...>', 'measures or groups of measures', [
      'strict',
      'overlap',
      'date-value-given-span',
      'd2kb',
      'b-cubed',
      'role-given-title',
    ])
    .option('--json', 'print JSON')
    .action(async (paths: string[], options: Options) => {
      const { scheme, json } = options;
      const corpora = await Promise.all(paths.map((path) => readFrom(io, [path], options)));
      const agreement = agree(corpora, scheme);
      io.stdout.write(json ? `${JSON.stringify(agreement, null, 2)}\n` : formatAgreement(agreement, paths));
    });
}
