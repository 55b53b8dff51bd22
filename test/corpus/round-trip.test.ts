import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CorpusFormat,
  formatStandoffLine,
  type Gold,
  lossesOf,
  readFormat,
  writeFormat,
} from '../../src/corpus/index.ts';
import { parseInline } from '../../src/corpus/inline.ts';
import { formatInline } from '../../src/corpus/inline-writer.ts';
import { parseStandoffLine } from '../../src/corpus/standoff.ts';
import { anyRelease } from '../support/random-releases.ts';

test('what standoff says is read back equal', () => {
  fc.assert(
    fc.property(anyRelease, (release) => {
      expect(parseStandoffLine(formatStandoffLine(release), 'here')).toEqual(release);
    }),
  );
});

test('what the inline form says is read back equal, without problems', () => {
  fc.assert(
    fc.property(anyRelease, (release) => {
      const { source, annotated } = formatInline(release);
      expect(parseInline(release.id, annotated, source, 'here')).toEqual({ document: release, problems: [] });
    }),
  );
});

test('standoff counts code points', () => {
  fc.assert(
    fc.property(anyRelease, (release) => {
      const row = JSON.parse(formatStandoffLine(release)) as { mentions: { start: number; end: number }[] };
      const surfaces = row.mentions.map(({ start, end }) => [...release.text].slice(start, end).join(''));
      expect(surfaces).toEqual(release.mentions.map(({ start, end }) => release.text.slice(start, end)));
    }),
  );
});

async function roundTrip(format: CorpusFormat, release: Gold): Promise<Gold | undefined> {
  const files = writeFormat(format, release, 'IOB2');
  const [source, content] = [files[0]!.content, files.at(-1)!.content];
  const { documents, problems } = await readFormat(
    format,
    { id: release.id, where: 'here', content, source },
    {},
  );
  expect(problems).toEqual([]);
  expect(documents.length).toBe(1);
  return documents[0];
}

test.each(['standoff', 'spacy', 'label-studio', 'nif'] as const)('%s loses nothing', (format) =>
  fc.assert(
    fc.asyncProperty(anyRelease, async (release) => {
      const back = await roundTrip(format, release);
      expect(back).toEqual(release);
      expect(lossesOf(release, back)).toEqual([]);
    }),
  ),
);

/** An entity whose every use goes by its mentions, named by the longest of them: all that brat and WebAnno hold. */
function mentionedOnly(release: Gold): Gold {
  const words = (id: string) =>
    release.mentions
      .filter((mention) => 'entity' in mention && mention.entity === id)
      .map(({ start, end }) => release.text.slice(start, end).replace(/\s+/gu, ' '))
      .reduce((best, one) => (one.length > best.length ? one : best), '');
  const { date: _, ...rest } = release;
  const entities = release.entities
    .filter(({ id }) => words(id) !== '')
    .map((one) => ({ ...one, name: words(one.id) }));
  const known = new Set(entities.map(({ id }) => id));
  const mentions = release.mentions.map((mention) => {
    if (mention.type !== 'TITLE') return mention;
    const { holder, org, ...bare } = mention;
    return { ...bare, ...(holder && known.has(holder) && { holder }), ...(org && known.has(org) && { org }) };
  });
  return { ...rest, mentions, entities };
}

test.each(['brat', 'webanno'] as const)('%s keeps mentions, clusters, links, roles and values', (format) =>
  fc.assert(
    fc.asyncProperty(anyRelease.map(mentionedOnly), async (release) => {
      expect(lossesOf(release, await roundTrip(format, release))).toEqual([]);
    }),
  ),
);

test.each([
  [
    'inline',
    ['quotations', 'source', 'url', 'zones', 'mentions.status', 'mentions.score', 'entities.linkScore'],
  ],
  ['brat', ['date', 'quotations', 'source', 'url', 'zones', 'mentions.score', 'entities.linkScore']],
  ['webanno', ['date', 'quotations', 'source', 'url', 'zones', 'entities.linkScore']],
  ['columns', ['date', 'mentions.holder', 'mentions.org', 'entities.wiki']],
  ['spacy', []],
  ['label-studio', []],
  ['nif', []],
] as const)('%s: what is lost of a full release is named', async (format, expected) => {
  const release = parseStandoffLine(FULL, 'here');
  const lost = lossesOf(release, await roundTrip(format, release));
  expect(lost).toEqual(expect.arrayContaining([...expected]));
  if (expected.length === 0) expect(lost).toEqual([]);
});

const FULL = JSON.stringify({
  id: 'a',
  date: '2024-02-08',
  url: 'https://example.org/a',
  text: '𝐀 Acme chief Zoë',
  mentions: [
    { start: 2, end: 6, type: 'ORG', score: 0.5, entity: 'o1' },
    { start: 7, end: 12, type: 'TITLE', holder: 'p1', org: 'o1', status: 'acting' },
    { start: 13, end: 16, type: 'PERSON', entity: 'p1' },
  ],
  entities: [
    {
      id: 'o1',
      type: 'ORG',
      name: 'Acme',
      wiki: null,
      entry: 'ror:03f0t8b71',
      sameAs: ['https://ror.org/03f0t8b71'],
      linkScore: 0.9,
    },
    { id: 'p1', type: 'PERSON', name: 'Zoë', wiki: '?' },
  ],
  zones: [{ start: 0, end: 16, kind: 'lead', rule: 'first' }],
  quotations: [{ start: 0, end: 1, kind: 'direct', speaker: 'p1' }],
  source: { publisher: 'acme', country: 'GB' },
});

test('standoff keeps zones, quotations, roles, links without an article and scores', () => {
  const release = parseStandoffLine(FULL, 'here');
  expect(release.mentions[0]).toMatchObject({ start: 3, end: 7 });
  expect(formatStandoffLine(release)).toBe(FULL);
});
