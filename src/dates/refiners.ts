/**
 * What neighbouring expressions say of each other, before any value is computed. Each refiner sees the list as the
 * ones before it left it; `REFINERS` states the order.
 */
import type { Candidate } from './candidate.ts';
import type { Fields, Said } from './said.ts';

interface Refiner {
  readonly name: string;
  readonly example: string;
  readonly reason: string;
  readonly refine: (
    candidate: Candidate,
    next: Candidate,
    between: string,
  ) => { readonly candidate?: Said; readonly next?: Said } | undefined;
}

const COORDINATION = /^,?\s*(?:,|and|or|&|to|through|until|[-–—]|,? and|in)\s*(?:the |on )?$/i;
const DECLARATION =
  /^[\s,(]*(?:which |that )?(ended|ending|ends|will end|began|begins|beginning|starting|started)(?: on)?\s*$/i;

const hasMonth = (said: Said | undefined): said is Fields =>
  said?.kind === 'fields' && said.month !== undefined;

function withYear(fields: Fields, year: number): Fields {
  return { ...fields, year };
}

const REFINERS: readonly Refiner[] = [
  {
    name: 'declared-days',
    example: 'the fiscal second quarter of 2025, ending on April 30th',
    reason: 'the words after a period may say which days it covers',
    refine: (candidate, next, between) => {
      const said = candidate.said;
      if (said?.kind !== 'fiscal' && !(said?.kind === 'fields' && (said.quarter ?? said.half) !== undefined))
        return undefined;
      const match = DECLARATION.exec(between);
      if (match === null || !hasMonth(next.said)) return undefined;
      const months = said.quarter !== undefined ? 3 : said.half !== undefined ? 6 : 12;
      const year = next.said.year ?? undefined;
      const fiscal = said.kind === 'fiscal' ? said : ({ ...said, kind: 'fiscal' } as const);
      const guess = year ?? said.year;
      const of = guess === undefined ? next.said : withYear(next.said, guess);
      const edge = /^(?:end|will)/i.test(match[1]!) ? 'ends' : 'begins';
      return { candidate: { kind: 'ended', months, edge, of, fiscal }, next: of };
    },
  },
  {
    name: 'shared-year',
    example: 'August 15th or August 22nd, 2025',
    reason: 'coordinated dates share the year that one of them names',
    refine: (candidate, next, between) => {
      if (!COORDINATION.test(between)) return undefined;
      const inner = candidate.said?.kind === 'around' ? candidate.said.of : candidate.said;
      if (!hasMonth(inner) || inner.year !== undefined || inner.yearOf !== undefined) return undefined;
      const year = next.said?.kind === 'fields' ? next.said.year : undefined;
      if (year === undefined || next.said?.kind !== 'fields') return undefined;
      const later = next.said.month !== undefined && next.said.month < inner.month!;
      const filled = withYear(inner, later ? year - 1 : year);
      return { candidate: candidate.said?.kind === 'around' ? { ...candidate.said, of: filled } : filled };
    },
  },
];

/** Runs every refiner over every pair of neighbours, last pair first, so that a year travels along a list. */
export function refine(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const out = [...candidates];
  for (const refiner of REFINERS) {
    for (let index = out.length - 2; index >= 0; index--) {
      const [candidate, next] = [out[index]!, out[index + 1]!];
      if (next.start - candidate.end > 40) continue;
      const change = refiner.refine(candidate, next, text.slice(candidate.end, next.start));
      if (change?.candidate) out[index] = { ...candidate, said: change.candidate };
      if (change?.next) out[index + 1] = { ...next, said: change.next };
    }
  }
  return out;
}
