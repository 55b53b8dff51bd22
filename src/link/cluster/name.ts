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
  /** The key without a legal form: `Acme Holdings, Inc.` and `Acme Holdings` have one. */
  readonly compact: string;
  /** The letters of a name that may be an acronym. */
  readonly letters: string | undefined;
}

/** The mentions of one wording, as ascending positions in the list of names. */
export interface NameGroup {
  readonly name: Name;
  readonly positions: readonly number[];
}

/** In order of first mention. */
export function groupByText(names: readonly Name[]): readonly NameGroup[] {
  const groups = new Map<string, { readonly name: Name; readonly positions: number[] }>();
  for (const [index, name] of names.entries()) {
    const group = groups.get(name.text);
    if (group === undefined) groups.set(name.text, { name, positions: [index] });
    else group.positions.push(index);
  }
  return [...groups.values()];
}

export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Of the groups' mentions the last before `position`, else the first after it. */
export function nearestGroup(groups: readonly NameGroup[], position: number): number | undefined {
  let before = -1;
  let after = Number.POSITIVE_INFINITY;
  for (const { positions } of groups) {
    const at = firstNotBefore(positions, position);
    before = Math.max(before, positions[at - 1] ?? -1);
    after = Math.min(after, positions[positions[at] === position ? at + 1 : at] ?? after);
  }
  if (before >= 0) return before;
  return Number.isFinite(after) ? after : undefined;
}

/** Index of the first of ascending positions that is not below `position`; their number where all are. */
function firstNotBefore(positions: readonly number[], position: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions of one thing, in text order. */
export interface Cluster {
  readonly type: EntityType;
  /** The name it goes by: `officialName`. */
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
