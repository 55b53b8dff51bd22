/** Names of nodes: the same release and names give the same IRIs, whatever the machine and the run. */
import { createHash } from 'node:crypto';
import type { EntityId, Release } from '../document.ts';
import type { Emittable } from './emittable.ts';

export interface Iris {
  /** The release itself. */
  readonly release: string;
  readonly article: string;
  readonly entity: (id: EntityId) => string;
  readonly event: (name: string) => string;
  readonly annotations: string;
  readonly annotation: (start: number, end: number) => string;
}

/**
 * The release is `base` + id if a base is given, else its address, else a name-based UUID (RFC 9562, version 5) of its
 * id and text; everything in it is a fragment of that, but for what the user's registry knows, which has its own IRI.
 */
export function createIris(document: Emittable, base: string | undefined): Iris {
  const release = releaseIri(document, base);
  const fragments = entityFragments(document);
  const registered = new Map(
    document.entities.flatMap(({ id, link }) =>
      link.kind === 'nil' && link.iri !== undefined ? [[id, link.iri] as const] : [],
    ),
  );
  return {
    release,
    article: `${release}#article`,
    entity: (id) => registered.get(id) ?? `${release}#${fragments.get(id) ?? id}`,
    // No entity's fragment has a slash.
    event: (name) => `${release}#event/${slug(name)}`,
    annotations: `${release}#annotations`,
    annotation: (start, end) => `${release}#mention-${start}-${end}`,
  };
}

function releaseIri(release: Release, base: string | undefined): string {
  if (base !== undefined) {
    const path = release.id.split('/').map(encodeURIComponent).join('/');
    return /[/?=:]$/.test(base) ? base + path : `${base}/${path}`;
  }
  if (release.url !== undefined && URL.canParse(release.url)) return release.url.replace(/#.*$/s, '');
  return `urn:uuid:${nameBasedUuid(`${release.id}\n${release.text}`)}`;
}

/** The namespace is the predefined one for names that are URLs; the project's own name stands before the release's. */
const URL_NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8';

function nameBasedUuid(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(URL_NAMESPACE, 'hex'))
    .update(`dateline:${name}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const RESERVED = ['article', 'annotations'];

/** `tim-cook`; a second entity of that name `tim-cook-2`; the entity's id where no Latin letter is left. */
function entityFragments(document: Emittable): ReadonlyMap<EntityId, string> {
  const taken = new Set<string>(RESERVED);
  return new Map(
    document.entities.map(({ id, name }) => {
      const plain = slug(name) || id;
      let fragment = plain;
      for (let n = 2; taken.has(fragment); n++) fragment = `${plain}-${n}`;
      taken.add(fragment);
      return [id, fragment];
    }),
  );
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
