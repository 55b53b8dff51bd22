/** Reading the unit-level cases: what counts as day or coarser, and what as agreeing. */
import type { CalendarValue } from '../src/document.ts';
import { expand } from './date-values.ts';

interface Case {
  readonly value?: string | null;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The gold days; `last` is absent where the source gives only the first day of a coarser unit. */
export interface GoldDays {
  readonly first: string;
  readonly last?: string;
}

/** Undefined for cases finer than a day (a time of day, a duration in hours) and for cases without a value. */
export function goldOf(row: { readonly text: string }, one: Case): GoldDays | undefined {
  const value = one.value;
  if (typeof value !== 'string') return undefined;
  const grain = one.attrs?.['grain'];
  if (grain !== undefined) return ducklingGold(value, String(grain));
  if (
    /\d:\d|\d ?[ap]\.?m\b|noon|midnight|hour|minute|\bsec|\bmin\b|\bnow\b|o.clock|\d ?h\b|\bh\b|night|morning|afternoon|evening|T(?!12:00:00)\d/i.test(
      `${row.text}`,
    )
  )
    return undefined;
  if (value.startsWith('-')) return undefined;
  const [from, to] = value.split('/');
  const first = from!.slice(0, 10);
  return to === undefined ? { first } : { first, last: to.slice(0, 10) };
}

function ducklingGold(value: string, grain: string): GoldDays | undefined {
  if (grain === 'Minute' || grain === 'Hour' || grain === 'Second') return undefined;
  const [from, to] = value.split('/');
  if (to === undefined) return grain === 'Week' ? { first: from! } : expand(value);
  // Duckling's intervals end before their second date.
  const end = expand(to);
  if (end === undefined) return undefined;
  const start = expand(from!);
  if (start === undefined) return undefined;
  const last = new Date(Date.parse(end.first) - 86_400_000).toISOString().slice(0, 10);
  return { first: start.first, last };
}

/** The chrono cases state one (implied) day also for weeks, months and years: the unit must hold it. */
export function agrees(value: CalendarValue, gold: GoldDays): boolean {
  const isUnit = ['week', 'weekend', 'month', 'quarter', 'season', 'year'].includes(value.granularity);
  if (isUnit && gold.last === undefined) return value.first <= gold.first && gold.first <= value.last;
  return value.first === gold.first && (gold.last === undefined || value.last === gold.last);
}
