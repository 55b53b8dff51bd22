/** Entries as columns of the facts file, and back. */
import type { EntryId } from '../document.ts';
import { InputError } from '../errors.ts';
import type { Columns } from './columns.ts';
import { frontCode, frontDecode } from './columns.ts';
import { type HeldPosition, type KbEntry, ORIGINS } from './entry.ts';

const TYPE_LETTERS = { PERSON: 'p', ORG: 'o', PLACE: 'l' } as const;
const TYPES_BY_LETTER = { p: 'PERSON', o: 'ORG', l: 'PLACE' } as const;
/** Stands for an article title that is the entry's name. */
const SAME_AS_NAME = '=';

export function encodeEntries(entries: readonly KbEntry[]): Columns {
  const titles = [...new Set(entries.flatMap((entry) => entry.positions.map(({ title }) => title)))].sort();
  const titleNumber = new Map(titles.map((title, index) => [title, index]));
  const wikiOf = (entry: KbEntry): string =>
    entry.wiki === entry.name.replaceAll(' ', '_') ? SAME_AS_NAME : (entry.wiki ?? '');
  const positionOf = ({ title, start, end }: HeldPosition): string =>
    `${titleNumber.get(title)} ${start ?? ''} ${end ?? ''}`;
  return new Map([
    ['position-titles', frontCode(titles)],
    ['type', entries.map((entry) => TYPE_LETTERS[entry.type])],
    ['subtype', entries.map((entry) => entry.subtype ?? '')],
    ['country', entries.map((entry) => entry.country ?? '')],
    ['origin', entries.map((entry) => String(ORIGINS.indexOf(entry.origin)))],
    ['prior', entries.map((entry) => String(Math.round(entry.prior * 10)))],
    ['name', frontCode(entries.map((entry) => entry.name))],
    ['wiki', entries.map(wikiOf)],
    ['aliases', entries.map((entry) => entry.aliases.join('\t'))],
    ['id', entries.map((entry) => entry.id)],
    ['identifiers', entries.map((entry) => entry.identifiers.join('\t'))],
    ['description', entries.map((entry) => entry.description ?? '')],
    ['parent', entries.map((entry) => entry.parent ?? '')],
    ['positions', entries.map((entry) => entry.positions.map(positionOf).join('\t'))],
  ]);
}

/** The entries in the order they were written; each is made when it is asked for. */
export function* decodeEntries(columns: Columns, where: string): Generator<KbEntry> {
  const column = (name: string): readonly string[] => {
    const lines = columns.get(name);
    if (lines === undefined)
      throw new InputError(
        `Expected a column \`${name}\`, got ${[...columns.keys()].join(', ')} in ${where}`,
      );
    return lines;
  };
  const titles = frontDecode(column('position-titles'));
  const names = frontDecode(column('name'));
  const [types, subtypes, countries] = [column('type'), column('subtype'), column('country')];
  const [origins, priors, wikis] = [column('origin'), column('prior'), column('wiki')];
  const [aliases, ids, identifiers] = [column('aliases'), column('id'), column('identifiers')];
  const [descriptions, parents, positions] = [column('description'), column('parent'), column('positions')];
  for (let row = 0; row < names.length; row++) {
    const name = names[row] ?? '';
    const wiki = wikis[row] === SAME_AS_NAME ? name.replaceAll(' ', '_') : wikis[row];
    yield {
      id: ids[row] as EntryId,
      type: TYPES_BY_LETTER[types[row] as keyof typeof TYPES_BY_LETTER],
      name,
      aliases: list(aliases[row]),
      ...(subtypes[row] && { subtype: subtypes[row] }),
      ...(countries[row] && { country: countries[row] }),
      ...(wiki && { wiki }),
      identifiers: list(identifiers[row]),
      ...(descriptions[row] && { description: descriptions[row] }),
      ...(parents[row] && { parent: parents[row] }),
      positions: list(positions[row]).map((cell) => readPosition(cell, titles)),
      prior: Number(priors[row]) / 10,
      origin: ORIGINS[Number(origins[row])] ?? 'source',
    };
  }
}

function list(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split('\t');
}

function readPosition(cell: string, titles: readonly string[]): HeldPosition {
  const [title, start, end] = cell.split(' ');
  return {
    title: titles[Number(title)] ?? '',
    ...(start && { start: Number(start) }),
    ...(end && { end: Number(end) }),
  };
}
