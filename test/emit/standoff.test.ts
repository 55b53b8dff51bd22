import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStandoffLine } from '../../src/corpus/standoff.ts';
import type { Annotated, DocumentId, EntityId, Mention } from '../../src/document.ts';
import { toJsonLd, toStandoff } from '../../src/emit/index.ts';
import type { JsonObject } from '../../src/emit/json.ts';
import { SAMPLES } from '../support/samples.ts';

/** Text of BMP and astral characters with mentions on any of its characters, in order, not overlapping. */
const documents = fc
  .array(fc.constantFrom('a', ' ', '😀', '𝐁', 'é', '\r\n', '漢', '\uD800'), { minLength: 1, maxLength: 60 })
  .chain((characters) =>
    fc.tuple(fc.constant(characters), fc.uniqueArray(fc.nat(characters.length), { maxLength: 12 })),
  )
  .map(([characters, borders]): Annotated => {
    const text = characters.join('');
    const points = [...text];
    const unit = (point: number) => points.slice(0, point).join('').length;
    const ascending = borders.filter((border) => border <= points.length).sort((a, b) => a - b);
    const mentions: Mention[] = [];
    for (let i = 0; i + 1 < ascending.length; i += 2) {
      const span = { start: unit(ascending[i] ?? 0), end: unit(ascending[i + 1] ?? 0) };
      mentions.push({ ...span, type: 'ORG', score: 1, entity: 'o1' as EntityId });
    }
    return {
      id: 'd' as DocumentId,
      text,
      mentions,
      entities: [{ id: 'o1' as EntityId, type: 'ORG', name: 'o', link: { kind: 'unknown' } }],
    };
  });

describe('standoff', () => {
  test('read back, every mention stands where it stood', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const line = JSON.stringify(toStandoff(document));
        expect(parseStandoffLine(line, 'there').mentions).toEqual(document.mentions);
      }),
    );
  });

  test('selectors of annotations find the same words by position and by quote', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const page = toJsonLd(document, { profile: 'full' })['@graph'].at(-1);
        const points = [...document.text];
        const items = page?.['items'] as readonly JsonObject[];
        expect(items).toHaveLength(document.mentions.length);
        for (const [index, { start, end }] of document.mentions.entries()) {
          const target = items[index]?.['target'] as JsonObject;
          const [position, quote] = target['selector'] as readonly JsonObject[];
          const words = document.text.slice(start, end);
          expect(points.slice(Number(position?.['start']), Number(position?.['end'])).join('')).toBe(words);
          expect(quote?.['exact']).toBe(words);
          const around = `${quote?.['prefix']}${words}${quote?.['suffix']}`;
          expect(document.text).toContain(around);
          expect(document.text.indexOf(String(quote?.['prefix']))).toBeLessThanOrEqual(start);
        }
      }),
    );
  });

  test.each(Object.entries(SAMPLES))('golden file: %s', async (name, document) => {
    const text = `${JSON.stringify(toStandoff(document), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../golden/standoff/${name}.json`);
  });
});

interface Row {
  readonly mentions: readonly object[];
  readonly entities: readonly object[];
  readonly source?: unknown;
}

const corpora = process.env['DATELINE_CORPORA'];
describe.skipIf(corpora === undefined || !existsSync(corpora))('reference data (DATELINE_CORPORA)', () => {
  test.each(['train', 'dev'])('%s comes out as it went in', (split) => {
    const lines = readFileSync(join(corpora ?? '', `releases/${split}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      const { source: _, ...reference } = JSON.parse(line) as Row;
      const emitted = toStandoff(parseStandoffLine(line, 'there'));
      expect({
        ...emitted,
        mentions: emitted.mentions.map(({ score: _, ...mention }) => mention),
        entities: emitted.entities.map(({ sameAs: _, ...entity }) => entity),
      }).toEqual(reference);
    }
  });
});
