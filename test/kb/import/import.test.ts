import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../../src/document.ts';
import { InputError } from '../../../src/errors.ts';
import { csvRecords } from '../../../src/kb/import/csv.ts';
import { importBase } from '../../../src/kb/import/index.ts';
import { jsonObjects } from '../../../src/kb/import/json-objects.ts';
import { entryOfRor } from '../../../src/kb/import/ror.ts';
import type { ImportFormat } from '../../../src/kb/import/row.ts';
import { entryOfItem } from '../../../src/kb/import/wikidata.ts';
import { layerBases, openKnowledgeBase } from '../../../src/kb/index.ts';
import { folderWith } from '../../support/folder.ts';
import { entryWith, temporaryFolder, writeBase } from '../fixture.ts';

async function* pieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function imported(text: string, format: ImportFormat) {
  const out = join(folderWith({}), 'base');
  const result = await importBase(pieces(text), { format, where: 'source', out });
  return { out, result, base: await openKnowledgeBase(out, { cacheDirectory: out }) };
}

describe('comma-separated values', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é', '𝒜') });
  const written = (value: string) => `"${value.replaceAll('"', '""')}"`;

  test('come back as they were written, wherever the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = ['a,b', ...rows.map((row) => row.map(written).join(','))].join('\r\n');
        const read = await all(csvRecords(pieces(text, size), 'x'));
        expect(read.map(({ a, b }) => [a, b])).toEqual(rows);
      }),
    );
  });

  test.each([
    ['a,b\n1,2,3\n', 'Expected 2 fields as in the heading, got 3 at x:2'],
    ['a,b\n"1,2\n', 'Expected a closing quote, got the end of the input at x:3'],
    ['a,b\n"1"2,3\n', 'Expected a comma after a closing quote, got 2 at x:2'],
  ])('%j is refused', async (text, message) => {
    await expect(all(csvRecords(pieces(text), 'x'))).rejects.toThrow(new InputError(message));
  });
});

describe('JSON objects', () => {
  const LAYOUTS = [
    (rows: readonly string[]) => rows.join('\n'),
    (rows: readonly string[]) => `[\n${rows.join(',\n')}\n]\n`,
    (rows: readonly string[]) => `[${rows.join(',')}]`,
  ];

  test('are found in lines and in arrays, wherever the input is cut', async () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(object),
        fc.constantFrom(...LAYOUTS),
        fc.integer({ min: 1, max: 9 }),
        async (objects, layout, size) => {
          const rows = objects.map((each) => JSON.stringify(each));
          const read = await all(jsonObjects(pieces(layout(rows), size), 'x'));
          expect(read.map((each) => JSON.stringify(each))).toEqual(
            rows.map((row) => JSON.stringify(JSON.parse(row))),
          );
        },
      ),
    );
  });

  test.each([
    ['{"a": 1} nonsense', 'Expected a JSON object, got "nonsense" after object 1 of x'],
    ['{"a": 1', 'Expected a whole JSON object, got the end of the input in x'],
  ])('%j is refused', async (text, message) => {
    await expect(all(jsonObjects(pieces(text, 100), 'x'))).rejects.toThrow(new InputError(message));
  });
});

const ITEM = {
  type: 'item',
  id: 'Q42',
  labels: { en: { value: 'Acme Holdings' } },
  aliases: { en: [{ value: 'Acme' }, { value: 'Acme Holdings' }] },
  descriptions: { en: { value: 'maker of anvils' } },
  sitelinks: { enwiki: { title: 'Acme Holdings' }, dewiki: { title: 'Acme' } },
  claims: {
    P31: [
      { rank: 'deprecated', mainsnak: { datavalue: { value: { id: 'Q5' } } } },
      { rank: 'normal', mainsnak: { datavalue: { value: { id: 'Q4830453' } } } },
    ],
    P17: [{ mainsnak: { datavalue: { value: { id: 'Q30' } } } }],
    P213: [{ mainsnak: { datavalue: { value: '0000 0001 2188 1234' } } }],
  },
};

describe('an item of Wikidata', () => {
  const countryOf = (item: string) => (item === 'Q30' ? 'US' : undefined);

  test('becomes an entry', () => {
    expect(entryOfItem(ITEM, countryOf)).toEqual({
      id: 'Q42',
      type: 'ORG',
      name: 'Acme Holdings',
      aliases: ['Acme'],
      subtype: 'company',
      country: 'US',
      wiki: 'Acme_Holdings',
      identifiers: ['isni:0000000121881234'],
      description: 'maker of anvils',
      positions: [],
      prior: 3.6,
      origin: 'source',
    });
  });

  test.each([
    ['has no class, but employees', { claims: { P1128: [] } }, 'ORG'],
    ['has no class, but coordinates', { claims: { P625: [] } }, 'PLACE'],
    ['has neither', { claims: {} }, undefined],
    ['has no English name', { labels: { de: { value: 'x' } } }, undefined],
    ['is a property', { id: 'P31' }, undefined],
  ])('that %s', (_, change, type) => {
    expect(entryOfItem({ ...ITEM, ...change }, countryOf)?.type).toBe(type);
  });
});

describe('a record of ROR', () => {
  test('of schema 2', () => {
    const record = {
      id: 'https://ror.org/03f0t8b71',
      status: 'active',
      types: ['education', 'funder'],
      names: [
        { value: 'UX', types: ['acronym'] },
        { value: 'University of X', types: ['ror_display', 'label'] },
      ],
      locations: [{ geonames_details: { country_code: 'GB', name: 'Xtown' } }],
      links: [{ type: 'wikipedia', value: 'https://en.wikipedia.org/wiki/University_of_X' }],
      external_ids: [{ type: 'isni', preferred: null, all: ['0000 0001 2188 1234'] }],
    };
    expect(entryOfRor(record)).toMatchObject({
      id: 'ror:03f0t8b71',
      name: 'University of X',
      aliases: ['UX'],
      subtype: 'education',
      country: 'GB',
      wiki: 'University_of_X',
      identifiers: ['ror:03f0t8b71', 'isni:0000000121881234'],
    });
    expect(entryOfRor({ ...record, status: 'withdrawn' })).toBeUndefined();
  });

  test('of schema 1', () => {
    const record = {
      id: 'https://ror.org/03f0t8b71',
      name: 'University of X',
      acronyms: ['UX'],
      aliases: [],
      labels: [{ label: 'Universität X' }],
      types: ['Education'],
      country: { country_code: 'GB' },
      external_ids: { ISNI: { all: ['0000 0001 2188 1234'] } },
    };
    expect(entryOfRor(record)).toMatchObject({
      aliases: ['UX', 'Universität X'],
      country: 'GB',
      subtype: 'education',
      identifiers: ['ror:03f0t8b71', 'isni:0000000121881234'],
    });
  });
});

describe('an imported base', () => {
  const CSV = 'name,type,aliases,country\n"Acme, Inc.",company,Acme Anvils|AAI,US\nJane Q. Roe,person,,GB\n';

  test('finds what a table gave', async () => {
    const { base, result } = await imported(CSV, 'csv');
    expect(result).toEqual({ entries: 2, passedOver: 0, repeated: 0 });
    const names = (name: string) => base.lookup(name).map(({ number }) => base.read(number).name);
    for (const name of ['Acme', 'ACME INC', 'AAI', 'Acme Anvils'])
      expect(names(name)).toEqual(['Acme, Inc.']);
    expect(names('Jane Roe')).toEqual(['Jane Q. Roe']);
    expect(base.near('Acme Anvills')).toHaveLength(1);
    await base.close();
  });

  test('holds the same as one that was compiled', async () => {
    const entries = Array.from({ length: 300 }, (_, n) =>
      entryWith({
        id: `x:${n}`,
        name: `Company ${n % 40} of ${n}`,
        aliases: [`Alias ${n % 7}`],
        prior: n % 10,
      }),
    );
    const rows = entries.map(({ id, name, aliases, prior }) =>
      JSON.stringify({ id, name, aliases, prior, type: 'org' }),
    );
    const { base } = await imported(rows.join('\n'), 'jsonl');
    const compiled = await openKnowledgeBase(await writeBase(entries), {
      cacheDirectory: await temporaryFolder(),
    });
    for (const name of ['Alias 3', 'Company 7 of 47', 'company of 47 7', 'nobody'])
      for (const find of ['lookup', 'near'] as const) expect(base[find](name)).toEqual(compiled[find](name));
    await Promise.all([base.close(), compiled.close()]);
  });

  test('keeps the first of two rows of one id', async () => {
    const { base, result } = await imported('id,name,type\n1,A Ltd,org\n1,B Ltd,org\n', 'csv');
    expect(result).toEqual({ entries: 1, passedOver: 0, repeated: 1 });
    expect(base.entry('1' as EntryId)?.name).toBe('A Ltd');
    await base.close();
  });

  test.each([
    ['name,type\n,org\n', 'a name, got ""'],
    ['name,type\nA,thing\n', '`person`, `organisation` or `place` as type, got "thing"'],
    ['name,type,country\nA,org,USA\n', 'a country of two letters (ISO 3166-1 alpha-2), got "USA"'],
    ['name,type,prior\nA,org,11\n', 'a prior from 0 to 10, got "11"'],
  ])('is not written where a row is broken: %j', async (text, message) => {
    const folder = folderWith({});
    const options = { format: 'csv', where: 'source', out: join(folder, 'base') } as const;
    await expect(importBase(pieces(text), options)).rejects.toThrow(
      new InputError(`Expected ${message} at row 1 of source`),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not replace a folder of something else', async () => {
    const out = folderWith({ 'letter.txt': 'x' });
    await expect(importBase(pieces(CSV), { format: 'csv', where: 'x', out })).rejects.toThrow(InputError);
  });

  test('lies over another: its entries come beside, and hide those of the same id', async () => {
    const { base: own } = await imported(
      'id,name,type,prior\nQ1,Acme Renamed,org,2\nown:1,World Health Organisation,org,9\n',
      'csv',
    );
    const lower = await openKnowledgeBase(
      await writeBase([
        entryWith({ id: 'Q1', name: 'Acme' }),
        entryWith({ id: 'Q2', name: 'World Health Organization', aliases: ['Acme Renamed'] }),
      ]),
      { cacheDirectory: await temporaryFolder() },
    );
    const base = layerBases([own, lower]);
    const ids = (name: string) => base.lookup(name).map(({ number }) => base.read(number).id);
    expect(ids('World Health Organization')).toEqual(['own:1', 'Q2']);
    expect(ids('Acme Renamed')).toEqual(['Q2', 'Q1']);
    expect(ids('Acme')).toEqual([]);
    expect(base.entry('Q1' as EntryId)?.name).toBe('Acme Renamed');
    expect(base.config.entries).toBe(4);
    await base.close();
  });
});
