/** The known name that a misspelt one was most likely meant to be. */

/**
 * The candidate with the smallest edit distance (insertions, deletions, substitutions, swaps of neighbours; case counts
 * for nothing), if that is at most a quarter of the name's length, and 2 at most. Ties go to the longer common beginning,
 * then to the first.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const most = Math.min(2, Math.ceil(wanted.length / 4));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > Math.min(least, most)) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), most + 1);
    if (distance > most || distance > least) continue;
    if (distance === least && commonPrefix(name, candidate) <= commonPrefix(name, best ?? '')) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Optimal string alignment distance (Damerau 1964), given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, beforePrevious[j - 2]! + 1);
      }
      current.push(value);
    }
    if (Math.min(...current) >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
