import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseColumns, readCorpus, readText } from '../corpus/index.ts';
import type { DocumentId } from '../document.ts';
import { InputError } from '../errors.ts';
import type { CorpusRule, TrainConfig } from './config.ts';
import { parsePartialLine } from './partial.ts';
import type { TrainingDocument } from './training-document.ts';

export interface TrainingCorpus {
  readonly path: string;
  /** SHA-256 of the file, or of the documents of a folder. */
  readonly sha256: string;
  readonly documents: readonly TrainingDocument[];
}

const COLUMN_FILES: readonly string[] = ['.conll', '.iob', '.iob2', '.bio', '.tsv'];

/**
 * Reads a corpus for training: annotated releases (standoff, inline, folders of them), partly annotated texts
 * (`.partial.jsonl`) or a column file, by the first rule of the config whose `match` ends the path.
 */
export async function readTrainingCorpus(path: string, config: TrainConfig): Promise<TrainingCorpus> {
  const rule = config.corpora.find(({ match }) => path.endsWith(match));
  const read = await readDocuments(path);
  const documents = rule === undefined ? read : read.map((document) => applyRule(document, rule));
  const bytes = await readFile(path).catch(() => JSON.stringify(read));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sha256, documents };
}

async function readDocuments(path: string): Promise<readonly TrainingDocument[]> {
  if (COLUMN_FILES.includes(extname(path))) {
    const { documents } = parseColumns(await readText(path), path, { mode: 'conlleval' });
    if (documents.length === 0) throw new InputError(`Expected tokens with labels, got none in ${path}`);
    return documents.map(({ id, text, spans }) => ({ id: id as DocumentId, text, spans }));
  }
  if (path.endsWith('.partial.jsonl')) {
    const lines = (await readText(path)).split('\n');
    return lines.flatMap((line, index) =>
      line.trim() === '' ? [] : [parsePartialLine(line, `${path}:${index + 1}`)],
    );
  }
  return (await readCorpus([path])).map(({ mentions, entities: _, ...release }) => ({
    ...release,
    spans: mentions.map(({ start, end, type }) => ({ start, end, type })),
  }));
}

function applyRule(document: TrainingDocument, { types, unannotated, weight }: CorpusRule): TrainingDocument {
  const nameOf = (type: string): string | null => (type in types ? types[type]! : type);
  const spans = document.spans.flatMap((span) => {
    const name = nameOf(span.type);
    return name === null || name === '?' ? [] : [{ ...span, type: name }];
  });
  const open = document.spans.filter(({ type }) => nameOf(type) === '?');
  return {
    ...document,
    spans,
    doubtful: [
      ...(document.doubtful ?? []),
      ...open.map(({ start, end }) => ({ start, end, types: 'any' as const })),
    ],
    unannotated: [...(document.unannotated ?? []), ...unannotated],
    weight: (document.weight ?? 1) * weight,
  };
}
