/** Whether a release may be published yet. */
import type { AnnotatedRelease } from '../document.ts';

const DAY = 86_400_000;
/** A day has begun everywhere, and ended everywhere, so long after it ends in UTC: the zone of UTC−12. */
const LATEST_ZONE = 43_200_000;

/**
 * Why the release may not be published at `now` (milliseconds since 1970), or undefined where it may. Without time or
 * zone the embargo holds to the end of its day in the last zone of the Earth; without a readable date it holds.
 */
export function embargoAt(document: AnnotatedRelease, now: number): string | undefined {
  const { embargo, dates } = document;
  if (embargo === undefined) return undefined;
  if (embargo.instant !== undefined) {
    return now < Date.parse(embargo.instant) ? `is under embargo until ${embargo.instant}` : undefined;
  }
  const days = dates.flatMap(({ start, end, value }) =>
    start < embargo.end && end > embargo.start && value.kind === 'calendar' ? [value.last] : [],
  );
  const last = days.sort().at(-1);
  if (last === undefined) return 'is under an embargo whose end cannot be read';
  return now < Date.parse(`${last}T00:00:00Z`) + DAY + LATEST_ZONE
    ? `is under embargo until ${last}, at a time that cannot be read`
    : undefined;
}
