/** Comparison of date values with those of the corpora. */
import { type DateValue, daysInMonth } from '../src/document.ts';

/** Same days; both without days counts as the same (guidelines: `?`). */
export function sameDays(a: DateValue, b: DateValue): boolean {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return a.kind !== 'calendar' && b.kind !== 'calendar';
  return a.first === b.first && a.last === b.last;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2015`, `2015-03`, `2015-Q3`, `2015-03-01/2015-03-04`: the days they cover. */
export function expand(value: string): { readonly first: string; readonly last: string } | undefined {
  const [from, to = from] = value.split('/');
  const [start, end] = [edges(from!), edges(to!)];
  return start && end && { first: start.first, last: end.last };
}

function edges(value: string): { readonly first: string; readonly last: string } | undefined {
  const day = /^(\d{4}-\d\d-\d\d)/.exec(value);
  if (day) return { first: day[1]!, last: day[1]! };
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month)
    return { first: `${value}-01`, last: `${value}-${two(daysInMonth(Number(month[1]), Number(month[2])))}` };
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    return {
      first: `${quarter[1]}-${two(last - 2)}-01`,
      last: `${quarter[1]}-${two(last)}-${daysInMonth(2001, last)}`,
    };
  }
  if (/^\d{4}$/.test(value)) return { first: `${value}-01-01`, last: `${value}-12-31` };
  return undefined;
}

/** A gold value with unknown digits (`1989-WXX`) is met by any value that fills them in. */
/** GUM writes `--10` for a month whose year it leaves open: any year agrees. */
export function teiMatches(value: DateValue, gold: string): boolean {
  if (value.kind !== 'calendar') return false;
  const isOpen = gold.startsWith('--');
  const days = expand((isOpen ? gold.replaceAll('--', '2004-') : gold).replace(/^-(?=\d{4})/, ''));
  if (days === undefined) return false;
  const skip = isOpen ? 5 : 0;
  return (
    value.first.slice(skip) === days.first.slice(skip) && value.last.slice(skip) === days.last.slice(skip)
  );
}

export function timexMatches(got: string | undefined, gold: string): boolean {
  if (got === undefined) return false;
  // TimeBank writes fiscal periods without their mark.
  if (got.replace(/^FY/, '') === gold) return true;
  return gold.includes('X') && new RegExp(`^${gold.replaceAll('X', '[0-9X]')}$`).test(got);
}
