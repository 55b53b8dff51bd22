/** `dateline agree A B …`: how far annotators of the same releases agree. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readCorpus } from '../corpus/index.ts';
import { agree, formatAgreement } from '../evaluate/index.ts';
import type { Io } from './io.ts';

interface Options {
  readonly scheme: readonly string[];
  readonly json?: boolean;
}

export function agreeCommand(io: Io): Command {
  return new Command('agree')
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
    .action(async (paths: string[], { scheme, json }: Options) => {
      const corpora = await Promise.all(
        paths.map((path) => readCorpus([resolve(io.workingDirectory, path)])),
      );
      const agreement = agree(corpora, scheme);
      io.stdout.write(json ? `${JSON.stringify(agreement, null, 2)}\n` : formatAgreement(agreement, paths));
    });
}
