/** The registry on disk: an lmdb file with four tables. Writers of any number of processes take turns. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { RegistryEntity, RegistryEvent } from './entity.ts';

export interface RegistryStore {
  /** Settings: `version`, `iri`. */
  readonly root: RootDatabase<unknown, string>;
  readonly entities: Database<RegistryEntity, string>;
  /** Key of a name → ids of the entities that have it, in the order they got it. */
  readonly names: Database<readonly string[], string>;
  /** What was done, numbered from 1. */
  readonly log: Database<RegistryEvent, number>;
  /** Runs alone among all writers of all processes: what it reads is the latest, and all it writes stays or nothing. */
  readonly alone: <Result>(action: () => Result) => Result;
}

export const REGISTRY_VERSION = 1;
const MAP_SIZE = 1024 ** 3;

export function openRegistryStore(directory: string): RegistryStore {
  mkdirSync(directory, { recursive: true });
  const root = open<unknown, string>({
    path: join(directory, 'registry.mdb'),
    noSubdir: true,
    maxDbs: 3,
    mapSize: MAP_SIZE,
  });
  return {
    root,
    entities: root.openDB({ name: 'entities', encoding: 'msgpack' }),
    names: root.openDB({ name: 'names', encoding: 'msgpack' }),
    log: root.openDB({ name: 'log', keyEncoding: 'uint32', encoding: 'msgpack' }),
    alone: (action) => root.transactionSync(action),
  };
}
