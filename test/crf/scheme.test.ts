import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLabelSet, decodeLabels, encodeSpans, SCHEME_NAMES } from '../../src/crf/scheme.ts';

const TYPES = ['PERSON', 'ORG', 'PLACE'];
const pieces = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 2 }),
    size: fc.integer({ min: 1, max: 4 }),
    type: fc.constantFrom(...TYPES),
  }),
  { maxLength: 6 },
);
const spansOf = (list: readonly { gap: number; size: number; type: string }[]) => {
  let at = 0;
  return list.map(({ gap, size, type }) => {
    const first = at + gap;
    at = first + size;
    return { first, end: at, type };
  });
};

test.each(SCHEME_NAMES)('%s: spans survive labels and every move is legal', (scheme) => {
  const labelSet = createLabelSet(scheme, TYPES);
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 2 }), (list, tail) => {
      const spans = spansOf(list);
      const length = (spans.at(-1)?.end ?? 0) + tail;
      const labels = encodeSpans(spans, length, labelSet);
      expect(decodeLabels(labels, labelSet)).toEqual(spans);
      if (length > 0) {
        expect(labelSet.first[labels[0]!]).toBe(1);
        expect(labelSet.last[labels[length - 1]!]).toBe(1);
      }
    }),
  );
});

test('BILOU over five types has 21 labels and 141 moves', () => {
  const labelSet = createLabelSet('BILOU', ['PERSON', 'TITLE', 'ORG', 'PLACE', 'DATE']);
  expect(labelSet.labels).toHaveLength(21);
  expect(labelSet.labels.slice(0, 5)).toEqual(['O', 'B-PERSON', 'I-PERSON', 'L-PERSON', 'U-PERSON']);
  expect(labelSet.from).toHaveLength(11 * 11 + 5 * 4);
});

const named = (scheme: (typeof SCHEME_NAMES)[number], spans: Parameters<typeof encodeSpans>[0]) => {
  const labelSet = createLabelSet(scheme, TYPES);
  return [...encodeSpans(spans, 4, labelSet)].map((label) => labelSet.labels[label]);
};

test('the three schemes write neighbouring spans as the field does', () => {
  const spans = [
    { first: 0, end: 2, type: 'ORG' },
    { first: 2, end: 3, type: 'ORG' },
  ];
  expect(named('BILOU', spans)).toEqual(['B-ORG', 'L-ORG', 'U-ORG', 'O']);
  expect(named('IOB2', spans)).toEqual(['B-ORG', 'I-ORG', 'B-ORG', 'O']);
  expect(named('IOB1', spans)).toEqual(['I-ORG', 'I-ORG', 'B-ORG', 'O']);
});

test('an unknown type is refused', () => {
  expect(() => named('BILOU', [{ first: 0, end: 1, type: 'SHIP' }])).toThrow(/SHIP/);
});
