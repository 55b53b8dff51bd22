/** Extended Date/Time Format, ISO 8601-2:2019, level 1 as far as it goes. */
import type { DateValue } from '../document.ts';

const SEASONS = ['24', '21', '22', '23'] as const;

/**
 * Undefined for what has no days. Days as `2024-02-03`, months `2024-02`, years `2024`, decades `199X`, centuries
 * `19XX`, northern seasons `2025-21` (spring) to `2025-24` (winter), everything else an interval.
 */
export function toEdtf(value: DateValue): string | undefined {
  if (value.kind !== 'calendar') return undefined;
  const { first, last, granularity } = value;
  if (first === last) return first;
  switch (granularity) {
    case 'month':
      return first.slice(0, 7);
    case 'year':
      return first.slice(0, 4);
    case 'decade':
      return `${first.slice(0, 3)}X`;
    case 'century':
      return `${first.slice(0, 2)}XX`;
    case 'season':
      return `${first.slice(0, 4)}-${SEASONS[Math.floor((Number(first.slice(5, 7)) % 12) / 3)]}`;
    default:
      return interval(first, last);
  }
}

/** The coarsest precision at which both ends can be written. */
function interval(first: string, last: string): string {
  const nextDay = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return `${first.slice(0, 4)}/${last.slice(0, 4)}`;
  if (first.endsWith('-01') && nextDay.endsWith('-01')) return `${first.slice(0, 7)}/${last.slice(0, 7)}`;
  return `${first}/${last}`;
}
