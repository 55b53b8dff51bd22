/** Values published by the scorers of the field, reproduced on the examples they give. */
import { describe, expect, test } from 'vitest';
import { type LabelMode, type LabelScheme, parseColumns } from '../../src/corpus/index.ts';
import { evaluateSpans } from '../../src/evaluate/index.ts';

const scoresOf = (reference: string[], predicted: string[], mode: LabelMode, scheme: LabelScheme) => {
  const read = (sentences: string[]) =>
    parseColumns(
      sentences
        .map((labels) =>
          labels
            .split(' ')
            .map((label) => `x ${label}\n`)
            .join(''),
        )
        .join('\n'),
      'f',
      { mode, scheme },
    ).documents;
  const { scores } = evaluateSpans(read(reference), read(predicted));
  return Object.fromEntries(scores.map((score) => [score.name, score]));
};

describe('seqeval’s README', () => {
  const reference = ['O O O B-MISC I-MISC I-MISC O', 'B-PER I-PER O'];
  const predicted = ['O O B-MISC I-MISC I-MISC I-MISC O', 'B-PER I-PER O'];

  test('micro and macro F1 of the first example are 0.50', () => {
    const { strict } = scoresOf(reference, predicted, 'conlleval', 'IOB2');
    expect(strict?.micro.f1).toBe(0.5);
    expect(strict?.byType['MISC']?.f1).toBe(0);
    expect(strict?.byType['PER']?.f1).toBe(1);
    expect(strict?.macroByType.f1).toBe(0.5);
  });

  test('the second example scores 1.00 by default and 0.00 in strict IOB2', () => {
    const [ours, theirs] = [['B-NP I-NP O'], ['I-NP I-NP O']];
    expect(scoresOf(ours, theirs, 'conlleval', 'IOB2')['strict']?.micro.f1).toBe(1);
    expect(scoresOf(ours, theirs, 'strict', 'IOB2')['strict']?.micro.f1).toBe(0);
  });
});

describe('nervaluate’s README', () => {
  test('six scenarios of the drug example', () => {
    // III missed, II spurious, V wider, IV other type, I right (twice, as its sums count it), VI wider, other type.
    const reference = ['B-B O', 'O O', 'O B-D', 'B-D O', 'B-D O', 'B-D O', 'O B-G'];
    const predicted = ['O O', 'O B-B', 'B-D I-D', 'B-B O', 'B-D O', 'B-D O', 'B-D I-D'];
    const scores = scoresOf(reference, predicted, 'strict', 'IOB2');
    const row = (name: string) => {
      const { outcomes, precision, recall, f1 } = scores[`semeval-${name}`]!.micro;
      expect(recall).toBe(precision);
      expect(f1).toBeCloseTo(precision!, 12);
      return { ...outcomes, f1: Math.trunc(f1! * 100 + 1e-9) / 100 };
    };
    const others = { MIS: 1, SPU: 1 };
    expect(row('type')).toEqual({ COR: 3, INC: 2, PAR: 0, ...others, f1: 0.5 });
    expect(row('partial')).toEqual({ COR: 3, INC: 0, PAR: 2, ...others, f1: 0.66 });
    expect(row('exact')).toEqual({ COR: 3, INC: 2, PAR: 0, ...others, f1: 0.5 });
    expect(row('strict')).toEqual({ COR: 2, INC: 3, PAR: 0, ...others, f1: 0.33 });
  });

  test('report of the usage example', () => {
    const reference = ['O B-PER I-PER O O O B-ORG I-ORG', 'O B-LOC B-PER I-PER O O B-DATE'];
    const predicted = ['O O B-PER I-PER O O B-ORG I-ORG', 'O B-LOC I-LOC B-PER O O B-DATE'];
    const scores = scoresOf(reference, predicted, 'strict', 'IOB2');
    const row = (name: string) => {
      const { outcomes, precision, recall } = scores[`semeval-${name}`]!.micro;
      return { ...outcomes, precision, recall };
    };
    const none = { MIS: 0, SPU: 0 };
    expect(row('type')).toEqual({ COR: 5, INC: 0, PAR: 0, ...none, precision: 1, recall: 1 });
    expect(row('exact')).toEqual({ COR: 2, INC: 3, PAR: 0, ...none, precision: 0.4, recall: 0.4 });
    expect(row('partial')).toEqual({ COR: 2, INC: 0, PAR: 3, ...none, precision: 0.7, recall: 0.7 });
    expect(row('strict')).toEqual({ COR: 2, INC: 3, PAR: 0, ...none, precision: 0.4, recall: 0.4 });
  });
});
