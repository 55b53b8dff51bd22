import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseStandoffLine } from '../../src/corpus/standoff.ts';
import type { AnnotatedRelease } from '../../src/document.ts';
import { toJsonLd } from '../../src/emit/index.ts';
import type { JsonObject } from '../../src/emit/json.ts';
import { releaseOf } from '../support/release.ts';
import { SAMPLES } from '../support/samples.ts';
import { canonizeOffline, expandOffline, isOfficial } from '../support/schema-context.ts';

const samples = Object.entries(SAMPLES);
const company = SAMPLES['company'] as AnnotatedRelease;

function node(document: AnnotatedRelease, name: string, base = 'https://news.example/'): JsonObject {
  const found = toJsonLd(document, { base })['@graph'].find((entry) => entry['name'] === name);
  if (found === undefined) throw new Error(`no node is named ${name}`);
  return found;
}

describe('golden files', () => {
  for (const [name, document] of samples) {
    for (const profile of ['compact', 'full'] as const) {
      test(`${name}, ${profile}`, async () => {
        const text = `${JSON.stringify(toJsonLd(document, { profile }), null, 2)}\n`;
        await expect(text).toMatchFileSnapshot(`../golden/jsonld/${name}.${profile}.jsonld`);
      });
    }
  }
});

describe('offline JSON-LD processing', () => {
  test.each(samples)('%s expands and canonicalises, nothing dropped', async (_, document) => {
    const graph = toJsonLd(document, { profile: 'full' });
    const expanded = await expandOffline(graph);
    expect(expanded.map((entry) => entry['@id'])).toHaveLength(graph['@graph'].length);
    const quads = await canonizeOffline(graph);
    expect(quads).toContain('<http://schema.org/NewsArticle>');
    for (const { start } of document.mentions) {
      const points = [...document.text.slice(0, start)].length;
      expect(quads).toContain(`oa#start> "${points}"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>`);
    }
  });

  test.skipIf(isOfficial)('a misspelt property would be found', async () => {
    const graph = toJsonLd(company);
    await expect(
      expandOffline({ ...graph, '@graph': [{ ...graph['@graph'][0], headlin: 'x' }] }),
    ).rejects.toThrow();
  });
});

describe('the graph', () => {
  test.each(samples)('%s: every node is defined once, and what is referenced is defined', (_, document) => {
    const { '@graph': graph } = toJsonLd(document);
    const defined = graph.map((entry) => entry['@id']);
    expect(new Set(defined).size).toBe(defined.length);
    const referenced = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map((match) => match[1]);
    expect(referenced.filter((id) => !defined.includes(id))).toEqual([]);
  });

  test.each(samples)('%s: every name stands in the text, in capitals maybe', (_, document) => {
    for (const { name } of toJsonLd(document)['@graph']) {
      if (name !== undefined) expect(document.text.toUpperCase()).toContain(String(name).toUpperCase());
    }
  });

  test('a name in capitals is written as its entry is', () => {
    const links = { l1: { name: 'Oslo' }, o1: { name: 'World Health Organization' } };
    const { '@graph': graph } = toJsonLd(releaseOf('[OSLO|PLACE entity=l1] [WHO|ORG entity=o1]', { links }));
    expect(graph.map((entry) => entry['name'])).toEqual([undefined, 'Oslo', 'WHO']);
  });

  test('ids follow the base, the address, or the content', () => {
    const first = (document: AnnotatedRelease, base?: string) =>
      toJsonLd(document, base === undefined ? {} : { base })['@graph'][0]?.['@id'];
    const government = SAMPLES['government'] as AnnotatedRelease;
    expect(first(government, 'https://news.example')).toBe(
      'https://news.example/consultations/2024%2002#article',
    );
    expect(first(government)).toBe('https://ministry.example/releases/17#article');
    expect(first(company)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}#article$/,
    );
    expect(first({ ...company, text: `${company.text} ` })).not.toBe(first(company));
  });

  test('two entities of one name have two ids', () => {
    const { '@graph': graph } = toJsonLd(
      releaseOf('[Jane Roe|PERSON entity=p1] met [Jane Roe|PERSON entity=p2] and [李明|PERSON entity=p3].'),
      { base: 'x:' },
    );
    expect(graph.slice(1).map((entry) => entry['@id'])).toEqual([
      'x:release#jane-roe',
      'x:release#jane-roe-2',
      'x:release#p3',
    ]);
  });

  test('posts: current, former, several employers', () => {
    expect(node(company, 'Ada Okafor')).toMatchObject({
      jobTitle: ['Chief Executive', 'Chief Executive Officer'],
      worksFor: { '@id': 'https://news.example/northwind-2023-q3#northwind-robotics-asa' },
      affiliation: { '@type': 'OrganizationRole', roleName: 'former Finance Director' },
    });
    expect(node(company, 'Lars Holm')['worksFor']).toMatchObject([
      { '@type': 'OrganizationRole', roleName: 'chairman' },
      { '@type': 'OrganizationRole', roleName: 'Professor of Cybernetics' },
    ]);
  });

  test('tickers are market code and symbol, and make a corporation', () => {
    expect(node(company, 'Northwind Robotics ASA')).toMatchObject({
      '@type': 'Corporation',
      tickerSymbol: ['XNAS NWRB', 'XOSL NWR'],
    });
  });

  test('contacts are contact points of the issuer, not persons', () => {
    const graph = toJsonLd(company)['@graph'];
    expect(graph.map((entry) => entry['name'])).not.toContain('Kari Nes');
    expect(node(company, 'Northwind Robotics ASA')['contactPoint']).toEqual([
      {
        '@type': 'ContactPoint',
        contactType: 'media relations',
        name: 'Kari Nes',
        email: 'press@northwind.example',
        telephone: '+47 22 00 11 22',
      },
      {
        '@type': 'ContactPoint',
        contactType: 'investor relations',
        name: 'Ola Lie',
        email: 'ola.lie@northwind.example',
      },
    ]);
  });

  test('safe harbour, wire services and exchanges of tickers add nothing', () => {
    const names = toJsonLd(company)['@graph'].map((entry) => entry['name']);
    expect(names).not.toContain('Securities and Exchange Commission');
    expect(names).not.toContain('PRNewswire');
    expect(names).not.toContain('NASDAQ');
  });

  test('quotations are the speaker’s words alone', () => {
    expect(toJsonLd(company)['@graph'][0]?.['hasPart']).toMatchObject({
      '@type': 'Quotation',
      text: 'Ada knows robots 🤖, and she knows fish',
    });
  });
});

const corpora = process.env['DATELINE_CORPORA'];
describe.skipIf(corpora === undefined || !existsSync(corpora))('reference data (DATELINE_CORPORA)', () => {
  const lines = () =>
    readFileSync(join(corpora ?? '', 'releases/dev.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');

  test('expands; a usual release stays below 8 kB in the compact profile', async () => {
    const sizes: number[] = [];
    for (const [index, line] of lines().entries()) {
      const document = parseStandoffLine(line, `line ${index + 1}`);
      const graph = toJsonLd(document);
      await expandOffline(toJsonLd(document, { profile: 'full' }));
      sizes.push(Buffer.byteLength(JSON.stringify(graph)));
    }
    sizes.sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(8192);
  });
});
