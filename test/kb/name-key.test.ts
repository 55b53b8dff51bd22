import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acronymKey, foldName, nameKey, withoutLegalForm, wordKey } from '../../src/kb/name-key.ts';

const anyName = fc.string({
  unit: fc.oneof(fc.constantFrom('A', 'é', 'ß', ' ', '.', '’', '-', 'U', 's', '&', '2'), fc.string()),
});

describe('foldName', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
      { examples: [['The The Band'], ['l’État'], ['U.S.’s']] },
    );
  });

  test('does not depend on the normal form', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
      }),
    );
  });

  test.each([
    ['Société Générale', 'societe generale'],
    ['Łódź', 'lodz'],
    ['The Coca-Cola Company', 'coca cola company'],
    ["People's Republic of China", 'peoples republic of china'],
    ['People’s Republic of China', 'peoples republic of china'],
    ['Acme, Inc.', 'acme inc'],
  ])('%s → %s', (name, folded) => expect(foldName(name)).toBe(folded));
});

describe('nameKey', () => {
  test.each([
    ['WHO', '^WHO'],
    ['The Who', 'who'],
    ['U.S.', '^US'],
    ['U. S.', '^US'],
    ['AT&T', '^AT&T'],
    ['FBI’s', '^FBI'],
    ['United States Department of Justice', 'us dept of justice'],
    ['U.S. Dept. of Justice', 'us dept of justice'],
    ['US Department of Justice', 'us dept of justice'],
    ['Saint Louis', 'st louis'],
  ])('%s → %s', (name, key) => expect(nameKey(name)).toBe(key));

  test('an acronym is no word of another case', () => {
    expect(acronymKey('Who')).toBeUndefined();
    expect(wordKey('WHO')).toBe(nameKey('Who'));
  });
});

describe('withoutLegalForm', () => {
  test.each([
    ['acme holdings inc', 'acme'],
    ['marks and spencer group plc', 'marks and spencer'],
    ['johnson and johnson', undefined],
    ['inc', undefined],
    ['smith and company', 'smith'],
  ])('%s → %s', (key, stem) => expect(withoutLegalForm(key)).toBe(stem));
});
