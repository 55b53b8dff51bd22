/** The index on disk: an lmdb file with three tables. */
import { type Database, open, type RootDatabase } from 'lmdb';
import type { EntityType, EntryId } from '../document.ts';
import { type HeldPosition, type KbEntry, NAME_KINDS, type NameHit, ORIGINS } from './entry.ts';

/** Raised with every change of what the tables hold, so that an older index is not read as a newer one. */
export const INDEX_VERSION = 1;

export const INDEX_TYPES = ['PERSON', 'ORG', 'PLACE'] as const satisfies readonly EntityType[];

export interface Store {
  readonly root: RootDatabase<unknown, string>;
  /** Entry number → packed entry. */
  readonly entries: Database<PackedEntry, number>;
  /** Entry id → number. */
  readonly ids: Database<number, string>;
  /** Name key → packed hits. */
  readonly names: Database<Buffer, string>;
}

export function openStore(path: string, readOnly: boolean, mapSize: number): Store {
  const root = open<unknown, string>({
    path,
    readOnly,
    maxDbs: 3,
    noSubdir: true,
    ...(readOnly ? {} : { mapSize, noSync: true, commitDelay: 0 }),
  });
  return {
    root,
    entries: root.openDB({ name: 'entries', keyEncoding: 'uint32', encoding: 'msgpack' }),
    ids: root.openDB({ name: 'ids', encoding: 'msgpack' }),
    names: root.openDB({ name: 'names', encoding: 'binary' }),
  };
}

type PackedPosition = readonly [title: string, start: number, end: number];

/** An entry's fields in order, trailing empty ones left out; empty text or 0 stands for nothing. */
type PackedEntry = readonly [
  id: string,
  type: number,
  name: string,
  prior: number,
  origin: number,
  subtype: string,
  country: string,
  wiki: string,
  description: string,
  parent: string,
  identifiers: readonly string[],
  aliases: readonly string[],
  positions: readonly PackedPosition[],
];

export function packEntry(entry: KbEntry): PackedEntry {
  return [
    entry.id,
    INDEX_TYPES.indexOf(entry.type),
    entry.name,
    Math.round(entry.prior * 10),
    ORIGINS.indexOf(entry.origin),
    entry.subtype ?? '',
    entry.country ?? '',
    entry.wiki ?? '',
    entry.description ?? '',
    entry.parent ?? '',
    entry.identifiers,
    entry.aliases,
    entry.positions.map(({ title, start, end }) => [title, start ?? 0, end ?? 0] as const),
  ];
}

export function unpackEntry(packed: PackedEntry): KbEntry {
  const [
    id,
    type,
    name,
    prior,
    origin,
    subtype,
    country,
    wiki,
    description,
    parent,
    identifiers,
    aliases,
    held,
  ] = packed;
  return {
    id: id as EntryId,
    type: INDEX_TYPES[type] ?? 'ORG',
    name,
    aliases,
    ...(subtype !== '' && { subtype }),
    ...(country !== '' && { country }),
    ...(wiki !== '' && { wiki }),
    identifiers,
    ...(description !== '' && { description }),
    ...(parent !== '' && { parent }),
    positions: held.map(
      ([title, start, end]): HeldPosition => ({
        title,
        ...(start > 0 && { start }),
        ...(end > 0 && { end }),
      }),
    ),
    prior: prior / 10,
    origin: ORIGINS[origin] ?? 'source',
  };
}

/** Bytes of one hit: number (4), type and kind (1), prior times ten (1), country (2 letters or two zeros). */
export const HIT_BYTES = 8;

export function writeHit(hit: NameHit, into: Buffer, at: number): void {
  into.writeUInt32LE(hit.number, at);
  into.writeUInt8(INDEX_TYPES.indexOf(hit.type) * 4 + NAME_KINDS.indexOf(hit.kind), at + 4);
  into.writeUInt8(Math.round(hit.prior * 10), at + 5);
  into.write(hit.country ?? '\0\0', at + 6, 'latin1');
}

export function readHits(packed: Buffer): readonly NameHit[] {
  const hits: NameHit[] = [];
  for (let at = 0; at + HIT_BYTES <= packed.length; at += HIT_BYTES) {
    const kinds = packed.readUInt8(at + 4);
    const country = packed.readUInt8(at + 6) === 0 ? undefined : packed.toString('latin1', at + 6, at + 8);
    hits.push({
      number: packed.readUInt32LE(at),
      type: INDEX_TYPES[kinds >> 2] ?? 'ORG',
      kind: NAME_KINDS[kinds & 3] ?? 'alias',
      prior: packed.readUInt8(at + 5) / 10,
      ...(country !== undefined && { country }),
    });
  }
  return hits;
}
