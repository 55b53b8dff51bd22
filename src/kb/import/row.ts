/** A row of the user's own table as an entry. */
import type { EntityType, EntryId } from '../../document.ts';
import { InputError } from '../../errors.ts';
import type { KbEntry } from '../entry.ts';
import { wordKey } from '../name-key.ts';

export type ImportFormat = 'csv' | 'jsonl' | 'wikidata' | 'ror';

/** The columns that are read; every other is passed over. `name` and `type` are needed. */
export const ROW_FIELDS = [
  'id',
  'type',
  'name',
  'aliases',
  'subtype',
  'country',
  'wiki',
  'identifiers',
  'description',
  'parent',
  'prior',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'PERSON',
  per: 'PERSON',
  org: 'ORG',
  organisation: 'ORG',
  organization: 'ORG',
  company: 'ORG',
  place: 'PLACE',
  location: 'PLACE',
  loc: 'PLACE',
  gpe: 'PLACE',
};

/** What a row is ranked by where it says nothing: above most entries, since the user named it. */
const USUAL_PRIOR = 5;

/**
 * `where` names the row. Lists (aliases, identifiers) are arrays or parted by `|`. Without an id the entry gets one
 * from `prefix`, type and name.
 */
export function entryOfRow(
  row: Readonly<Record<string, unknown>>,
  columns: Readonly<Partial<Record<RowField, string>>>,
  prefix: string,
  where: string,
): KbEntry {
  const cell = (field: RowField): unknown => row[columns[field] ?? field];
  const text = (field: RowField): string => {
    const value = cell(field);
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  };
  const list = (field: RowField): readonly string[] => {
    const value = cell(field);
    const items = Array.isArray(value) ? value.map(String) : text(field).split('|');
    return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
  };
  const name = text('name');
  if (wordKey(name) === '') throw expected('a name', text('name'), where);
  const type = TYPES[text('type').toLowerCase()];
  if (type === undefined) throw expected('`person`, `organisation` or `place` as type', text('type'), where);
  const country = text('country').toUpperCase();
  if (!/^(?:[A-Z]{2})?$/.test(country))
    throw expected('a country of two letters (ISO 3166-1 alpha-2)', country, where);
  const prior = text('prior') === '' ? USUAL_PRIOR : Number(text('prior'));
  if (!(prior >= 0 && prior <= 10)) throw expected('a prior from 0 to 10', text('prior'), where);
  const optional = {
    subtype: text('subtype'),
    country,
    wiki: text('wiki').replaceAll(' ', '_'),
    description: text('description'),
    parent: text('parent'),
  };
  return {
    id: (text('id') || `${prefix}:${type.toLowerCase()}:${wordKey(name).replaceAll(' ', '-')}`) as EntryId,
    type,
    name,
    aliases: list('aliases').filter((alias) => alias !== name),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    identifiers: list('identifiers'),
    positions: [],
    prior,
    origin: 'ours',
  };
}

function expected(what: string, got: string, where: string): InputError {
  return new InputError(`Expected ${what}, got ${JSON.stringify(got)} at ${where}`);
}
