/**
 * Words a second that the tagger reads on one core (tokens and zones given), and how long its model takes to open.
 *
 *   npx tsc --noEmit false --outDir dist/measure && node dist/measure/bench/tagging.js <annotated.jsonl> <model folder>
 *
 * Rates are of processor time, which other processes on the machine still slow down; so each of ten rounds is shown.
 */
import { readFileSync } from 'node:fs';
import { parseStandoffLine } from '../src/corpus/standoff.ts';
import { openCrfTagger } from '../src/tag/crf-tagger.ts';
import { createTokenizer, tokenize } from '../src/tokenize/index.ts';
import { zone } from '../src/zone/index.ts';

const [corpus = '', model = ''] = process.argv.slice(2);
const tokenizer = createTokenizer();
const documents = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line, index) => tokenize(zone(parseStandoffLine(line, `${corpus}:${index + 1}`)), tokenizer));
const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

/** Seconds of processor time that the action takes. */
async function secondsOf(action: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const opening = await secondsOf(() => openCrfTagger(model));
const tagger = await openCrfTagger(model);
const rates: number[] = [];
for (let round = 0; round < 10; round++) {
  const seconds = await secondsOf(() => {
    for (const document of documents) tagger.tag(document);
  });
  rates.push(Math.round(words / seconds));
}
process.stdout.write(`opened in ${Math.round(1000 * opening)} ms\n`);
process.stdout.write(`${documents.length} documents, ${words} words; words a second: ${rates.join(', ')}\n`);
