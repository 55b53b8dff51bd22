/** `npm run build:kb -- FACTS_DIR [--out models/kb]`: compiles the knowledge base from gathered facts and our own. */
import { join } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { compileBase } from '../train/base/compile.ts';

const root = join(import.meta.dirname, '../..');

await new Command('build:kb')
  .argument('<facts-dir>', 'folder with entities.jsonl or entities.jsonl.xz')
  .option('--out <dir>', 'folder of the compiled base', join(root, 'models/kb'))
  .action(async (sources: string, { out }: { readonly out: string }) => {
    const started = Date.now();
    const config = await compileBase({ sources, handFacts: join(root, 'src/train/base/facts'), out });
    const size = config.files.reduce((sum, file) => sum + file.bytes, 0);
    console.error(`${config.entries} entries, ${size} bytes, ${Math.round((Date.now() - started) / 1000)} s`);
  })
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
