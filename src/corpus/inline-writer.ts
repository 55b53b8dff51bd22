/** Writes the inline form: what `parseInline` reads. */
import type { Annotated, Entity, Mention } from '../document.ts';
import { InputError } from '../errors.ts';
import { formatDateValue } from './date-value.ts';
import { ENTITY_LETTERS, INLINE_CODES } from './inline.ts';

/** The two files of one release: the text as it was, and the text with its annotation. */
export interface InlineFiles {
  readonly source: string;
  readonly annotated: string;
}

/**
 * Throws an InputError for what the form cannot hold: its own brackets, border or bar in the text, mentions
 * that overlap, entity ids other than p1, o1, l1 ….
 */
export function formatInline(document: Annotated): InlineFiles {
  const where = `release ${document.id}`;
  const text = document.text.replace(/\n+$/, '');
  if (/[⟦⟧]|\n=====/.test(text)) {
    throw new InputError(
      `Expected a text without ⟦, ⟧ or a line =====, which the inline form reserves, got one in ${where}`,
    );
  }
  const pieces: string[] = [];
  let last = 0;
  for (const mention of document.mentions) {
    if (mention.start < last || mention.end > text.length) {
      throw new InputError(
        `Expected mentions in text order without overlap, got one at ${mention.start} in ${where}`,
      );
    }
    const surface = text.slice(mention.start, mention.end);
    if (surface.includes('|')) {
      throw new InputError(
        `Expected a mention without |, which the inline form reserves, got "${surface}" in ${where}`,
      );
    }
    pieces.push(text.slice(last, mention.start), `⟦${surface}|${codeOf(mention)}|${referenceOf(mention)}⟧`);
    last = mention.end;
  }
  pieces.push(text.slice(last), `\n=====\ndate = ${document.date ?? '?'}\n`);
  pieces.push(...document.entities.map((entity) => entityRow(entity, where)));
  return { source: `${text}\n`, annotated: pieces.join('') };
}

function codeOf(mention: Mention): string {
  return Object.entries(INLINE_CODES).find(([, type]) => type === mention.type)![0];
}

function referenceOf(mention: Mention): string {
  if (mention.type === 'DATE') return formatDateValue(mention.value) ?? '?';
  if (mention.type === 'TITLE') return `${mention.holder ?? ''}>${mention.org ?? ''}`;
  return mention.entity;
}

function entityRow({ id, type, name, link }: Entity, where: string): string {
  if (ENTITY_LETTERS[id[0] as keyof typeof ENTITY_LETTERS] !== type || !/^[pol]\d+$/.test(id)) {
    throw new InputError(
      `Expected entity ids like p1 (PERSON), o1 (ORG), l1 (PLACE), got ${id} of type ${type} in ${where}`,
    );
  }
  if (/\n|=>/.test(name) || name !== name.trim() || name === '') {
    throw new InputError(
      `Expected an entity's name on one line without =>, got ${JSON.stringify(name)} in ${where}`,
    );
  }
  const wiki = link.kind === 'entry' ? (link.wiki ?? '?') : link.kind === 'nil' ? 'NIL' : '?';
  return `${id} = ${name} => ${wiki}\n`;
}
