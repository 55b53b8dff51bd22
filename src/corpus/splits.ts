/** What must hold between releases: no id twice, no text twice, no publisher or near copy in two splits. */
import type { Split } from './check.ts';
import type { Problem } from './gold.ts';

interface Placed {
  readonly split: string;
  readonly id: string;
  readonly text: string;
  readonly publisher?: string | undefined;
}

/** Words in a shingle: long enough that two releases share one only where the text was copied. */
const SHINGLE_WORDS = 8;
/** Two releases are near copies from this share of the shorter one's shingles. */
const NEAR_SHARE = 0.5;

export function checkSplits(splits: readonly Split[]): readonly Problem[] {
  const placed = splits.flatMap(({ name, documents }) =>
    documents.map(({ id, text, source }) => ({ split: name, id, text, publisher: source?.publisher })),
  );
  return [...duplicateIds(placed), ...publishersInTwoSplits(placed), ...nearCopies(placed)];
}

function duplicateIds(placed: readonly Placed[]): readonly Problem[] {
  const first = new Map<string, Placed>();
  return placed.flatMap((document) => {
    const earlier = first.get(document.id);
    if (earlier === undefined) first.set(document.id, document);
    if (earlier === undefined) return [];
    const message = `Expected every id once, got ${document.id} in ${earlier.split} before`;
    return [{ rule: 'duplicate-id', where: placeOf(document), message }];
  });
}

function publishersInTwoSplits(placed: readonly Placed[]): readonly Problem[] {
  const first = new Map<string, Placed>();
  const told = new Set<string>();
  return placed.flatMap((document) => {
    const { publisher, split } = document;
    if (publisher === undefined) return [];
    const earlier = first.get(publisher) ?? document;
    first.set(publisher, earlier);
    if (earlier.split === split || told.has(`${publisher}\n${split}`)) return [];
    told.add(`${publisher}\n${split}`);
    const message = `Expected a publisher within one split, got ${publisher} in ${earlier.split} too`;
    return [{ rule: 'publisher-in-two-splits', where: placeOf(document), message }];
  });
}

/** Equal texts anywhere, and near copies across splits: shared word shingles found through an index. */
function nearCopies(placed: readonly Placed[]): readonly Problem[] {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  const problems: Problem[] = [];
  placed.forEach((document, index) => {
    const shared = new Map<number, number>();
    const own = shingles(document.text);
    sizes.push(own.size);
    for (const shingle of own) {
      const before = holders.get(shingle) ?? [];
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
      before.push(index);
      holders.set(shingle, before);
    }
    for (const [other, count] of [...shared].sort((a, b) => a[0] - b[0])) {
      const earlier = placed[other]!;
      const share = count / Math.min(own.size, sizes[other]!);
      const isEqual = earlier.text === document.text;
      if (!isEqual && (share < NEAR_SHARE || earlier.split === document.split)) continue;
      problems.push({
        rule: isEqual ? 'duplicate-text' : 'near-duplicate-text',
        where: placeOf(document),
        message: isEqual
          ? `Expected every text once, got that of ${placeOf(earlier)} again`
          : `Expected no copied text across splits, got ${Math.round(share * 100)} % of the word sequences of the shorter of this and ${placeOf(earlier)}`,
      });
    }
  });
  return problems;
}

/** A text of fewer words is one shingle. */
function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = Math.max(0, words.length - SHINGLE_WORDS);
  return new Set(Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')));
}

function placeOf({ split, id }: Placed): string {
  return `${split}, release ${id}`;
}
