/** From recognised expressions to values, in text order: each may be counted from the ones before it. */
import type { DateValue } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { evaluate } from './evaluate.ts';
import { type Period, toValue, unresolved } from './period.ts';
import type { FiscalCalendar, Reference } from './reference.ts';
import { refine } from './refiners.ts';
import type { Said } from './said.ts';
import { isHistory, NO_STORY, nextStory, withStory } from './story.ts';
import { tenseAt } from './tense.ts';

export interface ResolveOptions {
  /** Day number. */
  readonly anchor?: number;
  readonly dayFirst: boolean;
  readonly southern: boolean;
  /** Which side of the anchor is meant where the words have no tense. */
  readonly prefer?: 'past' | 'future';
}

/** One value for each candidate, in their order. */
export function resolveAll(
  text: string,
  candidates: readonly Candidate[],
  options: ResolveOptions,
): readonly DateValue[] {
  const refined = refine(candidates, text);
  const fiscal = declaredCalendar(refined);
  let previous: Period | undefined;
  let reported: Reported | undefined;
  const history = isHistory(refined, options.anchor);
  let story = NO_STORY;
  return refined.map((candidate) => {
    if (candidate.said === undefined) return unresolved('not an expression that the grammar can read');
    const tense = tenseAt(text, candidate);
    const reference: Reference = {
      tense: tense === 'unknown' && options.prefer ? (options.prefer === 'past' ? 'before' : 'after') : tense,
      southern: options.southern,
      dayFirst: options.dayFirst,
      ...(options.anchor !== undefined && { anchor: options.anchor }),
      ...(previous && { previous }),
      ...(reported && candidate.start - reported.end < REACH && { reported: reported.period }),
      ...withStory(story, text, candidate, history),
      ...(fiscal && { fiscal }),
    };
    const outcome = evaluate(asFiscal(candidate.said, fiscal), reference);
    if (outcome.kind !== 'period') return outcome;
    previous = outcome;
    if (isReported(outcome, candidate.said)) reported = { period: outcome, end: candidate.end };
    story = nextStory(story, outcome, candidate, options.anchor, history);
    return toValue(outcome);
  });
}

interface Reported {
  readonly period: Period;
  readonly end: number;
}

/** Characters over which a reported period is still the one that “a year earlier” compares with. */
const REACH = 1000;
const PERIODS = new Set(['quarter', 'half']);

/** A period that figures are given for, not one they are compared with. */
function isReported(outcome: Period, said: Said): boolean {
  if (said.kind === 'offset' || said.kind === 'back') return false;
  return PERIODS.has(outcome.granularity) || said.kind === 'ended';
}

/** A text that declares a quarter that is no calendar quarter means its own quarters throughout. */
function asFiscal(said: Said, fiscal: FiscalCalendar | undefined): Said {
  if (fiscal === undefined || said.kind !== 'fields') return said;
  if (said.quarter === undefined && said.half === undefined) return said;
  return { ...said, kind: 'fiscal' };
}

/** The company’s year, from the first period with a name and an end: its fourth quarter ends the year. */
function declaredCalendar(candidates: readonly Candidate[]): FiscalCalendar | undefined {
  for (const { said } of candidates) {
    if (said?.kind !== 'ended' || said.of.kind !== 'fields' || said.of.month === undefined) continue;
    const declared = said.fiscal;
    if (declared === undefined) continue;
    const left = declared.quarter ? (4 - declared.quarter) * 3 : declared.half ? (2 - declared.half) * 6 : 0;
    const length = declared.quarter ? 3 : declared.half ? 6 : 12;
    const lastMonth = said.edge === 'ends' ? said.of.month : said.of.month + length - 1;
    const endMonth = ((lastMonth + left - 1) % 12) + 1;
    if (endMonth !== 12) return { endMonth };
  }
  return undefined;
}
