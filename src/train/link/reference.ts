/** Reference data as the linker's input: gold spans take the tagger's place. */
import { readFile } from 'node:fs/promises';
import { parseStandoffLine } from '../../corpus/standoff.ts';
import type { Annotated, Dated, Entity } from '../../document.ts';
import { InputError } from '../../errors.ts';
import { type KbEntry, type KnowledgeBase, wordKey } from '../../kb/index.ts';
import { zone } from '../../zone/index.ts';

export async function readReference(path: string): Promise<readonly Annotated[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`Expected annotated releases as JSON lines, got no such file: ${path}`);
  });
  return text
    .split('\n')
    .map((line, index) => ({ line, where: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parseStandoffLine(line, where));
}

/** The release as a document whose spans are the reference's mentions. */
export function goldDocument(reference: Annotated): Dated {
  const { id, text, date } = reference;
  const spans = reference.mentions.map(({ start, end, type }) => ({ start, end, type, score: 1 }));
  const release = { id, text, ...(date !== undefined && { date }) };
  return {
    ...zone(release),
    tokens: [],
    sentences: [],
    spans,
    dates: [],
    ...(date !== undefined && { anchor: date }),
  };
}

/** An article matches an entry by its title or, where the base knows none, by the entry's name. */
export function isArticleOf(title: string, entry: KbEntry): boolean {
  if (entry.wiki !== undefined) return sameTitle(entry.wiki, title);
  return wordKey(entry.name) === wordKey(title.replaceAll('_', ' '));
}

function sameTitle(a: string, b: string): boolean {
  const plain = (title: string): string => title.replaceAll('_', ' ').replaceAll('’', "'").normalize('NFC');
  return plain(a) === plain(b);
}

/** Whether the base holds the entity of a reference: `nil` has no article, `undecided` nobody knows. */
export type Holding = 'held' | 'not-held' | 'nil' | 'undecided';

export function holdingOf(entity: Entity, base: KnowledgeBase): Holding {
  if (entity.link.kind === 'nil') return 'nil';
  if (entity.link.kind === 'unknown' || entity.link.wiki === undefined) return 'undecided';
  const title = entity.link.wiki;
  const hits = base.lookup(title.replaceAll('_', ' ')).filter(({ type }) => type === entity.type);
  return hits.some(({ number }) => isArticleOf(title, base.read(number))) ? 'held' : 'not-held';
}
