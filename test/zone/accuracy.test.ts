import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownTexts, releaseTexts, type Score, scoreZones } from './zone-scores.ts';

/** Shared releases, which do not lie in the project. */
const corpora = process.env['DATELINE_CORPORA'];

function report(layer: string, scores: ReadonlyMap<string, Score>): void {
  const rows = [...scores].map(
    ([kind, { exact, characters, wanted }]) =>
      `  ${kind.padEnd(13)}${exact.toFixed(1).padStart(6)}${characters.toFixed(1).padStart(7)}${String(wanted).padStart(5)}`,
  );
  console.info([`${layer}: kind, F1 exact, F1 by character, zones`, ...rows].join('\n'));
}

test('zones of the project’s own corpus', () => {
  const scores = scoreZones('own.jsonl', ownTexts());
  report('own', scores);
  expect(scores.get('all')!.exact).toBeGreaterThanOrEqual(93);
  for (const kind of ['dateline', 'boilerplate', 'lead', 'body']) {
    expect(scores.get(kind)!.exact).toBeGreaterThanOrEqual(95);
  }
});

test.skipIf(corpora === undefined).each([
  ['releases-train.jsonl', 'train.jsonl', 89],
  ['releases-dev.jsonl', 'dev.jsonl', 86],
])('zones of shared releases: %s', (layer, file, bar) => {
  const path = join(corpora!, 'releases', file);
  expect(existsSync(path)).toBe(true);
  const scores = scoreZones(layer, releaseTexts(path));
  report(layer, scores);
  expect(scores.get('all')!.exact).toBeGreaterThanOrEqual(bar);
});
