/** What a text’s country does to its dates: the order of day and month, and the seasons. */
import type { Candidate } from './candidate.ts';

export interface Conventions {
  readonly dayFirst: boolean;
  readonly southern: boolean;
}

const BRITISH = /\b(?:organis|recognis|realis|programme|centre|labour|colour|favour|behaviour|defence)/;
const AMERICAN = /\b(?:organiz|recogniz|realiz|program\b|center|labor|color|favor|behavior|defense)/;
const SOUTHERN =
  /\b(?:Australian?|New Zealand|South African?|Argentin[ae]|Chilean?|Uruguay|Brazil|Sydney|Melbourne|Canberra|Auckland|Johannesburg|Santiago|Buenos Aires)\b/g;

/** Votes: dates that leave no choice, the order of spelt-out dates, then spelling. */
export function conventionsOf(text: string, candidates: readonly Candidate[]): Conventions {
  let votes = 0;
  for (const { said, parser, start } of candidates) {
    if (parser === 'day-month') votes += 1;
    if (parser === 'month-day') votes -= 1;
    if (parser === 'slashed' && said?.kind === 'fields' && said.day !== undefined && said.day > 12) {
      votes += text.startsWith(String(said.day), start) ? 5 : -5;
    }
  }
  if (votes === 0) votes = (BRITISH.test(text) ? 1 : 0) - (AMERICAN.test(text) ? 1 : 0);
  return { dayFirst: votes > 0, southern: (text.match(SOUTHERN)?.length ?? 0) >= 2 };
}
