/** What holds of the markup of any release: two hundred that were made up, the project's corpus, and shared data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { toJsonLd } from '../../src/emit/index.ts';
import { markupFaults } from '../support/markup-faults.ts';
import { randomDocument } from '../support/random-markup.ts';
import { releaseOf } from '../support/release.ts';

const ROOT = join(import.meta.dirname, '../..');
const corpora = process.env['DATELINE_CORPORA'];

async function faultsOf(path: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const document of await readCorpus([path])) {
    all.push(...(await markupFaults(document, false)).map((fault) => `${document.id}: ${fault}`));
  }
  return all;
}

describe('markup of any release', () => {
  test('two hundred releases made from seeds', async () => {
    const all: string[] = [];
    for (let seed = 0; seed < 200; seed++) {
      all.push(...(await markupFaults(randomDocument(seed))).map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(all).toEqual([]);
  });

  test('the order in which releases come changes nothing', () => {
    const one = [1, 2, 3].map((seed) => JSON.stringify(toJsonLd(randomDocument(seed))));
    const other = [3, 2, 1].map((seed) => JSON.stringify(toJsonLd(randomDocument(seed))));
    expect(other.reverse()).toEqual(one);
  });

  test.each(['train', 'dev', 'test'])('the project’s corpus: %s', async (split) => {
    expect(await faultsOf(join(ROOT, 'corpus', split))).toEqual([]);
  });

  test.skipIf(corpora === undefined || !existsSync(corpora))('shared data (DATELINE_CORPORA)', async () => {
    expect(await faultsOf(join(corpora ?? '', 'releases/dev.jsonl'))).toEqual([]);
  });
});

describe('the budget of the compact profile', () => {
  const people = Array.from(
    { length: 80 },
    (_, at) => `[Ada Okafor${'abcdefgh'[at % 8]}${at}|PERSON entity=p${at}]`,
  );
  const document = releaseOf(
    `headline| [Ada Okafora0|PERSON entity=p0] wins\n\nbody| ${people.join(', ')}, [Chief Executive|TITLE holder=p79 org=o1] of [Acme|ORG entity=o1].`,
  );
  const names = (profile: 'compact' | 'full') =>
    toJsonLd(document, { profile })['@graph'].map(({ name }) => name);

  test('8 kB at most; who holds a post, its organisation and the subject stay', () => {
    expect(Buffer.byteLength(JSON.stringify(toJsonLd(document)))).toBeLessThanOrEqual(8192);
    expect(names('compact')).toEqual(expect.arrayContaining(['Ada Okafora0', 'Ada Okaforh79', 'Acme']));
    expect(names('compact').length).toBeLessThan(names('full').length);
  });

  test('with the text, and in the full profile, everybody stays', () => {
    expect(toJsonLd(document, { articleBody: true })['@graph']).toHaveLength(82);
    expect(names('full').filter((name) => name !== undefined)).toHaveLength(81);
  });
});
