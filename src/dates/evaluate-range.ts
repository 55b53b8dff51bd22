/** `X to Y`: what one side leaves out, the other gives. */
import { civilDay } from './calendar.ts';
import { evaluate } from './evaluate.ts';
import { type Period, period, unresolved } from './period.ts';
import type { Outcome, Reference } from './reference.ts';
import { fieldsInYear, resolveWeekday, tenseCost } from './resolve-recurring.ts';
import type { Fields, Range } from './said.ts';

export function evaluateRange(said: Range, reference: Reference): Outcome {
  if (said.from.kind === 'fields' && said.to.kind === 'fields') {
    return fieldsRange(said.from, said.to, reference);
  }
  const from = evaluate(said.from, reference);
  if (from.kind !== 'period') return from;
  const to = evaluate(said.to, { ...reference, tense: 'future', anchor: reference.anchor ?? from.first });
  if (to.kind !== 'period') return to;
  return join(from, to);
}

function join(from: Period, to: Period): Outcome {
  if (to.last < from.first) return unresolved('the range ends before it begins');
  const inferred = [...new Set([...from.inferred, ...to.inferred])];
  return period(
    { first: from.first, last: to.last },
    'range',
    [...new Set([...from.said, ...to.said])],
    inferred,
  );
}

const isRecurring = (fields: Fields): boolean =>
  fields.year === undefined &&
  fields.yearOf === undefined &&
  fields.decade === undefined &&
  fields.century === undefined;
const isWeekday = (fields: Fields): boolean =>
  fields.weekday !== undefined && fields.day === undefined && fields.month === undefined;

function fieldsRange(from: Fields, to: Fields, reference: Reference): Outcome {
  const filled = shareMonth(from, to);
  if (isWeekday(filled.from) && isWeekday(filled.to)) return weekdayRange(filled.from, filled.to, reference);
  if (isRecurring(filled.from) && isRecurring(filled.to))
    return recurringRange(filled.from, filled.to, reference);
  if (isRecurring(filled.from)) {
    const end = evaluate(filled.to, reference);
    if (end.kind !== 'period') return end;
    const { year } = civilDay(end.first);
    const start = [year, year - 1]
      .map((candidate) => evaluate({ ...filled.from, year: candidate }, reference))
      .find((outcome) => outcome.kind === 'period' && outcome.first <= end.first);
    return start?.kind === 'period' ? join(said(start, filled.from), end) : unresolved('no such day exists');
  }
  const start = evaluate(filled.from, reference);
  if (start.kind !== 'period') return start;
  if (!isRecurring(filled.to)) {
    const end = evaluate(filled.to, reference);
    return end.kind === 'period' ? join(start, end) : end;
  }
  const { year } = civilDay(start.first);
  const end = [year, year + 1]
    .map((candidate) => evaluate({ ...filled.to, year: candidate }, reference))
    .find((outcome) => outcome.kind === 'period' && outcome.last >= start.first);
  return end?.kind === 'period' ? join(start, end) : unresolved('no such day exists');
}

/** The year came from the other side: it was said of the range, not of this day. */
function said(resolved: Period, fields: Fields): Period {
  return fields.year === undefined ? { ...resolved, inferred: [] } : resolved;
}

function shareMonth(from: Fields, to: Fields): { readonly from: Fields; readonly to: Fields } {
  if (from.month === undefined && from.day !== undefined && to.month !== undefined)
    return { from: { ...from, month: to.month }, to };
  if (to.month === undefined && to.day !== undefined && from.month !== undefined)
    return {
      from,
      to: { ...to, month: from.month, ...(from.year !== undefined && { year: from.year }) },
    };
  return { from, to };
}

function weekdayRange(from: Fields, to: Fields, reference: Reference): Outcome {
  if (reference.anchor === undefined) return unresolved('nothing to count from: the release has no date');
  const first = resolveWeekday(from.weekday!, reference.anchor, reference.tense);
  const last = resolveWeekday(to.weekday!, first, 'future');
  return period({ first, last }, 'range', ['weekday'], ['day', 'month', 'year']);
}

/** Neither side names a year: the pair nearest to the release, the end never before the start. */
function recurringRange(from: Fields, to: Fields, reference: Reference): Outcome {
  const { anchor, storyYear } = reference;
  const tense = reference.tense === 'unknown' && from.holiday !== undefined ? 'future' : reference.tense;
  if (anchor === undefined && storyYear === undefined)
    return unresolved('nothing to count from: the release has no date');
  const center = storyYear ?? civilDay(anchor!).year;
  let best: { readonly from: Period; readonly to: Period; readonly cost: number } | undefined;
  for (const year of storyYear === undefined ? [center - 1, center, center + 1] : [center]) {
    const start = fieldsInYear(from, year, reference.southern);
    const end = [year, year + 1]
      .map((candidate) => fieldsInYear(to, candidate, reference.southern))
      .find((range) => range !== undefined && start !== undefined && range.last >= start.first);
    if (start === undefined || end === undefined) continue;
    const cost = anchor === undefined ? 0 : tenseCost({ first: start.first, last: end.last }, anchor, tense);
    if (best !== undefined && cost >= best.cost) continue;
    const make = (range: { readonly first: number; readonly last: number }): Period =>
      period(range, 'range', ['month', ...(from.day === undefined ? [] : (['day'] as const))], ['year']);
    best = { from: make(start), to: make(end), cost };
  }
  return best === undefined ? unresolved('no such day exists') : join(best.from, best.to);
}
