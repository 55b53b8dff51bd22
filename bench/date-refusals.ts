/** Cases that the grammar declines, with the reason. Listed in docs/dates.md. */

interface Refusal {
  readonly reason: string;
  readonly pattern: RegExp;
}

export const REFUSALS: readonly Refusal[] = [];

export function refusalOf(words: string): string | undefined {
  return REFUSALS.find(({ pattern }) => pattern.test(words))?.reason;
}
