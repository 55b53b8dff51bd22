import { describe, expect, test } from 'vitest';
import { createVocabulary } from '../../src/validate/vocabulary.ts';
import { compileVocabulary } from '../support/compile-vocabulary.ts';

const data = compileVocabulary();
const vocabulary = createVocabulary(data);

describe('the compiled vocabulary', () => {
  test('is what the installed package says', async () => {
    const lines = JSON.stringify(data).replace(/(?<=[\]}]),(?=")|(?<=\{)(?="\w+":[[{])/g, '$&\n');
    await expect(`${lines}\n`).toMatchFileSnapshot('../../models/vocabulary/schemaorg.json');
  });

  test.each([
    ['Corporation', 'Organization', true],
    ['Corporation', 'Thing', true],
    ['Organization', 'Corporation', false],
    ['Hospital', 'CivicStructure', true],
    ['Hospital', 'MedicalOrganization', true],
    ['URL', 'Text', true],
  ])('%s is a %s: %s', (type, ancestor, expected) => {
    expect(vocabulary.isA(type, ancestor)).toBe(expected);
  });

  test('knows domains, ranges, members, superseded and pending terms', () => {
    expect(vocabulary.property('tickerSymbol')).toEqual({ domains: ['Corporation'], ranges: ['Text'] });
    expect(vocabulary.membersOf('ItemAvailability')).toContain('InStock');
    expect(vocabulary.supersededBy('members')).toEqual(['member']);
    expect(vocabulary.isPending('Quotation')).toBe(true);
    expect(vocabulary.isPending('Person')).toBe(false);
    expect(vocabulary.property('toString')).toBeUndefined();
  });

  test.each([
    ['headlin', 'headline'],
    ['jobtitle', 'jobTitle'],
    ['sameas', 'sameAs'],
    ['autor', 'author'],
    ['xyzzyplugh', undefined],
  ])('nearest property of %s: %s', (name, nearest) => {
    expect(vocabulary.nearestProperty(name)).toBe(nearest);
  });

  test.each([
    ['Organisation', 'Organization'],
    ['newsarticle', 'NewsArticle'],
    ['NewsArticel', 'NewsArticle'],
    ['PressRelease', undefined],
  ])('nearest type of %s: %s', (name, nearest) => {
    expect(vocabulary.nearestType(name)).toBe(nearest);
  });
});
