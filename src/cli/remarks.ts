/** What is said of a release to a person: faults of its dates, and why its zones are what they are. */
import type { AnnotatedRelease } from '../document.ts';
import { reasonOf } from '../zone/index.ts';

/** One line a fault: `id:line:column: rule: sentence`; columns count UTF-16 code units from 1. */
export function problemLines({ id, text, problems = [] }: AnnotatedRelease): readonly string[] {
  return problems.map(
    ({ start, end, rule, message }) =>
      `${id}:${placeOf(text, start)}: ${rule}: ${message} (${words(text, start, end)})`,
  );
}

/** One line a zone: `id:line:column: kind, by rule: reason`, and its first words. */
export function zoneLines({ id, text, zones }: AnnotatedRelease): readonly string[] {
  return zones.map((zone) => {
    const { reason, example } = reasonOf(zone);
    const like = example === undefined ? '' : `, as in ${JSON.stringify(example)}`;
    const { start, end, kind, rule } = zone;
    return `${id}:${placeOf(text, start)}: ${kind}, by ${rule}: ${reason}${like} (${words(text, start, end)})`;
  });
}

const WORDS = 60;

function words(text: string, start: number, end: number): string {
  const whole = text.slice(start, end).replace(/\s+/g, ' ');
  return whole.length <= WORDS ? whole : `${whole.slice(0, WORDS).trimEnd()} …`;
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return `${before.length}:${before.at(-1)!.length + 1}`;
}
