import { expect, test } from 'vitest';
import type { Mention } from '../../src/document.ts';
import type { Emittable } from '../../src/emit/emittable.ts';
import { createProvenance } from '../../src/emit/provenance.ts';

const document = {
  id: 'x',
  text: 'Acme names Jane Roe CEO today\nZeta left',
  tagger: 'crf',
  zones: [{ start: 0, end: 29, kind: 'lead', rule: 'first-paragraph' }],
  entities: [
    {
      id: 'o1',
      type: 'ORG',
      name: 'Acme',
      link: { kind: 'nil', id: 'nil:1', score: 0.9, rule: 'no-candidate' },
    },
    { id: 'o2', type: 'ORG', name: 'Zeta', link: { kind: 'unknown' } },
  ],
  mentions: [
    { start: 0, end: 4, type: 'ORG', score: 1, entity: 'o1' },
    { start: 20, end: 23, type: 'TITLE', score: 1, rule: 'apposition' },
    {
      start: 24,
      end: 29,
      type: 'DATE',
      score: 1,
      value: { kind: 'unresolved', reason: '' },
      rule: 'deictic',
    },
    { start: 30, end: 34, type: 'ORG', score: 1, entity: 'o2' },
  ],
} as unknown as Emittable & { readonly mentions: readonly Mention[] };

test('every stage that had a say is named, in the order of the stages', () => {
  expect(document.mentions.map(createProvenance(document))).toEqual([
    ['zone/first-paragraph', 'tag/crf', 'link/no-candidate'],
    ['zone/first-paragraph', 'tag/crf', 'roles/apposition'],
    ['zone/first-paragraph', 'tag/crf', 'dates/deictic'],
    ['tag/crf'],
  ]);
});

test('reference data has no provenance', () => {
  const { tagger: _, zones: __, ...rest } = document;
  const [first] = document.mentions;
  const [entity, ...others] = document.entities;
  const { rule: ___, ...link } = entity!.link as { readonly rule?: string };
  const reference = { ...rest, entities: [{ ...entity!, link }, ...others] } as unknown as Emittable;
  expect(createProvenance(reference)(first!)).toEqual([]);
});
