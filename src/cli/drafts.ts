/** `npm run drafts -- PREDICTED.jsonl OUT.partial.jsonl`: what a model found in unannotated releases, to learn from. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readCorpus } from '../corpus/index.ts';
import { draftOf } from '../train/labels/drafts.ts';

/** How often a draft counts, against an annotated release's 1. */
const WEIGHT = 0.4;

await new Command('drafts')
  .argument('<predicted>', 'standoff from `dateline annotate --format standoff`')
  .argument('<out>', 'the .partial.jsonl to write')
  .action(async (predicted: string, out: string) => {
    const documents = await readCorpus([predicted]);
    const rows = documents.map(({ id, text, mentions }) =>
      JSON.stringify({ ...draftOf(id, text, mentions), weight: WEIGHT }),
    );
    await writeFile(out, `${rows.join('\n')}\n`);
    console.error(`${rows.length} drafts`);
  })
  .parseAsync();
