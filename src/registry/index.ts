/** The user's own entities across releases: what no knowledge base holds keeps one id and one IRI. */
import { createHash } from 'node:crypto';
import type { EntityType } from '../document.ts';
import { InputError } from '../errors.ts';
import type { RegistryEntity, RegistryEvent } from './entity.ts';
import { isTelling, registryKey } from './name-keys.ts';
import { openRegistryStore, REGISTRY_VERSION, type RegistryStore } from './store.ts';

export type { RegistryEntity, RegistryEvent } from './entity.ts';

/** Something named in a release that the base does not hold. */
export interface Unknown {
  readonly type: EntityType;
  /** The name it goes by in the release, and all its wordings there. */
  readonly name: string;
  readonly names: readonly string[];
  /** The id that linking would give it. */
  readonly id: string;
  readonly release: string;
}

/** Who did something, when and why: for the audit trail. */
export interface Signature {
  readonly at?: string;
  readonly by?: string;
  readonly note?: string;
}

export interface Registry {
  /**
   * The entity that has the name, else one of the other wordings; else a new one with the given id. Learns wordings.
   * Undefined for a name that cannot be told from others (a family name alone).
   */
  readonly resolve: (unknown: Unknown) => { readonly id: string; readonly iri: string } | undefined;
  readonly iriOf: (id: string) => string;
  readonly entity: (id: string) => RegistryEntity | undefined;
  /** By id. */
  readonly entities: () => Iterable<RegistryEntity>;
  /** Those that have the name, whatever its case and legal form. */
  readonly find: (type: EntityType, name: string) => readonly RegistryEntity[];
  readonly add: (type: EntityType, names: readonly string[], signature: Signature) => RegistryEntity;
  /** The second becomes the first: its names go over, its id leads there. */
  readonly merge: (into: string, from: string, signature: Signature) => RegistryEntity;
  /** Some names of an entity become an entity of their own. */
  readonly split: (id: string, names: readonly string[], signature: Signature) => RegistryEntity;
  /** From now on the id stands for an entry of the knowledge base (or for another entity, which keeps its names). */
  readonly redirect: (id: string, target: string, signature: Signature) => RegistryEntity;
  readonly log: () => Iterable<RegistryEvent & { readonly number: number }>;
  readonly close: () => Promise<void>;
}

export interface RegistryOptions {
  /** What stands before an id in IRIs, set once when the registry is made; by default they are `urn:uuid:`. */
  readonly iri?: string;
}

/** Opens the registry in the folder, or makes one. Any number of processes may have it open. */
export function openRegistry(directory: string, options: RegistryOptions = {}): Registry {
  const store = openRegistryStore(directory);
  const iri = store.alone(() => prepare(store, directory, options));
  const iriOf = (id: string): string => (iri === undefined ? uuidIri(id) : iri + id.replace(/^nil:/, ''));
  const entity = (id: string): RegistryEntity | undefined => store.entities.get(id);
  const follow = (id: string): RegistryEntity | undefined => {
    let at = entity(id);
    for (let step = 0; at?.redirect !== undefined && step < 100; step++) {
      const next = entity(at.redirect);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  };
  const idOf = (at: RegistryEntity): string => at.redirect ?? at.id;
  const find = (type: EntityType, name: string): readonly RegistryEntity[] => {
    const key = registryKey(type, name);
    const ids = key === undefined ? [] : (store.names.get(key) ?? []);
    return [...new Set(ids.flatMap((id) => follow(id) ?? []))];
  };
  const known = ({ type, name, names }: Unknown): RegistryEntity | undefined =>
    find(type, name)[0] ?? names.flatMap((each) => (isTelling(type, each, name) ? find(type, each) : []))[0];
  const must = (id: string): RegistryEntity => {
    const found = entity(id);
    if (found === undefined)
      throw new InputError(`Expected the id of a registered entity, got ${JSON.stringify(id)}`);
    return found;
  };
  const live = (id: string): RegistryEntity => {
    const found = must(id);
    if (found.redirect !== undefined)
      throw new InputError(`Expected an entity of its own, got ${id}, which leads to ${found.redirect}`);
    return found;
  };
  return {
    resolve: (unknown) => {
      if (registryKey(unknown.type, unknown.name) === undefined) return undefined;
      const held = known(unknown);
      const at =
        held !== undefined && freshNames(held, unknown).length === 0
          ? held
          : store.alone(() => learn(unknown));
      const id = idOf(at);
      return { id, iri: iriOf(id) };
    },
    iriOf,
    entity,
    entities: function* () {
      for (const { value } of store.entities.getRange()) yield value;
    },
    find,
    add: (type, names, signature) =>
      store.alone(() => {
        const [name] = names;
        if (name === undefined || registryKey(type, name) === undefined)
          throw new InputError(
            `Expected a name that tells one from another, got ${JSON.stringify(name ?? '')}`,
          );
        const there = find(type, name)[0];
        if (there !== undefined)
          throw new InputError(`Expected a new name, got ${JSON.stringify(name)}, which ${there.id} has`);
        const added = put({ id: freeId(type, name), type, name, names: [...new Set(names)] });
        note({ action: 'add', ids: [added.id], names: added.names, ...signature });
        return added;
      }),
    merge: (into, from, signature) =>
      store.alone(() => {
        const [target, source] = [live(into), live(from)];
        if (target.id === source.id) throw new InputError(`Expected two entities, got ${into} twice`);
        if (target.type !== source.type)
          throw new InputError(
            `Expected two of one type, got ${target.type} ${into} and ${source.type} ${from}`,
          );
        drop(source, source.names);
        put({ ...source, redirect: target.id });
        const merged = put({ ...target, names: [...new Set([...target.names, ...source.names])] });
        note({ action: 'merge', ids: [into, from], names: source.names, ...signature });
        return merged;
      }),
    split: (id, names, signature) =>
      store.alone(() => {
        const source = live(id);
        const [name] = names;
        const missing = names.find((each) => !source.names.includes(each));
        if (name === undefined || missing !== undefined || names.includes(source.name))
          throw new InputError(
            `Expected other names than the first of ${source.names.join(' | ')}, got ${names.join(' | ')}`,
          );
        drop(source, names);
        put({ ...source, names: source.names.filter((each) => !names.includes(each)) });
        const fresh = put({ id: freeId(source.type, name), type: source.type, name, names });
        note({ action: 'split', ids: [id, fresh.id], names, ...signature });
        return fresh;
      }),
    redirect: (id, target, signature) =>
      store.alone(() => {
        const source = must(id);
        if (follow(target)?.id === id || target === id)
          throw new InputError(`Expected a target elsewhere, got ${target}, which leads back to ${id}`);
        const redirected = put({ ...source, redirect: target });
        note({ action: 'redirect', ids: [id, target], ...signature });
        return redirected;
      }),
    log: function* () {
      for (const { key, value } of store.log.getRange()) yield { number: key, ...value };
    },
    close: () => store.root.close(),
  };

  /** Within a write: looks again, since another writer may have been faster. */
  function learn(unknown: Unknown): RegistryEntity {
    const { type, name, names, id, release } = unknown;
    const held = known(unknown);
    if (held === undefined) {
      const telling = [...new Set([name, ...names.filter((each) => isTelling(type, each, name))])];
      const learnt = put({
        id: entity(id) === undefined ? id : freeId(type, name),
        type,
        name,
        names: telling,
        release,
      });
      note({ action: 'learn', ids: [learnt.id], names: telling, release });
      return learnt;
    }
    const fresh = freshNames(held, unknown);
    if (fresh.length === 0) return held;
    note({ action: 'name', ids: [held.id], names: fresh, release });
    return put({ ...held, names: [...held.names, ...fresh] });
  }

  /** Wordings that nobody has yet. */
  function freshNames(held: RegistryEntity, { type, name, names }: Unknown): readonly string[] {
    return [...new Set([name, ...names])].filter(
      (each) => isTelling(type, each, name) && !held.names.includes(each) && find(type, each).length === 0,
    );
  }

  function put(changed: RegistryEntity): RegistryEntity {
    store.entities.putSync(changed.id, changed);
    if (changed.redirect === undefined)
      for (const name of changed.names) {
        const key = registryKey(changed.type, name);
        const ids = key === undefined ? [] : (store.names.get(key) ?? []);
        if (key !== undefined && !ids.includes(changed.id)) store.names.putSync(key, [...ids, changed.id]);
      }
    return changed;
  }

  function drop({ id, type }: RegistryEntity, names: readonly string[]): void {
    for (const key of new Set(names.map((name) => registryKey(type, name)))) {
      if (key === undefined) continue;
      const rest = (store.names.get(key) ?? []).filter((each) => each !== id);
      if (rest.length === 0) store.names.removeSync(key);
      else store.names.putSync(key, rest);
    }
  }

  function note(event: RegistryEvent): void {
    const [last = 0] = store.log.getKeys({ reverse: true, limit: 1 });
    store.log.putSync(last + 1, event);
  }

  /** An id of the name that nobody has; a second thing of a name gets another one. */
  function freeId(type: EntityType, name: string): string {
    for (let copy = 0; ; copy++) {
      const digest = createHash('sha256')
        .update(`${registryKey(type, name)}\n${copy}`)
        .digest('hex');
      const id = `nil:${digest.slice(0, 20)}`;
      if (entity(id) === undefined) return id;
    }
  }
}

function prepare(store: RegistryStore, directory: string, { iri }: RegistryOptions): string | undefined {
  const version = store.root.get('version');
  if (version === undefined) {
    store.root.putSync('version', REGISTRY_VERSION);
    if (iri !== undefined) store.root.putSync('iri', iri);
    store.log.putSync(1, { action: 'create', ids: [] });
    return iri;
  }
  if (version !== REGISTRY_VERSION)
    throw new InputError(
      `Expected a registry of version ${REGISTRY_VERSION}, got ${version} in ${directory}`,
    );
  const kept = store.root.get('iri') as string | undefined;
  if (iri !== undefined && iri !== kept)
    throw new InputError(
      `Expected the registry's own IRI ${kept ?? 'urn:uuid:'}, got ${iri} for ${directory}`,
    );
  return kept;
}

/** A name-based UUID (RFC 9562, version 5) of the id, in the namespace of URLs. */
function uuidIri(id: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex'))
    .update(`dateline:entity:${id}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
