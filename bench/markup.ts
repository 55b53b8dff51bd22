/**
 * The bars of the markup: everything that must hold of it (`test/support/markup-faults.ts`) for many releases made from
 * seeds and for what the pipeline finds in texts; the same bytes for any order and number of threads; and what emitting
 * costs beside the pipeline.
 *
 *   npm run bench:markup -- <releases made from seeds> [texts as NDJSON or folders …]
 */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotateAll } from '../src/batch/annotate-all.ts';
import type { Release } from '../src/document.ts';
import { toJsonLd } from '../src/emit/index.ts';
import { openModels } from '../src/models.ts';
import { annotate } from '../src/pipeline.ts';
import { readReleases } from '../src/read/index.ts';
import { markupFaults } from '../test/support/markup-faults.ts';
import { randomDocument } from '../test/support/random-markup.ts';
import { syntheticRelease } from '../test/support/synthetic-releases.ts';

const [made = '10000', ...paths] = process.argv.slice(2);
const cacheDirectory = process.env['DATELINE_CACHE'] ?? join(tmpdir(), 'dateline-test-cache');
const directory = join(import.meta.dirname, '../../../models');
const say = (line: string) => process.stdout.write(`${line}\n`);

const SHOWN = 20;
let faults = 0;
function tell(name: string, found: readonly string[]): void {
  faults += found.length;
  if (faults <= SHOWN) for (const fault of found) say(`${name}: ${fault}`);
}

for (let seed = 0; seed < Number(made); seed++)
  tell(`seed ${seed}`, await markupFaults(randomDocument(seed)));
say(`${made} releases made from seeds: ${faults} faults`);

const texts: Release[] = Array.from({ length: 200 }, (_, number) => syntheticRelease(number) as Release);
const options = { workingDirectory: process.cwd(), stdin: process.stdin };
if (paths.length > 0) for await (const release of readReleases(paths, options)) texts.push(release);

const models = await openModels({ cacheDirectory, directory });
const documents = texts.map((release) => annotate(release, models));
const before = faults;
for (const document of documents) tell(document.id, await markupFaults(document));
say(`${documents.length} texts through the pipeline: ${faults - before} faults`);

const bytesOf = (document: Parameters<typeof toJsonLd>[0]) =>
  JSON.stringify(toJsonLd(document, { profile: 'full' }));
const sizes = documents
  .map((document) => Buffer.byteLength(JSON.stringify(toJsonLd(document))))
  .sort((a, b) => a - b);
const small = sizes.filter((size) => size <= 8192).length;
say(
  `compact profile: median ${sizes[sizes.length >> 1]} bytes, ${small} of ${sizes.length} within 8 kB, largest ${sizes.at(-1)}`,
);

const digest = (lines: readonly string[]) =>
  createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
const expected = digest(documents.map(bytesOf));
for (const [jobs, order] of [
  [1, texts],
  [2, texts],
  [2, [...texts].reverse()],
] as const) {
  const lines: string[] = [];
  for await (const one of annotateAll(order, { jobs, cacheDirectory, directory })) {
    if (one.kind === 'annotated') lines.push(bytesOf(one.document));
  }
  const isSame = digest(lines) === expected;
  if (!isSame) faults++;
  say(
    `${jobs} threads, ${order === texts ? 'in order' : 'reversed'}: ${isSame ? 'the same bytes' : 'OTHER BYTES'}`,
  );
}

const seconds = (work: () => void): number => {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const rounds = Array.from({ length: 5 }, () => ({
  annotating: seconds(() => texts.forEach((release) => annotate(release, models))),
  compact: seconds(() => documents.forEach((document) => JSON.stringify(toJsonLd(document)))),
  full: seconds(() => documents.forEach(bytesOf)),
}));
const [annotating, compact, full] = (['annotating', 'compact', 'full'] as const).map((name) =>
  median(rounds.map((round) => round[name])),
) as [number, number, number];
const share = (part: number) => `${((100 * part) / (annotating + part)).toFixed(1)} %`;
say(`emitting, of annotating and emitting: compact ${share(compact)}, full ${share(full)}`);
await models.close();
process.exitCode = faults === 0 ? 0 : 1;
