import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../src/document.ts';
import { InputError } from '../../src/errors.ts';
import { openKnowledgeBase } from '../../src/kb/index.ts';
import { entryWith, temporaryFolder, writeBase } from './fixture.ts';

const ENTRIES = [
  entryWith({ id: 'Q7817', name: 'World Health Organization', aliases: ['WHO'], prior: 6 }),
  entryWith({ id: 'Q93346', name: 'The Who', prior: 7 }),
  entryWith({ id: 'Q2', name: 'Acme Holdings, Inc.', country: 'US', prior: 4 }),
  entryWith({ id: 'Q3', type: 'PERSON', name: 'Vinay Mohan Kwatra', country: 'IN' }),
  entryWith({ id: 'Q4', type: 'PLACE', name: 'Springfield', country: 'US', prior: 4.5 }),
  entryWith({ id: 'Q5', type: 'PLACE', name: 'Springfield', country: 'AU', prior: 3.5 }),
];
const kbFolders = async (cache: string): Promise<readonly string[]> =>
  (await readdir(cache)).filter((name) => name.startsWith('kb-'));

async function opened(cacheDirectory?: string) {
  const cache = cacheDirectory ?? (await temporaryFolder());
  const directory = await writeBase(ENTRIES);
  return { directory, cache, base: await openKnowledgeBase(directory, { cacheDirectory: cache }) };
}

describe('a base', () => {
  test('finds entries by name, the most prominent first', async () => {
    const { base } = await opened();
    const found = (name: string) => base.lookup(name).map(({ number, kind }) => [base.read(number).id, kind]);
    expect(found('WHO')).toEqual([['Q7817', 'alias']]);
    expect(found('the who')).toEqual([['Q93346', 'main']]);
    expect(found('Acme')).toEqual([['Q2', 'derived']]);
    expect(found('ACME HOLDINGS INC')).toEqual([['Q2', 'main']]);
    expect(found('Vinay Kwatra')).toEqual([['Q3', 'derived']]);
    expect(found('springfield')).toEqual([
      ['Q4', 'main'],
      ['Q5', 'main'],
    ]);
    expect(found('Nobody')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(base.near('World Helth Organisation').map(({ number }) => base.read(number).id)).toContain(
      'Q7817',
    );
    await base.close();
  });

  test('gives an entry by its id', async () => {
    const { base } = await opened();
    expect(base.entry('Q2' as EntryId)).toEqual(ENTRIES[2]);
    expect(base.entry('Q99' as EntryId)).toBeUndefined();
    await base.close();
  });
});

describe('the index', () => {
  test('is built once and then opened, twice at a time if need be', async () => {
    const cacheDirectory = await temporaryFolder();
    const directory = await writeBase(ENTRIES);
    const reports: number[] = [];
    const open = () =>
      openKnowledgeBase(directory, {
        cacheDirectory,
        onProgress: ({ done, total }) => reports.push(done / total),
      });
    const bases = await Promise.all([open(), open(), open()]);
    for (const base of bases) expect(base.lookup('WHO')).toHaveLength(1);
    expect(await kbFolders(cacheDirectory)).toHaveLength(1);
    const built = reports.length;
    expect(reports.at(-1)).toBe(1);
    const again = await open();
    expect(reports).toHaveLength(built);
    for (const base of [...bases, again]) await base.close();
  });

  test.each([
    ['cut short', (path: string) => truncate(path, 4096 * 3)],
    ['overwritten', async (path: string) => writeFile(path, Buffer.alloc((await readFile(path)).length, 7))],
    ['empty', (path: string) => writeFile(path, '')],
  ])('is built anew when it was %s', async (_, damage) => {
    const { base, cache, directory } = await opened();
    await base.close();
    const [folder] = await kbFolders(cache);
    await damage(join(cache, folder!, 'index.mdb'));
    const again = await openKnowledgeBase(directory, { cacheDirectory: cache });
    expect(again.lookup('WHO')).toHaveLength(1);
    await again.close();
  });
});

describe('what the user can put right', () => {
  test('a folder without a base', async () => {
    const [directory, cacheDirectory] = [await temporaryFolder(), await temporaryFolder()];
    await expect(openKnowledgeBase(directory, { cacheDirectory })).rejects.toThrow(InputError);
  });

  test('a damaged base leaves no index behind', async () => {
    const cacheDirectory = await temporaryFolder();
    const directory = await writeBase(ENTRIES);
    await truncate(join(directory, 'facts.br'), 20);
    await expect(openKnowledgeBase(directory, { cacheDirectory })).rejects.toThrow(/SHA-256/);
    expect(await kbFolders(cacheDirectory)).toEqual([]);
  });

  test.each(['[]', '{"format":"dateline-kb","version":9,"files":[{}]}', 'no json'])(
    'a config that reads %s',
    async (text) => {
      const directory = await writeBase(ENTRIES);
      await writeFile(join(directory, 'config.json'), text);
      const opening = openKnowledgeBase(directory, { cacheDirectory: await temporaryFolder() });
      await expect(opening).rejects.toThrow(InputError);
    },
  );

  test('weights that are no numbers', async () => {
    const directory = await writeBase(ENTRIES);
    await writeFile(join(directory, 'weights.json'), '{"a": "b"}');
    const opening = openKnowledgeBase(directory, { cacheDirectory: await temporaryFolder() });
    await expect(opening).rejects.toThrow(/weights\.json/);
  });
});
