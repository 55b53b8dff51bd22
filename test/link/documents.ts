import type { Dated, DocumentId, EntityType, TypedSpan } from '../../src/document.ts';

const TYPES = { p: 'PERSON', o: 'ORG', l: 'PLACE', t: 'TITLE' } as const;

/** A document from a text with its spans marked: `[o Acme Holdings, Inc.] hired [p Jane Roe].` */
export function documentOf(marked: string): Dated {
  const spans: TypedSpan[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[([polt]) ([^\]]+)\]/g)) {
    text += marked.slice(from, match.index);
    const type = TYPES[match[1] as keyof typeof TYPES];
    spans.push({ start: text.length, end: text.length + match[2]!.length, type, score: 1 });
    text += match[2];
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  return { id: 'd' as DocumentId, text, zones: [], tokens: [], sentences: [], spans, dates: [] };
}

/** Names of one type, one a line. */
export function documentOfNames(type: EntityType, names: readonly string[]): Dated {
  const letter = { PERSON: 'p', ORG: 'o', PLACE: 'l' }[type];
  return documentOf(names.map((name) => `[${letter} ${name}]`).join('\n\n'));
}
