/** `npm run measure:linking -- DEV.jsonl [--base models/kb] [--errors]`: clustering and linking on reference spans. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { openKnowledgeBase } from '../kb/index.ts';
import { link } from '../link/index.ts';
import { openModels } from '../models.ts';
import { annotate } from '../pipeline.ts';
import { measureEndToEnd, summarizeEndToEnd } from '../train/link/end-to-end.ts';
import { measureLinking, summarize } from '../train/link/measure.ts';
import { goldDocument, readReference } from '../train/link/reference.ts';

interface Options {
  readonly base: string;
  readonly cache: string;
  readonly errors?: true;
  readonly clusters?: true;
  readonly endToEnd?: true;
}

const root = join(import.meta.dirname, '../..');

await new Command('measure:linking')
  .argument('<reference>', 'annotated releases, JSON lines')
  .option('--base <dir>', 'compiled knowledge base', join(root, 'models/kb'))
  .option('--cache <dir>', 'folder of the index', join(tmpdir(), 'dateline-cache'))
  .option('--errors', 'list wrong links')
  .option('--clusters', 'list names that stand in a wrong entity')
  .option('--end-to-end', 'also with the spans that the tagger finds')
  .action(async (path: string, options: Options) => {
    const references = await readReference(path);
    const base = await openKnowledgeBase(options.base, { cacheDirectory: options.cache });
    const { counts, errors, clusterErrors } = measureLinking(references, base);
    for (const [name, value] of Object.entries(summarize(counts)))
      console.log(`${name.padEnd(40)} ${value === null ? '–' : (100 * value).toFixed(1)}`);
    console.log(JSON.stringify(counts));
    const documents = references.map(goldDocument);
    const words = references.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const started = performance.now();
    for (const document of documents) link(document, base);
    console.log(`${(((performance.now() - started) / words) * 500).toFixed(2)} ms per 500 words`);
    if (options.errors)
      for (const { release, type, name, holding, expected, got, mentions } of errors)
        console.log([holding, type, mentions, name, expected, got, release].join('\t'));
    if (options.clusters) for (const line of clusterErrors) console.log(line);
    if (options.endToEnd) {
      const models = await openModels({ cacheDirectory: options.cache });
      const pairs = references.map((reference) => {
        const { id, text, date } = reference;
        return { reference, predicted: annotate({ id, text, ...(date !== undefined && { date }) }, models) };
      });
      const whole = measureEndToEnd(pairs, base);
      for (const [name, value] of Object.entries(summarizeEndToEnd(whole.counts)))
        console.log(`${name.padEnd(40)} ${value === null ? '–' : (100 * value).toFixed(1)}`);
      if (options.errors)
        for (const { release, text, expected, got } of whole.errors)
          console.log(['end to end', text, expected, got, release].join('\t'));
      await models.close();
    }
    await base.close();
  })
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
