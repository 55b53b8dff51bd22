/** `npm run train:linking -- CORPUS… [--out models/kb]`: fits the weights by which linking chooses among candidates. */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { openKnowledgeBase } from '../kb/index.ts';
import { fitRanker, linkQuestions, RANKER_OPTIONS } from '../train/link/ranker.ts';
import { readReference } from '../train/link/reference.ts';

const root = join(import.meta.dirname, '../..');

interface Options {
  readonly base: string;
  readonly cache: string;
  readonly out?: string;
  readonly sigma?: string;
}

await new Command('train:linking')
  .argument('<corpus...>', 'annotated releases, JSON lines')
  .option('--base <dir>', 'compiled knowledge base', join(root, 'models/kb'))
  .option('--cache <dir>', 'folder of the index', join(tmpdir(), 'dateline-cache'))
  .option('--out <file>', "where the weights go (default: the base's weights.json)")
  .option('--sigma <number>', 'standard deviation of the prior on each weight')
  .action(async (paths: readonly string[], options: Options) => {
    const base = await openKnowledgeBase(options.base, { cacheDirectory: options.cache });
    const corpus = (await Promise.all(paths.map(readReference))).flat();
    const questions = linkQuestions(corpus, base);
    const settings = { ...RANKER_OPTIONS, ...(options.sigma && { sigma: Number(options.sigma) }) };
    const weights = fitRanker(questions, settings);
    const out = options.out ?? join(options.base, 'weights.json');
    await writeFile(out, `${JSON.stringify(weights, null, 1)}\n`);
    console.error(
      `${corpus.length} releases, ${questions.length} questions, ${Object.keys(weights).length} weights`,
    );
    await base.close();
  })
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
