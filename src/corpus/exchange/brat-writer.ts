/** Writes brat standoff: what `parseBrat` reads. */
import type { Annotated, Span } from '../../document.ts';
import { createOffsetMap } from '../../offsets.ts';
import type { Gold } from '../gold.ts';
import { standoffRow } from '../standoff-writer.ts';
import { identifiersOf } from './links.ts';

/** The `.ann` file; the text goes beside it as it is. A mention over a line end is in parts, as brat asks. */
export function formatBrat(document: Annotated | Gold): string {
  const { mentions, entities } = standoffRow(document);
  const names = new Map<string, string[]>();
  mentions.forEach(({ entity }, at) => {
    if (entity !== undefined) names.set(entity, [...(names.get(entity) ?? []), `T${at + 1}`]);
  });
  const map = createOffsetMap(document.text);
  const bounds = document.mentions.map((mention, at) => {
    const places = partsOf(document.text, mention).map(
      ({ start, end }) => `${map.toCodePoint(start)} ${map.toCodePoint(end)}`,
    );
    const words = document.text.slice(mention.start, mention.end).replace(/\s/gu, ' ');
    return `T${at + 1}\t${mention.type} ${places.join(';')}\t${words}`;
  });
  const equivalences = [...names.values()]
    .filter(({ length }) => length > 1)
    .map((group) => `*\tCoref ${group.join(' ')}`);
  const links = entities.flatMap((entity) =>
    (names.get(entity.id) ?? []).flatMap((name) =>
      identifiersOf(entity).map((one) => `Reference ${name} ${referenceOf(one)}\t${entity.name}`),
    ),
  );
  const relations = mentions.flatMap(({ holder, org }, at) =>
    Object.entries({ Holder: holder, Org: org }).flatMap(([kind, entity]) => {
      const [first] = names.get(entity ?? '') ?? [];
      return first === undefined ? [] : [`${kind} Arg1:T${at + 1} Arg2:${first}`];
    }),
  );
  const statuses = mentions.flatMap(({ status }, at) => (status ? [`Status T${at + 1} ${status}`] : []));
  const values = mentions.flatMap(({ value }, at) =>
    value === undefined ? [] : [`AnnotatorNotes T${at + 1}\t${value ?? '?'}`],
  );
  const numbered = (letter: string, rows: readonly string[]) =>
    rows.map((row, at) => `${letter}${at + 1}\t${row}`);
  const lines = [
    ...bounds,
    ...equivalences,
    ...numbered('R', relations),
    ...numbered('A', statuses),
    ...numbered('N', links),
    ...numbered('#', values),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function partsOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function referenceOf(identifier: string): string {
  const title = /^https:\/\/en\.wikipedia\.org\/wiki\/(.+)$/u.exec(identifier)?.[1];
  if (title !== undefined) return `Wikipedia:${title}`;
  const item = /^http:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/u.exec(identifier)?.[1];
  if (item !== undefined) return `Wikidata:${item}`;
  return identifier === 'NIL' ? 'NIL:NIL' : `IRI:${identifier}`;
}
