import type { EntityType, TypedSpan } from '../../document.ts';

/** A mention on its way to an entity. */
export interface Name {
  readonly span: TypedSpan;
  readonly type: EntityType;
  /** As written, white space evened out. */
  readonly text: string;
  /** `wordKey` of the text. */
  readonly key: string;
  readonly words: readonly string[];
}

/** The mentions of one thing, in text order. */
export interface Cluster {
  readonly type: EntityType;
  /** The fullest of the names. */
  readonly name: string;
  readonly names: readonly Name[];
}

/** Disjoint sets of names, joined step by step. */
export interface Partition {
  readonly join: (a: number, b: number) => void;
  readonly find: (name: number) => number;
}

export function createPartition(size: number): Partition {
  const parent = Array.from({ length: size }, (_, index) => index);
  const find = (name: number): number => {
    let root = name;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[name] = root;
    return root;
  };
  return {
    find,
    join: (a, b) => {
      const [first, second] = [find(a), find(b)].sort((x, y) => x - y);
      parent[second!] = first!;
    },
  };
}
