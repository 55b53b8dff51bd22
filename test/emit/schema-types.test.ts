import { describe, expect, test } from 'vitest';
import type { Entity, EntityId, EntryId } from '../../src/document.ts';
import { NAME_RULES, organizationType, placeType } from '../../src/emit/schema-types-table.ts';

const entity = (name: string, subtype?: string): Entity => ({
  id: 'o1' as EntityId,
  type: 'ORG',
  name,
  link:
    subtype === undefined
      ? { kind: 'unknown' }
      : { kind: 'entry', entry: 'Q1' as EntryId, name, sameAs: [], score: 1, subtype },
});

describe('types of organisations', () => {
  test.each(NAME_RULES)('rule $name: $example is a $type', ({ example, type }) => {
    expect(organizationType(entity(example), false)).toBe(type);
  });

  test.each([
    ['Acme', undefined, 'Organization'],
    ['Acme', 'company', 'Corporation'],
    ['Acme Inc', 'nonprofit', 'NGO'],
    ['University of Otago', 'education', 'CollegeOrUniversity'],
    ['Eton School', 'education', 'EducationalOrganization'],
    ['Oxford University Press', undefined, 'Organization'],
    ['Acme', 'a subtype of another base', 'Organization'],
    ['Acme', 'toString', 'Organization'],
  ])('%s, known as %s: %s', (name, subtype, type) => {
    expect(organizationType(entity(name, subtype), false)).toBe(type);
  });

  test('a ticker makes a corporation, whatever the base says', () => {
    expect(organizationType(entity('Acme', 'nonprofit'), true)).toBe('Corporation');
  });
});

test.each([
  ['country', 'Country'],
  ['capital', 'City'],
  ['airport', 'Airport'],
  [undefined, 'Place'],
])('a place known as %s: %s', (subtype, type) => {
  expect(placeType(entity('Oslo', subtype))).toBe(type);
});
