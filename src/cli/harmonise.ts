/**
 * `npm run harmonise -- CORPORA_DIR OUT_DIR --demonyms FILE`: other corpora, and the texts of which we keep annotations
 * only, as `.partial.jsonl` for `dateline train`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { harmonise, parseForeignLine } from '../train/labels/harmonise.ts';
import { LABEL_MAPPINGS } from '../train/labels/mappings-table.ts';
import { joinSpans, parseSpansLine } from '../train/labels/spans.ts';

/** How often a document of another corpus counts, against a release's 1. */
const WEIGHT = 0.3;

await new Command('harmonise')
  .argument('<corpora-dir>', `folder with ${Object.keys(LABEL_MAPPINGS).join(', ')} (.jsonl)`)
  .argument('<out-dir>', 'where the .partial.jsonl files go')
  .requiredOption('--demonyms <file>', 'table whose first column holds demonyms')
  .action(async (corpora: string, out: string, { demonyms }: { readonly demonyms: string }) => {
    const known = new Set((await readFile(demonyms, 'utf8')).split('\n').map((line) => line.split('\t')[0]));
    const isDemonym = (word: string): boolean => known.has(word) && word !== 'Georgia';
    await mkdir(out, { recursive: true });
    for (const [name, mapping] of Object.entries(LABEL_MAPPINGS)) {
      const path = join(corpora, `${name}.jsonl`);
      const lines = (await readFile(path, 'utf8')).trim().split('\n');
      const rows = lines.map((line, i) =>
        JSON.stringify({
          ...harmonise(parseForeignLine(line, `${path}:${i + 1}`), mapping, isDemonym),
          weight: WEIGHT,
        }),
      );
      await writeFile(join(out, `${name}.partial.jsonl`), `${rows.join('\n')}\n`);
      console.error(`${name}: ${rows.length} texts`);
    }
    await joinReleases(corpora, out);
  })
  .parseAsync();

/** The releases that `corpus/spans/` annotates, with their texts. */
async function joinReleases(corpora: string, out: string): Promise<void> {
  const read = async (path: string | URL): Promise<readonly string[]> =>
    (await readFile(path, 'utf8')).trim().split('\n');
  const texts = new Map(
    (await read(join(corpora, 'releases', 'unannotated.jsonl'))).map((line) => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
      return [id, text];
    }),
  );
  const rows = (await read(new URL('../../corpus/spans/releases-unannotated.jsonl', import.meta.url))).map(
    (line, i) => parseSpansLine(line, `releases-unannotated.jsonl:${i + 1}`),
  );
  const lines = rows.map((row) => joinSpans(row, texts.get(row.id)));
  await writeFile(join(out, 'releases.partial.jsonl'), `${lines.join('\n')}\n`);
  console.error(`releases: ${lines.length} texts`);
}
