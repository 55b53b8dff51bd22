/** The hard paragraphs of `fixtures/sentences.txt`: `‖` stands before each sentence but the first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HardParagraph {
  readonly text: string;
  /** Where sentences begin, the first aside. */
  readonly starts: readonly number[];
}

export function readHardParagraphs(): readonly HardParagraph[] {
  return readFileSync(join(import.meta.dirname, 'fixtures/sentences.txt'), 'utf8')
    .trim()
    .split('\n\n')
    .map((paragraph) => {
      const sentences = paragraph.split('‖');
      const starts: number[] = [];
      let position = 0;
      for (const sentence of sentences.slice(0, -1)) {
        position += sentence.length;
        starts.push(position);
      }
      return { text: sentences.join(''), starts };
    });
}
