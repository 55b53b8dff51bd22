import { describe, expect, test } from 'vitest';
import { nilId } from '../../src/link/identity.ts';

describe('the id of what no base holds', () => {
  test('is the same on every machine', () => {
    expect(nilId('Acme Holdings, Inc.', 'ORG', undefined)).toBe(nilId('ACME', 'ORG', undefined));
    expect(nilId('Jane Roe', 'PERSON', undefined)).toMatch(/^nil:[0-9a-f]{20}$/);
  });

  test('tells types, names and countries apart', () => {
    const ids = [
      nilId('Acme', 'ORG', undefined),
      nilId('Acme', 'PLACE', undefined),
      nilId('Acme', 'ORG', 'US'),
      nilId('Acne', 'ORG', undefined),
      nilId('Jane Roe Trust', 'PERSON', undefined),
      nilId('Jane Roe', 'PERSON', undefined),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
