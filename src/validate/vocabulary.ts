/** The published schema.org vocabulary, as checking asks for it. */
import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { nearest } from './nearest.ts';

/** Names and relations of the vocabulary's terms; the form of the file they are kept in. */
export interface VocabularyData {
  /** Package and version it was compiled from. */
  readonly source: string;
  /** Classes and data types with their direct superclasses. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** Properties with their domains and ranges. */
  readonly properties: Readonly<Record<string, readonly [readonly string[], readonly string[]]>>;
  /** Members of enumerations (and the basic data types) with their types. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly superseded: Readonly<Record<string, readonly string[]>>;
  readonly pending: readonly string[];
}

export interface Property {
  readonly domains: readonly string[];
  readonly ranges: readonly string[];
}

export interface Vocabulary {
  readonly hasType: (name: string) => boolean;
  /** Whether `type` is `ancestor` or one of its subclasses. */
  readonly isA: (type: string, ancestor: string) => boolean;
  readonly property: (name: string) => Property | undefined;
  readonly membersOf: (enumeration: string) => readonly string[];
  readonly isMember: (name: string) => boolean;
  readonly supersededBy: (name: string) => readonly string[] | undefined;
  readonly isPending: (name: string) => boolean;
  readonly nearestType: (name: string) => string | undefined;
  /** A property of one of the types if there is a near one, else any. */
  readonly nearestProperty: (name: string, types?: readonly string[]) => string | undefined;
  /** Whether the property may stand on a node of the type. */
  readonly fits: (property: Property, type: string) => boolean;
}

/** Reads the compiled vocabulary. An InputError when the file cannot be read. */
export async function openVocabulary(path: string): Promise<Vocabulary> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`Expected the vocabulary at ${path}, got ${code}`);
  }
  return createVocabulary(JSON.parse(text) as VocabularyData);
}

export function createVocabulary(data: VocabularyData): Vocabulary {
  const types = new Map(Object.entries(data.types));
  const properties = new Map(
    Object.entries(data.properties).map(([name, [domains, ranges]]) => [name, { domains, ranges }]),
  );
  const members = new Map(Object.entries(data.members));
  const superseded = new Map(Object.entries(data.superseded));
  const pending = new Set(data.pending);
  const ancestors = new Map([...types.keys()].map((name) => [name, ancestorsOf(name, types)]));
  const enumerations = new Map<string, string[]>();
  for (const [name, of] of members) {
    for (const type of of) {
      for (const ancestor of ancestors.get(type) ?? [type]) {
        const own = enumerations.get(ancestor) ?? [];
        enumerations.set(ancestor, own);
        own.push(name);
      }
    }
  }
  const isA = (type: string, ancestor: string) => ancestors.get(type)?.has(ancestor) ?? type === ancestor;
  const fits = (property: Property, type: string) => property.domains.some((domain) => isA(type, domain));
  return {
    hasType: (name) => types.has(name),
    isA,
    property: (name) => properties.get(name),
    membersOf: (enumeration) => enumerations.get(enumeration) ?? [],
    isMember: (name) => members.has(name),
    supersededBy: (name) => superseded.get(name),
    isPending: (name) => pending.has(name),
    nearestType: (name) => nearest(name, types.keys()),
    nearestProperty: (name, own = []) => {
      const fitting = [...properties].filter(([, property]) => own.some((type) => fits(property, type)));
      return (
        nearest(
          name,
          fitting.map(([candidate]) => candidate),
        ) ?? nearest(name, properties.keys())
      );
    },
    fits,
  };
}

/** The type itself and everything above it. */
function ancestorsOf(type: string, types: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([type]);
  for (const name of found) for (const parent of types.get(name) ?? []) found.add(parent);
  return found;
}
