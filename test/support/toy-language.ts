/** A language of two kinds of names that any CRF must learn: the word before tells the type. */
import { copySequence, createFeatureBuffer } from '../../src/crf/feature-buffer.ts';
import { hashPair, hashText } from '../../src/crf/hash.ts';
import { createRandom } from '../../src/crf/random.ts';
import { encodeSpans, type LabelledSpan, type LabelSet } from '../../src/crf/scheme.ts';
import type { FeatureSequence, TrainingSequence } from '../../src/crf/sequence.ts';

const NAMES = ['ada', 'bo', 'cy', 'dee', 'eli', 'fay'];
const FILLERS = ['the', 'old', 'road', 'was', 'long', 'and', 'dry'];

export interface ToySentence {
  readonly words: readonly string[];
  readonly spans: readonly LabelledSpan[];
}

/** `met` is followed by a PERSON of one or two names, `in` by a PLACE. */
export function toySentences(count: number, seed: number): readonly ToySentence[] {
  const random = createRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const words: string[] = [];
    const spans: LabelledSpan[] = [];
    while (words.length < 10) {
      words.push(pick(FILLERS));
      const kind = random();
      if (kind > 0.6) continue;
      words.push(kind < 0.3 ? 'met' : 'in');
      const first = words.length;
      words.push(...[pick(NAMES), ...(random() < 0.5 ? [pick(NAMES)] : [])]);
      spans.push({ first, end: words.length, type: kind < 0.3 ? 'PERSON' : 'PLACE' });
    }
    return { words, spans };
  });
}

export function toySequence({ words }: ToySentence): FeatureSequence {
  const buffer = createFeatureBuffer();
  for (const [t] of words.entries()) {
    for (const distance of [-2, -1, 0, 1])
      buffer.add(hashPair(distance, hashText(words[t + distance] ?? '')));
    buffer.endPosition();
  }
  return copySequence(buffer.sequence());
}

export function toyLesson(sentence: ToySentence, labelSet: LabelSet): TrainingSequence {
  const width = labelSet.labels.length;
  const labels = encodeSpans(sentence.spans, sentence.words.length, labelSet);
  const allowed = new Uint8Array(labels.length * width);
  for (const [t, label] of labels.entries()) allowed[t * width + label] = 1;
  return { ...toySequence(sentence), allowed, weight: 1 };
}
