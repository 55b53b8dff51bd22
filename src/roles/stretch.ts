/** What stands between a title and a mention near it, as features of both rankers name it. */
import type { Skeleton } from './skeleton.ts';

/** The symbols between two mentions, given by their numbers in either order. */
export function symbolsBetween({ symbols, symbolOf }: Skeleton, one: number, other: number): string {
  const [a, b] = [symbolOf[one]!, symbolOf[other]!];
  return symbols.slice(Math.min(a, b) + 1, Math.max(a, b));
}

/** The strongest border in a stretch of skeleton. */
export function barrier(between: string): string {
  if (between.includes('¶')) return 'paragraph';
  if (/[.:]/.test(between)) return 'sentence';
  return /[/;]/.test(between) ? 'line' : 'clause';
}

export function distanceClass(symbols: number): string {
  return symbols <= 2
    ? `${symbols}`
    : symbols <= 5
      ? '3-5'
      : symbols <= 12
        ? '6-12'
        : symbols <= 30
          ? '13-30'
          : 'far';
}
