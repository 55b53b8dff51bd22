/** The day a release counts from. */
import type { Tagged } from '../document.ts';
import { dayOfIso } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import type { Conventions } from './conventions.ts';
import { evaluate } from './evaluate.ts';
import { recogniseSpan } from './recognise.ts';
import type { Fields, Said } from './said.ts';

/** Characters from the top in which a full date is the release’s own. */
const HEAD = 600;

function dayOf(
  said: Said | undefined,
  anchor: number | undefined,
  conventions: Conventions,
): number | undefined {
  if (said === undefined) return undefined;
  const outcome = evaluate(said, {
    tense: 'unknown',
    ...conventions,
    ...(anchor !== undefined && { anchor }),
  });
  return outcome.kind === 'period' && outcome.granularity === 'day' ? outcome.first : undefined;
}

const isFullDay = (said: Said | undefined): said is Fields =>
  said?.kind === 'fields' && said.day !== undefined && said.month !== undefined && said.year !== undefined;

/**
 * The dateline’s date; where it names no year, the year nearest to the metadata’s date, else to the body’s dates,
 * whose weekday agrees. Without dateline the metadata’s date, else a full date at the top of the text.
 */
export function chooseAnchor(
  document: Tagged,
  candidates: readonly Candidate[],
  conventions: Conventions,
): number | undefined {
  const metadata = document.date === undefined ? undefined : dayOfIso(document.date);
  const dateline = document.dateline?.date;
  const full = candidates.map((candidate) => candidate.said).filter(isFullDay);
  if (dateline !== undefined) {
    const said = recogniseSpan(document.text, dateline).said;
    const near =
      metadata ?? full.map((one) => dayOf(one, undefined, conventions)).find((day) => day !== undefined);
    const day = dayOf(said, isFullDay(said) ? undefined : near, conventions);
    if (day !== undefined) return day;
  }
  if (metadata !== undefined) return metadata;
  const head = candidates.find(({ said, start }) => start < HEAD && isFullDay(said));
  return dayOf(head?.said, undefined, conventions);
}
