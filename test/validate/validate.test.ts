import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStandoffLine } from '../../src/corpus/standoff.ts';
import { embedJsonLd, toHtml, toJsonLd } from '../../src/emit/index.ts';
import { openVocabulary, type Problem, RULES, type SourceKind, validate } from '../../src/validate/index.ts';
import { SAMPLES } from '../support/samples.ts';

const vocabulary = await openVocabulary(join(import.meta.dirname, '../../models/vocabulary/schemaorg.json'));
const check = (text: string, kind: SourceKind = 'json'): readonly Problem[] =>
  validate(text, kind, vocabulary);

/** Problems of a node with schema.org's context, without the notes. */
function faults(node: object): readonly string[] {
  return check(JSON.stringify({ '@context': 'https://schema.org', ...node }))
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const withContext = (example: string): string =>
  example.includes('@context') ? example : example.replace(/\{/, '{"@context": "https://schema.org", ');

describe('rules', () => {
  test.each(RULES)('$name is found in its example: $example', ({ name, severity, example }) => {
    const kind = example.startsWith('<') ? 'html' : 'json';
    const text = name === 'no-context' ? example : withContext(example);
    expect(check(text, kind)).toContainEqual(expect.objectContaining({ rule: name, severity }));
  });

  test('names are unique', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});

describe('what is right passes', () => {
  test.each(Object.entries(SAMPLES))('our own markup: %s', (_, document) => {
    for (const profile of ['compact', 'full'] as const) {
      const graph = toJsonLd(document, { profile });
      const found = check(JSON.stringify(graph)).filter(({ severity }) => severity !== 'note');
      expect(found).toEqual([]);
      expect(check(embedJsonLd('<p>x', graph), 'html').filter(({ severity }) => severity !== 'note')).toEqual(
        [],
      );
    }
    expect(check(toHtml(document), 'html').filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each<[string, object]>([
    ['subclasses in ranges', { '@type': 'Person', worksFor: { '@type': 'Corporation', name: 'A' } }],
    ['several types', { '@type': ['Person', 'Corporation'], tickerSymbol: 'XNAS AAPL', givenName: 'A' }],
    [
      'roles',
      {
        '@type': 'Person',
        worksFor: { '@type': 'OrganizationRole', roleName: 'x', worksFor: { '@type': 'NGO', name: 'A' } },
      },
    ],
    ['full IRIs', { '@type': 'http://schema.org/Person', 'https://schema.org/name': 'A' }],
    ['the prefix', { '@type': 'schema:Person', 'schema:name': 'A' }],
    ['aliases', { type: 'Person', id: '#a', name: 'A' }],
    [
      'value objects',
      {
        '@type': 'Person',
        name: { '@value': 'A', '@language': 'en' },
        birthDate: { '@value': '1970-01-01' },
      },
    ],
    ['lists', { '@type': 'Person', knows: { '@list': [{ '@type': 'Person', name: 'B' }] } }],
    [
      'enumerations',
      {
        '@type': 'Offer',
        availability: 'https://schema.org/InStock',
        itemCondition: { '@id': 'schema:NewCondition' },
      },
    ],
    [
      'references elsewhere',
      { '@type': 'Person', worksFor: { '@id': 'https://www.wikidata.org/entity/Q1' } },
    ],
    ['query-input', { '@type': 'SearchAction', 'query-input': 'required name=q' }],
    ['quantities', { '@type': 'Product', weight: '5 kg' }],
    ['numbers as text', { '@type': 'AggregateRating', ratingValue: '4.5', reviewCount: 10 }],
    [
      'reverse properties',
      { '@type': 'Organization', '@reverse': { worksFor: { '@type': 'Person', name: 'B' } } },
    ],
    [
      'other vocabularies',
      {
        '@context': ['https://schema.org', { ex: 'https://ex.example/' }],
        '@type': ['Person', 'ex:Pilot'],
        'ex:wings': 2,
      },
    ],
    [
      'terms of one’s own',
      { '@context': ['https://schema.org', { label: 'schema:name' }], '@type': 'Person', label: 'A' },
    ],
  ])('%s', (_, node) => {
    expect(faults(node)).toEqual([]);
  });
});

describe('messages say what is right', () => {
  test.each<[object, string]>([
    [
      { '@type': 'NewsArticle', headlin: 'x' },
      'unknown-property: Expected a property of schema.org, got `headlin`; did you mean `headline`?',
    ],
    [
      { '@type': 'Organisation' },
      'unknown-type: Expected a type of schema.org, got `Organisation`; did you mean `Organization`?',
    ],
    [
      { '@type': 'Organization', tickerSymbol: 'XNAS AAPL' },
      'domain: `tickerSymbol` belongs to Corporation, got it on Organization',
    ],
    [
      { '@type': 'Person', worksFor: { '@type': 'Person', name: 'x' } },
      'range: Expected `worksFor` to be Organization, got Person',
    ],
    [
      { '@type': 'Corporation', tickerSymbol: 'NASDAQ: AAPL' },
      'ticker: Expected a market identifier code, a space and a symbol, got "NASDAQ: AAPL"; did you mean `XNAS AAPL`?',
    ],
    [
      { '@type': 'Corporation', tickerSymbol: 'NYSE AAPL' },
      'ticker: Expected a market identifier code, a space and a symbol, got "NYSE AAPL"; did you mean `XNYS AAPL`?',
    ],
    [
      { '@type': 'Offer', availability: 'https://schema.org/InStok' },
      'enumeration: Expected a member of ItemAvailability, got "https://schema.org/InStok"; did you mean `InStock`?',
    ],
    [
      { '@type': 'NewsArticle', datePublished: '2023-02-29' },
      'date: Expected `datePublished` to be an ISO 8601 date and time, got "2023-02-29"',
    ],
    [
      { '@type': 'Organization', '@id': '#a', member: { '@id': '#b' } },
      'dangling-id: Expected a node with the `@id` `#b`, found none; did you mean `#a`?',
    ],
    [
      { '@tpye': 'Person' },
      'unknown-keyword: Expected a keyword of JSON-LD, got `@tpye`; did you mean `@type`?',
    ],
  ])('%j', (node, message) => {
    expect(faults(node)).toContain(message);
  });

  test('a reference is checked against what it points to', () => {
    const graph = {
      '@graph': [
        { '@type': 'Person', '@id': '#p', worksFor: { '@id': '#q' } },
        { '@type': 'City', '@id': '#q', name: 'Q' },
      ],
    };
    expect(faults(graph)).toEqual(['range: Expected `worksFor` to be Organization, got City `#q`']);
  });
});

describe('places', () => {
  test('a problem stands at its key or value, also in pages and lines', () => {
    const json = '{"@context":"https://schema.org","@type":"Person","nam":"x"}';
    const page = `<p>x</p><script type="application/ld+json">\n${json}</script>`;
    for (const [text, kind] of [
      [json, 'json'],
      [`\uFEFF${json}`, 'json'],
      [page, 'html'],
      [`{}\n${json}\n`, 'ndjson'],
    ] as const) {
      const found = check(text, kind).find(({ rule }) => rule === 'unknown-property');
      expect(text.slice(found?.start, found?.end)).toBe('"nam"');
    }
  });

  test('a broken line does not hide the next', () => {
    const rules = check('{"a":\n{"@type":"Person"}\n', 'ndjson').map(({ rule }) => rule);
    expect(rules).toEqual(['syntax', 'no-context']);
  });
});

describe('any JSON', () => {
  test('never throws; notes nothing wrong in syntax where there is nothing wrong', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(check(text).filter(({ rule }) => rule === 'syntax')).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ue1-.tn \n') }), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(check(text).some(({ rule }) => rule === 'syntax')).toBe(!isJson);
      }),
      { numRuns: 2000 },
    );
  });

  test('any keys and values under schema.org’s context', () => {
    const key = fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      '@value',
      '@context',
      'name',
      'author',
      'datePublished',
      'xyz',
      'schema:name',
      '@list',
    );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('Person', '#a', '', null, 1, true, 'https://schema.org/InStock'),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('node'),
      ),
      node: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(value.node, (node) => {
        for (const { start, end } of check(
          JSON.stringify({ '@context': 'https://schema.org', ...(node as object) }),
        )) {
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
    );
  });
});

const corpora = process.env['DATELINE_CORPORA'];
describe.skipIf(corpora === undefined || !existsSync(corpora))('reference data (DATELINE_CORPORA)', () => {
  test.each(['train', 'dev'])('the markup of %s passes', (split) => {
    const lines = readFileSync(join(corpora ?? '', `releases/${split}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      const graph = toJsonLd(parseStandoffLine(line, 'there'), { profile: 'full' });
      expect(check(JSON.stringify(graph)).filter(({ severity }) => severity !== 'note')).toEqual([]);
    }
  });
});
