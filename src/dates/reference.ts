/** What an expression is resolved against. */
import type { FiscalValue, UnresolvedValue } from '../document.ts';
import type { Period } from './period.ts';
import type { Tense } from './resolve-recurring.ts';

/** A company’s year as the text declares it: fiscal year N ends in month `endMonth` of calendar year N. */
export interface FiscalCalendar {
  readonly endMonth: number;
}

export interface Reference {
  /** Day number of the release’s date. */
  readonly anchor?: number;
  /** The date last mentioned. */
  readonly previous?: Period;
  /** The quarter or half that figures were last given for. */
  readonly reported?: Period;
  /** The year a story is in, where that is not the anchor’s. */
  readonly storyYear?: number;
  readonly tense: Tense;
  readonly southern: boolean;
  readonly dayFirst: boolean;
  readonly fiscal?: FiscalCalendar;
}

export type Outcome = Period | FiscalValue | UnresolvedValue;
