import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInline, formatStandoffLine, lostInline } from '../../src/corpus/index.ts';
import { parseInline } from '../../src/corpus/inline.ts';
import { parseStandoffLine } from '../../src/corpus/standoff.ts';
import { anyRelease } from '../support/random-releases.ts';

test('what standoff says is read back equal', () => {
  fc.assert(
    fc.property(anyRelease, (release) => {
      expect(parseStandoffLine(formatStandoffLine(release), 'here')).toEqual(release);
    }),
  );
});

test('what the inline form says is read back equal, without problems and without losses', () => {
  fc.assert(
    fc.property(anyRelease, (release) => {
      const { source, annotated } = formatInline(release);
      expect(parseInline(release.id, annotated, source, 'here')).toEqual({ document: release, problems: [] });
      expect(lostInline(release)).toEqual([]);
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

test('standoff keeps zones, quotations, roles, links without an article and scores', () => {
  const line = JSON.stringify({
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
  const release = parseStandoffLine(line, 'here');
  expect(release.mentions[0]).toMatchObject({ start: 3, end: 7 });
  expect(formatStandoffLine(release)).toBe(line);
  expect(lostInline(release)).toEqual(['url', 'source', 'zones', 'quotations', 'score', 'status', 'sameAs']);
});
