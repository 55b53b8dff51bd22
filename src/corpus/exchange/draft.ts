/**
 * A release as a foreign form tells it: labels of any tag set, mentions that may name an entity, a link, both or
 * neither. `completeDraft` makes a release of it.
 */
import type { MentionType, Span } from '../../document.ts';
import { InputError } from '../../errors.ts';
import type { JsonObject } from '../expect.ts';
import type { Gold } from '../gold.ts';
import { parseStandoff } from '../standoff.ts';
import type { StandoffEntity } from '../standoff-writer.ts';
import { linkFields } from './links.ts';
import { LABEL_TYPES, type TypeMap } from './types-table.ts';

/** Positions count code points. Values of TITLE and DATE as standoff has them. */
export interface DraftMention extends Span {
  readonly label: string;
  /** Names the mention's entity within the release. */
  readonly entity?: string;
  /** What the mention is linked to: IRIs, `enwiki:Title`, or `NIL`. */
  readonly links?: readonly string[];
  readonly fields?: JsonObject;
}

export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly DraftMention[];
  /** Rows of standoff, where the form has them. */
  readonly entities?: readonly StandoffEntity[];
  /** `date`, `url`, `source`, `zones`, `quotations` of standoff, where the form has them. */
  readonly fields?: JsonObject;
}

/** A release and what of its form could not be taken over, as counted sentences: `3 NORP left out`. */
export interface Completed {
  readonly document: Gold;
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Mentions that name no entity are one entity when they are linked to the same thing, or, without link, have the
 * same words. An unknown label is an InputError, as leaving it out unasked would hide a wrong tag set.
 */
export function completeDraft(draft: Draft, where: string, types: TypeMap = {}): Completed {
  const leftOut = new Map<string, number>();
  const entities = new Map((draft.entities ?? []).map((entity) => [entity.id, entity]));
  const points = [...draft.text];
  const unnamed = new Map<string, string>();
  const mentions = draft.mentions.flatMap((mention): readonly object[] => {
    const type = typeOf(mention.label, types, where);
    if (type === '-') {
      leftOut.set(mention.label, (leftOut.get(mention.label) ?? 0) + 1);
      return [];
    }
    const { start, end, fields = {} } = mention;
    if (type === 'TITLE' || type === 'DATE') return [{ start, end, type, ...fields }];
    const words = points.slice(start, end).join('');
    const id = mention.entity ?? unnamedEntity(mention, type, words, unnamed, entities);
    const known = entities.get(id);
    if (known === undefined || draft.entities === undefined) {
      const name = words.replace(/\s+/gu, ' ');
      const isLonger = known === undefined || name.length > known.name.length;
      entities.set(id, {
        ...(known?.wiki === undefined || known.wiki === '?' ? linkFields(mention.links) : known),
        id,
        type: known?.type ?? type,
        name: isLonger ? name : known.name,
      });
    }
    return [{ start, end, type, entity: id, ...fields }];
  });
  const row = { id: draft.id, text: draft.text, ...draft.fields, mentions, entities: [...entities.values()] };
  return { document: parseStandoff(row, where), leftOut };
}

function typeOf(label: string, types: TypeMap, where: string): MentionType | '-' {
  const type = types[label] ?? LABEL_TYPES[label.toUpperCase()];
  if (type === undefined) {
    throw new InputError(
      `Expected labels that stand for PERSON, TITLE, ORG, PLACE or DATE, got ${JSON.stringify(label)} in ${where}; name its type with --types ${label}=ORG, or leave it out with --types ${label}=-`,
    );
  }
  return type;
}

const LETTER = { PERSON: 'p', ORG: 'o', PLACE: 'l' } as const;

function unnamedEntity(
  { links = [] }: DraftMention,
  type: keyof typeof LETTER,
  words: string,
  unnamed: Map<string, string>,
  entities: ReadonlyMap<string, unknown>,
): string {
  const link = links.find((one) => one !== 'NIL');
  const key = `${type} ${link ?? words}`;
  const before = unnamed.get(key);
  if (before !== undefined) return before;
  let count = 1;
  while (entities.has(LETTER[type] + count)) count++;
  const id = LETTER[type] + count;
  unnamed.set(key, id);
  return id;
}
