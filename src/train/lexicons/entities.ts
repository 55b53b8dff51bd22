import type { LexiconBuilder } from './encode.ts';

/** What is used of a row of `entities.jsonl`. */
export interface FactRow {
  readonly type: 'person' | 'organisation' | 'place' | 'position';
  readonly subtype?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly sitelinks?: number;
  readonly positions?: readonly { readonly short?: string }[];
}

const COMPANY = /^(?:company|bank|operator|transit|stock exchange|newswire|broadcaster|newspaper)$/;
const PUBLIC =
  /^(?:government|court|police|legislature|intergovernmental|military|central bank|political party)$/;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

export function addEntity(builder: LexiconBuilder, parts: NameParts, row: FactRow): void {
  const names = [row.name, ...(row.aliases ?? [])]
    .map((name) => name.replace(/\s*\([^)]*\)$/, '').replace(/^the /i, ''))
    .filter((name) => name.length > 1 && name.length < 90 && LATIN.test(name));
  if (row.type === 'organisation') {
    const kind = COMPANY.test(row.subtype ?? '') ? 1 : PUBLIC.test(row.subtype ?? '') ? 2 : 3;
    for (const name of names) {
      // A lower-case or numeric alias is a description or a code, not a name.
      if (/^\p{Lu}/u.test(name) && !/^[A-Z]{1,2}$/.test(name)) builder.add(name, 'org', kind);
    }
    parts.add(row.name);
  } else if (row.type === 'person') {
    for (const name of names) if (name.includes(' ')) builder.add(name, 'person');
  } else if (row.type === 'place' && row.subtype !== 'airport') {
    for (const name of names)
      if (/^\p{Lu}/u.test(name) && !name.includes(',')) builder.add(name, 'otherPlace');
  }
  for (const position of row.positions ?? []) {
    if (position.short !== undefined && LATIN.test(position.short)) builder.add(position.short, 'title');
  }
}

/** Counts the first and last words of organisations' names to learn which words are typical there. */
export interface NameParts {
  readonly add: (name: string) => void;
  readonly addTo: (builder: LexiconBuilder) => void;
}

export function createNameParts(): NameParts {
  const last = new Map<string, number>();
  const first = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  return {
    add: (name) => {
      const words = name.replace(/\s*\([^)]*\)$/, '').match(/[\p{L}&-]+/gu) ?? [];
      if (words.length < 2 || !LATIN.test(name)) return;
      count(last, words.at(-1)!);
      count(first, words[0]!);
      // The head of `University of California` stands before the preposition.
      const preposition = words.findIndex((word) => /^(?:of|for|de|du|della|der|on)$/.test(word));
      if (preposition > 0) count(last, words[preposition - 1]!);
    },
    addTo: (builder) => {
      for (const [word, n] of last) if (n >= 15 && word.length > 2) builder.add(word, 'orgLast', tier(n));
      for (const [word, n] of first) if (n >= 15 && word.length > 2) builder.add(word, 'orgFirst', tier(n));
    },
  };
}

function tier(count: number): number {
  return count >= 300 ? 3 : count >= 60 ? 2 : 1;
}
