/** From what an expression says to the days it covers. */
import type { FiscalValue } from '../document.ts';
import { addMonths, civilDay, type DayRange, dayNumber, monthRange } from './calendar.ts';
import { evaluateFields } from './evaluate-fields.ts';
import { evaluateAround, evaluateNth, evaluatePart } from './evaluate-part.ts';
import { evaluateRange } from './evaluate-range.ts';
import { evaluateBack, evaluateOffset, evaluatePointed } from './evaluate-relative.ts';
import { period, unresolved } from './period.ts';
import type { Outcome, Reference } from './reference.ts';
import type { Ended, Fiscal, Said } from './said.ts';

export function evaluate(said: Said, reference: Reference): Outcome {
  switch (said.kind) {
    case 'fields':
      return evaluateFields(said, reference);
    case 'pointed':
      return evaluatePointed(said, reference);
    case 'offset':
      return evaluateOffset(said, reference);
    case 'back':
      return evaluateBack(said, reference);
    case 'part':
      return evaluatePart(said, reference);
    case 'nth':
      return evaluateNth(said, reference);
    case 'around':
      return evaluateAround(said, reference);
    case 'range':
      return evaluateRange(said, reference);
    case 'fiscal':
      return evaluateFiscal(said, reference);
    case 'ended':
      return evaluateEnded(said, reference);
    case 'vague':
      return { ...unresolved(`points at the ${said.reference}, at no days`), reference: said.reference };
  }
}

/** A fiscal period stays what it is unless the text declares the days of the company’s year. */
function evaluateFiscal(said: Fiscal, reference: Reference): Outcome {
  const value: FiscalValue = {
    kind: 'fiscal',
    ...(said.year !== undefined && { year: said.year }),
    ...(said.quarter !== undefined && { quarter: said.quarter }),
    ...(said.half !== undefined && { half: said.half }),
  };
  if (reference.fiscal === undefined) return value;
  const year = said.year ?? fiscalYearNear(said, reference.fiscal.endMonth, reference.anchor);
  if (year === undefined) return value;
  const range = fiscalRange(said, year, reference.fiscal.endMonth);
  const granularity = said.quarter ? 'quarter' : said.half ? 'half' : said.months ? 'range' : 'year';
  return period(range, granularity, said.year === undefined ? ['period'] : ['period', 'year'], [
    'day',
    'month',
  ]);
}

function fiscalRange(said: Fiscal, year: number, endMonth: number): DayRange {
  const start = endMonth === 12 ? [year, 1] : [year - 1, endMonth + 1];
  const skip = said.quarter ? (said.quarter - 1) * 3 : said.half ? (said.half - 1) * 6 : 0;
  const months = said.quarter ? 3 : said.half ? 6 : (said.months ?? 12);
  return monthRange(start[0]!, start[1]! + skip, months);
}

/** Without a year: the last such period that had ended at the anchor; `this fiscal year` holds the anchor. */
function fiscalYearNear(said: Fiscal, endMonth: number, anchor: number | undefined): number | undefined {
  if (anchor === undefined) return undefined;
  const { year, month } = civilDay(anchor);
  const current = month > endMonth ? year + 1 : year;
  if (said.direction !== undefined) return current + said.direction;
  for (let candidate = current; candidate >= current - 1; candidate--) {
    if (fiscalRange(said, candidate, endMonth).last <= anchor) return candidate;
  }
  return current;
}

/** `six months ended June 30, 2023`: the months up to and including the day said. */
function evaluateEnded(said: Ended, reference: Reference): Outcome {
  const edge = evaluate(said.of, reference);
  if (edge.kind !== 'period') return edge;
  const range = endedRange(said, edge);
  const granularity = said.weeks !== undefined ? 'range' : granularityOfMonths(said.months, range);
  return period(range, granularity, [...edge.said, 'period'], edge.inferred);
}

function endedRange(said: Ended, edge: DayRange): DayRange {
  if (said.weeks !== undefined) {
    return said.edge === 'ends'
      ? { first: edge.last - said.weeks * 7 + 1, last: edge.last }
      : { first: edge.first, last: edge.first + said.weeks * 7 - 1 };
  }
  if (said.edge === 'begins') return { first: edge.first, last: addMonths(edge.first, said.months) - 1 };
  const { year, month, day } = civilDay(edge.last);
  const isMonthEnd = civilDay(edge.last + 1).day === 1;
  if (isMonthEnd) return { first: monthRange(year, month - said.months + 1).first, last: edge.last };
  return { first: addMonths(dayNumber(year, month, day), -said.months) + 1, last: edge.last };
}

function granularityOfMonths(
  months: number,
  range: DayRange,
): 'month' | 'quarter' | 'half' | 'year' | 'range' {
  const { day, month } = civilDay(range.first);
  if (day !== 1) return 'range';
  if (months === 1) return 'month';
  if (months === 3 && month % 3 === 1) return 'quarter';
  if (months === 6 && month % 6 === 1) return 'half';
  return months === 12 && month === 1 ? 'year' : 'range';
}
