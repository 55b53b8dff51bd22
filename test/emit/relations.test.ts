import { describe, expect, test } from 'vitest';
import type { AnnotatedRelease } from '../../src/document.ts';
import { toJsonLd } from '../../src/emit/index.ts';
import { PARENT_RULES } from '../../src/emit/relations.ts';
import { releaseOf } from '../support/release.ts';

const said = (document: AnnotatedRelease, property: string) =>
  toJsonLd(document, { base: 'x:' })['@graph'].flatMap((node) => {
    const value = node[property] as { readonly '@id': string } | undefined;
    return value === undefined ? [] : [`${String(node['name'])} > ${value['@id'].split('#')[1]}`];
  });
const parents = (text: string) => said(releaseOf(text), 'parentOrganization');

describe('parentOrganization', () => {
  test.each(PARENT_RULES.map(({ name, example }) => [name, example]))('%s: %s', (_, example) => {
    const marked = example
      .replace('Acme Rail', '[Acme Rail|ORG entity=o1]')
      .replace('Acme Corporation', '[Acme Corporation|ORG entity=o2]');
    expect(parents(marked)).toEqual(['Acme Rail > acme-corporation']);
  });

  test.each([
    '[Acme Rail|ORG entity=o1], a customer of [Apex|ORG entity=o2], opens.',
    '[Acme Rail|ORG entity=o1] and [Apex|ORG entity=o2] merge.',
    '[Acme Rail|ORG entity=o1], a rival of a unit of steel, beat [Apex|ORG entity=o2].',
    '[Acme Rail|ORG entity=o1], an [Apex|ORG entity=o2] supplier, opens.',
  ])('not stated: %s', (text) => {
    expect(parents(text)).toEqual([]);
  });

  test('no circles: the first statement stands', () => {
    const text =
      '[Acme|ORG entity=o1], part of [Apex|ORG entity=o2]. [Apex|ORG entity=o2], part of [Acme|ORG entity=o1].';
    expect(parents(text)).toEqual(['Acme > apex']);
  });
});

describe('containedInPlace', () => {
  const links = {
    l1: { subtype: 'city', country: 'US' },
    l2: { subtype: 'state', country: 'US' },
    l3: { subtype: 'country', country: 'FR' },
    l4: { subtype: 'city', country: 'FR' },
  };
  const places = (text: string) => said(releaseOf(text, { links }), 'containedInPlace');

  test('a city and its state, after a comma or in brackets', () => {
    expect(places('[BOISE|PLACE entity=l1], [Idaho|PLACE entity=l2] -- A.')).toEqual(['BOISE > idaho']);
    expect(places('In [Lyon|PLACE entity=l4] ([France|PLACE entity=l3]).')).toEqual(['Lyon > france']);
  });

  test('neighbours in a list and places of two countries are not nested', () => {
    expect(places('In [Boise|PLACE entity=l1], [Lyon|PLACE entity=l4] and more.')).toEqual([]);
    expect(places('In [Boise|PLACE entity=l1], [France|PLACE entity=l3] and more.')).toEqual([]);
    expect(places('In [Idaho|PLACE entity=l2] and [France|PLACE entity=l3].')).toEqual([]);
  });
});
