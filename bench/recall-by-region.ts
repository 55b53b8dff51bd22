/**
 * Recall of PERSON by the region where the name is most at home, by the tagger's own lexicon of names: so a name that
 * the lexicon does not know is under `unknown`.
 *
 *   npx tsc --noEmit false --outDir dist/measure && node dist/measure/bench/recall-by-region.js <annotated.jsonl>… <model folder>
 */
import { readFileSync } from 'node:fs';
import { parseStandoffLine } from '../src/corpus/standoff.ts';
import { openCrfTagger, openLexicons } from '../src/tag/crf-tagger.ts';
import { fieldOf, NAME_REGIONS } from '../src/tag/lexicon/classes.ts';
import { hashLetters } from '../src/tag/lexicon/letters.ts';
import { createTokenizer, tokenize } from '../src/tokenize/index.ts';
import { zone } from '../src/zone/index.ts';

const paths = process.argv.slice(2);
const model = paths.pop() ?? '';
const [{ names }, tagger, tokenizer] = [
  await openLexicons(model),
  await openCrfTagger(model),
  createTokenizer(),
];

/** The region of the most words of the name; of equal ones that of the last word, the surname as a rule. */
function regionOf(name: string): string {
  const counts = new Map<string, number>();
  for (const word of name.split(/[\s.]+/u)) {
    const region = NAME_REGIONS[fieldOf(names.maskOf(hashLetters(word).hash), 'region')] ?? 'unknown';
    if (region !== 'unknown') counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  let best = 'unknown';
  for (const [region, count] of counts) if (count >= (counts.get(best) ?? 0)) best = region;
  return best;
}

const found = new Map<string, { right: number; all: number; names: Set<string> }>();
for (const path of paths) {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  for (const [index, line] of lines.entries()) {
    const reference = parseStandoffLine(line, `${path}:${index + 1}`);
    const spans = tagger.tag(tokenize(zone(reference), tokenizer));
    const predicted = new Set(spans.map(({ start, end, type }) => `${type} ${start} ${end}`));
    for (const { start, end, type } of reference.mentions) {
      if (type !== 'PERSON') continue;
      const name = reference.text.slice(start, end);
      const row = found.get(regionOf(name)) ?? { right: 0, all: 0, names: new Set() };
      row.all++;
      row.names.add(name);
      if (predicted.has(`${type} ${start} ${end}`)) row.right++;
      found.set(regionOf(name), row);
    }
  }
}
process.stdout.write('| region of the name | mentions | names | recall |\n| --- | --: | --: | --: |\n');
for (const [region, { right, all, names: different }] of [...found].sort((a, b) => b[1].all - a[1].all)) {
  process.stdout.write(`| ${region} | ${all} | ${different.size} | ${((100 * right) / all).toFixed(1)} |\n`);
}
