import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatColumns } from '../../src/corpus/columns-writer.ts';
import { parseColumns } from '../../src/corpus/index.ts';
import {
  detectScheme,
  LABEL_SCHEMES,
  type LabelMode,
  type LabelScheme,
  labelsOfSpans,
  parseLabel,
  spansOfLabels,
} from '../../src/corpus/labels.ts';
import { InputError } from '../../src/errors.ts';
import { anyRelease } from '../support/random-releases.ts';

const labelsOf = (text: string) => text.split(' ').map((label) => parseLabel(label, 'here'));
const read = (text: string, mode: LabelMode, scheme: LabelScheme) =>
  spansOfLabels(labelsOf(text), mode, scheme)
    .map(({ type, first, end }) => `${type} ${first}-${end}`)
    .join(', ');

const anySpans = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom('PER', 'ORG')),
    {
      maxLength: 6,
    },
  )
  .map((steps) => {
    let at = 0;
    const spans = steps.map(([gap, length, type]) => {
      const first = at + gap;
      at = first + length;
      return { first, end: at, type };
    });
    return { spans, length: at + 1 };
  });

describe.each(LABEL_SCHEMES)('%s', (scheme) => {
  test.each(['strict', 'conlleval'] as const)('spans are read back from their labels, %s', (mode) => {
    fc.assert(
      fc.property(anySpans, ({ spans, length }) => {
        const labels = labelsOfSpans(spans, length, scheme).map((label) => parseLabel(label, 'here'));
        expect(spansOfLabels(labels, mode, scheme)).toEqual(spans);
      }),
    );
  });

  test('labels that need the scheme are detected as it', () => {
    fc.assert(
      fc.property(anySpans, ({ spans, length }) => {
        const labels = labelsOfSpans(spans, length, scheme).map((label) => parseLabel(label, 'here'));
        const found = detectScheme([labels]);
        expect(spansOfLabels(labels, 'strict', found)).toEqual(spans);
      }),
    );
  });
});

describe('readings differ where labels break the scheme', () => {
  test.each<[string, LabelScheme, string, string]>([
    ['O I-PER I-PER O', 'IOB2', 'PER 1-3', ''],
    ['B-PER I-ORG I-ORG', 'IOB2', 'PER 0-1, ORG 1-3', 'PER 0-1'],
    ['B-PER I-PER O', 'BILOU', 'PER 0-2', ''],
    ['B-PER I-PER L-PER U-ORG', 'BILOU', 'PER 0-3, ORG 3-4', 'PER 0-3, ORG 3-4'],
    ['B-PER I-PER B-PER L-PER', 'BILOU', 'PER 0-2, PER 2-4', 'PER 2-4'],
    ['L-PER I-PER', 'BILOU', 'PER 0-1, PER 1-2', ''],
    ['O B-PER I-PER', 'IOB1', 'PER 1-3', 'PER 2-3'],
    ['I-PER B-PER', 'IOB1', 'PER 0-1, PER 1-2', 'PER 0-1, PER 1-2'],
    ['S-PER B-ORG E-ORG', 'BILOU', 'PER 0-1, ORG 1-3', 'PER 0-1, ORG 1-3'],
  ])('%s as %s', (text, scheme, conlleval, strict) => {
    expect(read(text, 'conlleval', scheme)).toBe(conlleval);
    expect(read(text, 'strict', scheme)).toBe(strict);
  });
});

test.each([
  ['I-PER I-PER O I-ORG B-ORG', 'IOB1'],
  ['B-PER I-PER O B-ORG B-ORG', 'IOB2'],
  ['B-PER L-PER', 'BILOU'],
  ['S-PER', 'BILOU'],
  ['O O', 'IOB2'],
])('%s is detected as %s', (text, scheme) => {
  expect(detectScheme([labelsOf(text)])).toBe(scheme);
});

describe('column files', () => {
  test('columns, sentences and documents are read', () => {
    const content =
      '-DOCSTART- -X- O\n\nAcme NNP B-ORG\nsaid VBD O\n\nRome\tNNP\tB-LOC\n-DOCSTART- O\nx B-PER\n';
    const { documents, scheme } = parseColumns(content, 'f', { mode: 'strict' });
    expect(scheme).toBe('IOB2');
    expect(documents).toEqual([
      {
        id: '1',
        text: 'Acme said\nRome',
        spans: [
          { start: 0, end: 4, type: 'ORG' },
          { start: 10, end: 14, type: 'LOC' },
        ],
      },
      { id: '2', text: 'x', spans: [{ start: 0, end: 1, type: 'PER' }] },
    ]);
  });

  test.each([
    ['Acme\n', 'got 1 column(s) at f:1'],
    ['a O\nb X-PER\n', 'got "X-PER" at f:2'],
  ])('%j is refused with its place', (content, message) => {
    expect(() => parseColumns(content, 'f', { mode: 'strict' })).toThrow(InputError);
    expect(() => parseColumns(content, 'f', { mode: 'strict' })).toThrow(message);
  });

  test.each(LABEL_SCHEMES)('the words and types of mentions survive in %s', (labels) => {
    fc.assert(
      fc.property(anyRelease, (release) => {
        const { documents } = parseColumns(formatColumns(release, labels), 'f', {
          mode: 'strict',
          scheme: labels,
        });
        const dense = (text: string) => text.replace(/\s/gu, '');
        const found = documents.flatMap(({ text, spans }) =>
          spans.map(({ start, end, type }) => [type, dense(text.slice(start, end))]),
        );
        const { text, mentions } = release;
        expect(found).toEqual(mentions.map(({ start, end, type }) => [type, dense(text.slice(start, end))]));
      }),
    );
  });
});
