import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { frontCode, frontDecode, packColumns, unpackColumns } from '../../src/kb/columns.ts';
import { decodeEntries, encodeEntries } from '../../src/kb/facts.ts';
import { entryWith } from './fixture.ts';

const cell = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/[\n\t]/g, ' '));

test('front coding and decoding give the lines back', () => {
  fc.assert(
    fc.property(fc.array(cell), (lines) => {
      const sorted = [...lines].sort();
      expect(frontDecode(frontCode(sorted))).toEqual(sorted);
    }),
    { examples: [[['𝐁', '𝐂']], [['', '']]] },
  );
});

test('packing and unpacking give the columns back, and the same bytes again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(cell.filter((name) => name !== '')), fc.array(cell), (names, lines) => {
      const columns = new Map(names.map((name) => [name, lines]));
      const packed = packColumns(columns);
      expect(unpackColumns(packed, 'test')).toEqual(columns);
      expect(packColumns(columns).equals(packed)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('other bytes are refused with the place', () => {
  expect(() => unpackColumns(Buffer.from('no brotli'), 'models/kb/facts.br')).toThrow(InputError);
  const cut = packColumns(new Map([['a', ['x', 'y']]])).subarray(0, 10);
  expect(() => unpackColumns(cut, 'models/kb/facts.br')).toThrow(/models\/kb\/facts\.br/);
});

test('entries come back as they were', () => {
  const entries = [
    entryWith({ id: 'Q1', name: 'Acme Holdings', wiki: 'Acme_Holdings', subtype: 'company', country: 'US' }),
    entryWith({ id: 'Q2', name: 'Acme', wiki: 'Acme_(band)', aliases: ['ACME', 'The Acmes'], prior: 3.4 }),
    entryWith({
      id: 'os:1',
      type: 'PERSON',
      name: 'Ann Roe',
      positions: [{ title: 'Senator', start: 2019, end: 2023 }, { title: 'Mayor' }],
      origin: 'ours',
    }),
    entryWith({
      id: 'gn:3',
      type: 'PLACE',
      name: 'Łódź',
      identifiers: ['geonames:3'],
      description: 'city',
      parent: 'P',
    }),
  ];
  expect([...decodeEntries(encodeEntries(entries), 'test')]).toEqual(entries);
});
