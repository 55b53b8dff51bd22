import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeLattice } from '../../src/crf/lattice.ts';
import { movePotentials } from '../../src/crf/potentials.ts';
import { createLabelSet, encodeSpans, SCHEME_NAMES } from '../../src/crf/scheme.ts';
import type { DocumentId, Tokenized } from '../../src/document.ts';
import { allowedLabels, truthOf } from '../../src/train/allowed.ts';
import type { TrainingDocument } from '../../src/train/training-document.ts';

const LABELS = createLabelSet('BILOU', ['ORG', 'TITLE']);

/** One token a word. */
function tokenized(text: string, rest: Partial<TrainingDocument> = {}): TrainingDocument & Tokenized {
  const tokens = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    pos: 'X' as const,
  }));
  return { id: 'd' as DocumentId, text, zones: [], tokens, sentences: [], spans: [], ...rest };
}

/** The labels each token may have, by name. */
function namesOf(document: TrainingDocument & Tokenized, first = 0, end = document.tokens.length) {
  const flags = allowedLabels(truthOf(document, LABELS), first, end, LABELS);
  return Array.from({ length: end - first }, (_, t) =>
    LABELS.labels.filter((_, y) => flags[t * LABELS.labels.length + y] === 1),
  );
}

const OPEN_TITLE = ['O', 'B-TITLE', 'I-TITLE', 'L-TITLE', 'U-TITLE'];

describe('allowed labels', () => {
  test('a fully annotated text has one label a token', () => {
    const document = tokenized('the Acme Corp said', { spans: [{ start: 4, end: 13, type: 'ORG' }] });
    expect(namesOf(document)).toEqual([['O'], ['B-ORG'], ['L-ORG'], ['O']]);
  });

  test('an unannotated type may stand outside the certain spans', () => {
    const spans = [{ start: 0, end: 4, type: 'ORG' }];
    const document = tokenized('Acme director', { spans, unannotated: ['TITLE'] });
    expect(namesOf(document)).toEqual([['U-ORG'], OPEN_TITLE]);
  });

  test('a doubtful stretch is open for its types, or for all', () => {
    const doubtful = [{ start: 0, end: 4, types: ['TITLE'] }];
    expect(namesOf(tokenized('Acme said', { doubtful }))).toEqual([OPEN_TITLE, ['O']]);
    const any = [{ start: 5, end: 9, types: 'any' as const }];
    expect(namesOf(tokenized('Acme said', { doubtful: any }))).toEqual([['O'], [...LABELS.labels]]);
  });

  test('a span that ends inside a token is counted and its tokens left open', () => {
    const document = tokenized('Acme-based firm', { spans: [{ start: 0, end: 4, type: 'ORG' }] });
    expect(truthOf(document, LABELS).misaligned).toBe(1);
    expect(namesOf(document)).toEqual([[...LABELS.labels], ['O']]);
  });

  test('a span cut by the border of a sequence is left open on both sides', () => {
    const document = tokenized('so Acme Corp said', { spans: [{ start: 3, end: 12, type: 'ORG' }] });
    expect(namesOf(document, 0, 2)).toEqual([['O'], [...LABELS.labels]]);
    expect(namesOf(document, 2, 4)).toEqual([[...LABELS.labels], ['O']]);
  });

  test('spans of types that are not learnt are left out', () => {
    const document = tokenized('Titanic sank', { spans: [{ start: 0, end: 7, type: 'SHIP' }] });
    expect(namesOf(document)).toEqual([['O'], ['O']]);
  });
});

test.each(SCHEME_NAMES)('%s: some legal path always remains', (scheme) => {
  const labelSet = createLabelSet(scheme, ['ORG', 'TITLE']);
  const moves = movePotentials(new Float64Array(labelSet.from.length), labelSet.from.length);
  const piece = fc.record({
    gap: fc.nat(2),
    size: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('ORG', 'TITLE', 'doubtful'),
  });
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.nat(),
      (pieces, isOpen, cut) => {
        let at = 0;
        const ranges = pieces.map(({ gap, size, kind }) => {
          const first = at + gap;
          at = first + size;
          return { first, end: at, kind };
        });
        const text = 'x '.repeat(at).trimEnd();
        const place = ({ first, end }: { first: number; end: number }) => ({
          start: 2 * first,
          end: 2 * end - 1,
        });
        const document = tokenized(text, {
          spans: ranges
            .filter(({ kind }) => kind !== 'doubtful')
            .map((range) => ({ ...place(range), type: range.kind })),
          doubtful: ranges
            .filter(({ kind }) => kind === 'doubtful')
            .map((range) => ({ ...place(range), types: 'any' as const })),
          unannotated: isOpen ? ['TITLE'] : [],
        });
        const first = cut % at;
        const allowed = allowedLabels(truthOf(document, labelSet), first, at, labelSet);
        const length = at - first;
        const nodes = new Float64Array(allowed.length);
        expect(computeLattice({ labelSet, length, nodes, moves, allowed }).logZ).toBeGreaterThanOrEqual(0);
        const whole = ranges.filter((range) => range.kind !== 'doubtful' && range.first >= first);
        const labels = encodeSpans(
          whole.map((range) => ({ first: range.first - first, end: range.end - first, type: range.kind })),
          length,
          labelSet,
        );
        for (const [t, label] of labels.entries()) {
          if (label !== 0) expect(allowed[t * labelSet.labels.length + label]).toBe(1);
        }
      },
    ),
  );
});
