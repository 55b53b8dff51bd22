import type { FeatureBuffer } from '../../crf/feature-buffer.ts';
import { hashPair, hashText } from '../../crf/hash.ts';
import { ATTRIBUTE_INDEX, WORD_ATTRIBUTES } from './attributes.ts';
import type { DocumentAttributes } from './place-attributes.ts';
import type { Template } from './templates.ts';
import { WORD_WIDTH, type WordTable } from './words.ts';

/** Emits the features of the tokens [from, to), which form one sequence, position after position. */
export interface Extractor {
  readonly extract: (document: DocumentAttributes, from: number, to: number, buffer: FeatureBuffer) => void;
}

const OUTSIDE = 0x2545f491;

export function createExtractor(templates: readonly Template[], words: WordTable): Extractor {
  const seeds = Int32Array.from(templates, (template) => hashText(template.name));
  const starts = new Int32Array(templates.length + 1);
  const attributes: number[] = [];
  const offsets: number[] = [];
  templates.forEach((template, k) => {
    for (const part of template.parts) {
      attributes.push(part.attribute);
      offsets.push(part.offset);
    }
    starts[k + 1] = attributes.length;
  });
  const partAttribute = Int32Array.from(attributes);
  const partOffset = Int32Array.from(offsets);
  const WIDE = WORD_ATTRIBUTES.length;

  return {
    extract: (document, from, to, buffer) => {
      const rows = words.attributes();
      const { ids, values, length } = document;
      for (let t = from; t < to; t++) {
        for (let k = 0; k < seeds.length; k++) {
          let hash = seeds[k]!;
          const end = starts[k + 1]!;
          let part = starts[k]!;
          for (; part < end; part++) {
            const at = t + partOffset[part]!;
            const attribute = partAttribute[part]!;
            let value: number;
            if (at < from || at >= to) value = attribute === ATTRIBUTE_INDEX.lower ? OUTSIDE : 0;
            else if (attribute < WIDE) value = rows[ids[at]! * WORD_WIDTH + attribute]!;
            else value = values[(attribute - WIDE) * length + at]!;
            if (value === 0) break;
            hash = hashPair(hash, value);
          }
          if (part === end) buffer.add(hash);
        }
        buffer.endPosition();
      }
    },
  };
}
