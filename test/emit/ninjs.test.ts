import { describe, expect, test } from 'vitest';
import type { AnnotatedRelease } from '../../src/document.ts';
import { toNinjs } from '../../src/emit/index.ts';
import { NINJS, problemsOf } from '../support/ninjs-facts.ts';
import { releaseOf } from '../support/release.ts';
import { SAMPLES } from '../support/samples.ts';

const company = SAMPLES['company'] as AnnotatedRelease;

describe('toNinjs', () => {
  test.each(Object.entries(SAMPLES))('golden file: %s', async (name, document) => {
    const text = `${JSON.stringify(toNinjs(document), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../golden/ninjs/${name}.json`);
  });

  test.each(Object.entries(SAMPLES))('%s holds what the schema says', (_, document) => {
    expect(problemsOf(toNinjs(document, { base: 'https://news.example' }), NINJS)).toEqual([]);
  });

  test('a property that ninjs does not have would be found', () => {
    const item = { ...toNinjs(company), people: [{ name: 'A', relevance: 3 }] };
    expect(problemsOf(item, NINJS)).toEqual(['$.people[0].relevance: not of the schema']);
  });

  test('symbols by market, contacts of the issuer, relevance of the most salient is 100', () => {
    const item = toNinjs(company);
    expect(item['organisations']).toContainEqual(
      expect.objectContaining({
        name: 'Northwind Robotics ASA',
        rel: 'about',
        symbols: [
          { exchange: 'XNAS', symbol: 'NWRB' },
          { exchange: 'XOSL', symbol: 'NWR' },
        ],
        contactInfo: expect.arrayContaining([
          { type: 'email', role: 'media relations', name: 'Kari Nes', value: 'press@northwind.example' },
        ]) as unknown,
      }),
    );
    const subjects = item['subjects'] as readonly { readonly relevance: number }[];
    expect(Math.max(...subjects.map(({ relevance }) => relevance))).toBe(100);
  });

  test('announced events', () => {
    const text = 'The Harbour Forum will be held on [6 May|DATE value=2025-05-06].';
    expect(toNinjs(releaseOf(text), { base: 'x:' })['events']).toEqual([
      { name: 'Harbour Forum', rel: 'mentions', uri: 'x:release#event/harbour-forum' },
    ]);
  });

  test('confidence is the surest mention times the link', () => {
    const document = releaseOf('body| [Acme|ORG entity=o1] and [Acme|ORG entity=o1]', {
      links: { o1: { score: 0.5, sameAs: ['http://www.wikidata.org/entity/Q1'] } },
    });
    const mentions = document.mentions.map((mention, at) => ({ ...mention, score: at === 0 ? 0.2 : 0.8 }));
    expect(toNinjs({ ...document, mentions })['subjects']).toMatchObject([
      { uri: 'http://www.wikidata.org/entity/Q1', confidence: 40 },
    ]);
  });

  test('an embargo is an instant where the text states one, else a note', () => {
    const text = 'EMBARGOED UNTIL 6 May\n\nAcme opens.';
    const embargo = { start: 0, end: 21 };
    expect(toNinjs({ ...company, text, mentions: [], zones: [], embargo })).toMatchObject({
      edNote: 'EMBARGOED UNTIL 6 May',
    });
    const instant = '2024-05-06T09:00:00+01:00';
    const item = toNinjs({ ...company, text, mentions: [], zones: [], embargo: { ...embargo, instant } });
    expect(item['embargoedUntil']).toBe(instant);
    expect(item).not.toHaveProperty('edNote');
  });
});
