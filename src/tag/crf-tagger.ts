import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDecoder, type Decoder } from '../crf/decoder.ts';
import { createFeatureBuffer, type FeatureBuffer } from '../crf/feature-buffer.ts';
import { decodeModel, ModelFormatError } from '../crf/model-file.ts';
import { MENTION_TYPES, type MentionType, type Tokenized, type TypedSpan } from '../document.ts';
import { InputError } from '../errors.ts';
import { createFeatureMaker, type DocumentFeatures } from './features/sequences.ts';
import type { Lexicons } from './features/words.ts';
import { readLexicon } from './lexicon/lexicon.ts';
import type { Tagger } from './tagger.ts';

/**
 * Opens a trained model: `first.crf` reads each line with the evidence of its document, `second.crf` reads it again
 * with what the first found elsewhere in the document. InputError when a file is missing or no model.
 */
export async function openCrfTagger(directory: string): Promise<Tagger> {
  const [first, second, lexicons] = await Promise.all([
    openDecoder(join(directory, 'first.crf')),
    openDecoder(join(directory, 'second.crf')),
    openLexicons(directory),
  ]);
  const maker = createFeatureMaker(lexicons, MENTION_TYPES.length);
  const buffer = createFeatureBuffer();
  return {
    name: 'crf',
    tag: (document) => {
      const features = maker.featuresOf(document);
      const draft = decodeLines(features, features.firstPass, first, buffer);
      features.learnFrom(draft.map((span) => ({ ...span, type: MENTION_TYPES.indexOf(span.type) })));
      return decodeLines(features, features.secondPass, second, buffer).map((span) =>
        textSpan(document, span),
      );
    },
  };
}

export async function openLexicons(directory: string): Promise<Lexicons> {
  const [names, clusters] = await Promise.all(
    ['lexicon.bin', 'clusters.bin'].map(async (name) => {
      const path = join(directory, name);
      return readLexicon(await readModelFile(path), path);
    }),
  );
  return { names: names!, clusters: clusters! };
}

async function openDecoder(path: string): Promise<Decoder> {
  try {
    return createDecoder(decodeModel(await readModelFile(path)));
  } catch (error) {
    if (error instanceof ModelFormatError) {
      throw new InputError(`Expected a model file, got ${error.message}, at ${path}`);
    }
    throw error;
  }
}

async function readModelFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new InputError(`Expected a file of the tagger's model, found no readable file at ${path}`);
  }
}

/** A range of the document's tokens with its type. */
interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  readonly score: number;
}

function decodeLines(
  features: DocumentFeatures,
  extract: DocumentFeatures['firstPass'],
  decode: Decoder,
  buffer: FeatureBuffer,
): readonly TokenSpan[] {
  return features.lines.flatMap((line) => {
    extract(line, buffer);
    return decode(buffer.sequence()).map(({ first, end, type, score }) => ({
      from: line.first + first,
      to: line.first + end,
      type: type as MentionType,
      score,
    }));
  });
}

function textSpan({ tokens }: Tokenized, { from, to, type, score }: TokenSpan): TypedSpan {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, type, score };
}
