/** What a text’s country does to its dates: the order of day and month, and the seasons. */
import type { Candidate } from './candidate.ts';

export interface Conventions {
  readonly dayFirst: boolean;
  readonly southern: boolean;
}

const BRITISH = /\b(?:organis|recognis|realis|programme|centre|labour|colour|favour|behaviour|defence)/;
const AMERICAN = /\b(?:organiz|recogniz|realiz|program\b|center|labor\b|color|favor|behavior|defense)/;
const AMERICA =
  /\b(?:U\.S\.|US|USA|United States|American?|Congress(?:man|woman)?|[A-Z]{2} \d{5}|Philippines)(?!\w)/g;
const DAY_FIRST_COUNTRIES =
  /\b(?:UK|United Kingdom|Britain|British|London|England|Scotland|Wales|Ireland|Dublin|India|Indian|Delhi|Singapore|Malaysian?|Hong Kong|European?|German[y]?|French|France|Italy|Spain|Spanish|Netherlands|Nigerian?|Kenyan?|Pakistan|Bangladesh)(?!\w)/g;
const SOUTHERN =
  /\b(?:Australian?|New Zealand|NSW|Queensland|Tasmania|South African?|Argentin[ae]|Chilean?|Uruguay|Brazil|Sydney|Melbourne|Canberra|Auckland|Johannesburg|Santiago|Buenos Aires)(?!\w)/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Votes: dates that leave no choice, the order of spelt-out dates, then places and spelling. */
export function conventionsOf(text: string, candidates: readonly Candidate[]): Conventions {
  let votes = 0;
  for (const { said, parser, start } of candidates) {
    if (parser === 'day-month' || parser === 'days-month') votes += 1;
    if (parser === 'month-day' || parser === 'month-days') votes -= 1;
    if (parser === 'slashed' && said?.kind === 'fields' && said.day !== undefined && said.day > 12) {
      votes += text.startsWith(String(said.day), start) ? 5 : -5;
    }
  }
  const southern = count(text, SOUTHERN);
  if (votes === 0) votes = Math.sign(count(text, DAY_FIRST_COUNTRIES) + southern - count(text, AMERICA));
  if (votes === 0) votes = (BRITISH.test(text) ? 1 : 0) - (AMERICAN.test(text) ? 1 : 0);
  return { dayFirst: votes > 0, southern: southern >= 2 };
}
