import { describe, expect, test } from 'vitest';
import { createDecoder } from '../../src/crf/decoder.ts';
import { type LearnOptions, learn } from '../../src/crf/learn.ts';
import type { CrfModel } from '../../src/crf/model.ts';
import { decodeModel, encodeModel, ModelFormatError } from '../../src/crf/model-file.ts';
import { createLabelSet, SCHEME_NAMES, type SchemeName } from '../../src/crf/scheme.ts';
import { toyLesson, toySentences, toySequence } from '../support/toy-language.ts';

const ADAGRAD = { kind: 'adagrad', rate: 0.2, dropout: 0, seed: 3 } as const;
const LBFGS = { kind: 'lbfgs', memory: 6, tolerance: 1e-5 } as const;
const OPTIONS: LearnOptions = {
  minCount: 1,
  denseFrom: 20,
  l1: 0,
  l2: 0.1,
  optimiser: LBFGS,
  maxIterations: 60,
  classes: 1,
};
const TYPES = ['PERSON', 'PLACE'];

const lessons = (count: number, scheme: SchemeName = 'BILOU') =>
  toySentences(count, 1).map((sentence) => toyLesson(sentence, createLabelSet(scheme, TYPES)));
const learnToy = (options: Partial<LearnOptions> = {}, count = 80): CrfModel =>
  learn(lessons(count), createLabelSet('BILOU', TYPES), { ...OPTIONS, ...options }).model;

/** Share of unseen sentences whose spans are all found, and no others. */
function accuracy(model: CrfModel): number {
  const decode = createDecoder(model);
  const unseen = toySentences(60, 2);
  const right = unseen.filter((sentence) => {
    const spans = decode(toySequence(sentence)).map(({ score: _, ...span }) => span);
    return JSON.stringify(spans) === JSON.stringify(sentence.spans);
  });
  return right.length / unseen.length;
}

/** Share of the spans of each type in unseen sentences that are found. */
function foundByType(model: CrfModel): { readonly PERSON: number; readonly PLACE: number } {
  const decode = createDecoder(model);
  const judged = toySentences(60, 2).flatMap((sentence) => {
    const found = decode(toySequence(sentence));
    return sentence.spans.map((span) => ({
      type: span.type,
      isFound: found.some(
        ({ first, end, type }) => first === span.first && end === span.end && type === span.type,
      ),
    }));
  });
  const share = (name: string): number => {
    const ofType = judged.filter(({ type }) => type === name);
    return ofType.filter(({ isFound }) => isFound).length / ofType.length;
  };
  return { PERSON: share('PERSON'), PLACE: share('PLACE') };
}

describe('learn', () => {
  test.each([
    ['L-BFGS', {}],
    ['OWL-QN', { l1: 0.1 }],
    ['AdaGrad', { optimiser: ADAGRAD, maxIterations: 12 }],
    ['AdaGrad with dropout', { optimiser: { ...ADAGRAD, dropout: 0.3 }, maxIterations: 12 }],
    ['AdaGrad with L1', { optimiser: ADAGRAD, maxIterations: 12, l1: 0.1 }],
    ['weights for seen labels only', { denseFrom: 1e9 }],
  ] as const)('%s learns the toy language', (_, options) => {
    expect(accuracy(learnToy(options))).toBeGreaterThan(0.95);
  });

  test.each(SCHEME_NAMES)('in the scheme %s', (scheme) => {
    const { model } = learn(lessons(80, scheme), createLabelSet(scheme, TYPES), OPTIONS);
    expect(accuracy(model)).toBeGreaterThan(0.95);
  });

  test('is the same, byte for byte, for the same seed', () => {
    const options = { optimiser: ADAGRAD, maxIterations: 3 };
    expect(encodeModel(learnToy(options))).toEqual(encodeModel(learnToy(options)));
    const other = { ...options, optimiser: { ...ADAGRAD, seed: 4 } };
    expect(encodeModel(learnToy(other))).not.toEqual(encodeModel(learnToy(options)));
  });

  test.each([ADAGRAD, LBFGS])('L1 drops weights ($kind)', (optimiser) => {
    const [without, withL1] = [0, 0.5].map((l1) => learnToy({ optimiser, l1, maxIterations: 30 }));
    expect(withL1!.weights.length).toBeLessThan(0.7 * without!.weights.length);
  });

  test('a feature below minCount has no weight', () => {
    const hashes = lessons(80).flatMap(({ ids }) => [...ids]);
    const model = learnToy({ minCount: 30 });
    for (const hash of model.hashes) {
      expect(hashes.filter((other) => other === hash).length).toBeGreaterThanOrEqual(30);
    }
  });

  test('stays at the old model when nothing new is said, and near it when the penalty is strong', () => {
    const from = learnToy();
    const { model } = learn([], from.labelSet, { ...OPTIONS, from });
    expect(accuracy(model)).toBe(accuracy(from));
    expect(model.hashes).toEqual(from.hashes);
    const near = learn(lessons(4), from.labelSet, { ...OPTIONS, from, l2: 1e6 }).model;
    expect(accuracy(near)).toBe(accuracy(from));
  });

  test('sentences that leave a type open teach the others and do not deny it', () => {
    const labelSet = createLabelSet('BILOU', TYPES);
    const width = labelSet.labels.length;
    const withoutPlaces = toySentences(80, 1).map(({ words, spans }) => ({
      words,
      spans: spans.filter(({ type }) => type === 'PERSON'),
    }));
    const denying = withoutPlaces.map((sentence) => toyLesson(sentence, labelSet));
    const open = denying.map((lesson) => ({
      ...lesson,
      allowed: lesson.allowed.map((flag, i) => {
        const isOutside = lesson.allowed[i - (i % width)] === 1;
        return isOutside && labelSet.typeOf[i % width] === 1 ? 1 : flag;
      }),
    }));
    const [byOpen, byDenying] = [open, denying].map((partial) =>
      foundByType(learn([...partial, ...lessons(8)], labelSet, OPTIONS).model),
    );
    expect(byOpen!.PERSON).toBeGreaterThan(0.95);
    expect(byOpen!.PLACE).toBeGreaterThan(byDenying!.PLACE + 0.3);
  });
});

describe('decoder', () => {
  test('scores are probabilities, and a calibrated score is the map of one', () => {
    const model = learnToy({ l2: 2 });
    const calibrated = { ...model, calibration: { PERSON: { a: 0, b: 0, c: 0 } } };
    for (const sentence of toySentences(20, 5)) {
      const sequence = toySequence(sentence);
      const changed = createDecoder(calibrated)(sequence);
      for (const [i, span] of createDecoder(model)(sequence).entries()) {
        expect(span.score).toBeGreaterThan(0);
        expect(span.score).toBeLessThanOrEqual(1);
        expect(changed[i]!.score).toBe(span.type === 'PERSON' ? 0.5 : span.score);
      }
    }
  });

  test('has nothing to say of an empty sequence', () => {
    const empty = { length: 0, offsets: new Int32Array(1), ids: new Int32Array(0) };
    expect(createDecoder(learnToy({}, 5))(empty)).toEqual([]);
  });
});

describe('model file', () => {
  const model: CrfModel = { ...learnToy({}, 30), calibration: { PLACE: { a: 1.5, b: 0.5, c: -1 } } };
  const bytes = encodeModel(model);

  test('reads back what was written', () => {
    expect(decodeModel(bytes)).toEqual(model);
  });

  test.each([
    ['empty', new Uint8Array(0)],
    ['foreign', new TextEncoder().encode('{"not":"a model"}')],
    ['cut short', bytes.subarray(0, bytes.length - 20)],
    ['cut in the header', bytes.subarray(0, 30)],
    ['changed', bytes.map((byte, i) => (i === bytes.length - 40 ? byte ^ 0xff : byte))],
  ])('a file that is %s is refused', (_, broken) => {
    expect(() => decodeModel(broken)).toThrow(ModelFormatError);
  });
});
