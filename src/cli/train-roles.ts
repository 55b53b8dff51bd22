/** `dateline train-roles CORPUS… --out DIR`: fits the weights by which titles find holder and organisation. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { readCorpus } from '../corpus/index.ts';
import type { Io } from './io.ts';

export function trainRolesCommand(io: Io): Command {
  return new Command('train-roles')
    .description('fit the weights by which titles find their holder and organisation')
    .argument('<corpus...>', 'annotated releases')
    .requiredOption('-o, --out <directory>', 'where weights.json goes')
    .action(async (paths: readonly string[], { out }: { readonly out: string }) => {
      const corpus = await readCorpus(paths.map((path) => resolve(io.workingDirectory, path)));
      const [{ linkedByReference, trainRoles }, { createTokenizer }] = await Promise.all([
        import('../train/roles/index.ts'),
        import('../tokenize/index.ts'),
      ]);
      const model = trainRoles(linkedByReference(corpus, createTokenizer()));
      const directory = resolve(io.workingDirectory, out);
      await mkdir(directory, { recursive: true });
      await writeFile(join(directory, 'weights.json'), `${JSON.stringify(model, null, 1)}\n`);
      const [holder, organisation] = [model.holder, model.organisation].map(
        (weights) => Object.keys(weights).length,
      );
      io.stderr.write(`${corpus.length} releases, ${holder} and ${organisation} weights\n`);
    });
}
