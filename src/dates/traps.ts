/** What looks like a date and is none. Applies where dates are searched, not where a span is given. */
import type { Candidate } from './candidate.ts';

export function isDate(text: string, candidate: Candidate, previous: Candidate | undefined): boolean {
  void text;
  void previous;
  return !candidate.weak;
}
