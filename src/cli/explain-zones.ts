/** `--explain`: which rule made each zone, and why. */
import type { AnnotatedRelease } from '../document.ts';
import { createLineIndex } from '../validate/lines.ts';
import { reasonOf } from '../zone/index.ts';
import type { Io } from './io.ts';

/** Words of a zone that are shown, in UTF-16 code units. */
const WORDS = 60;

/** One line on standard error for each zone: release, line and column (1-based, UTF-16), words, kind, rule, reason. */
export function explainZones({ id, text, zones }: AnnotatedRelease, io: Io): void {
  const positionOf = createLineIndex(text);
  for (const zone of zones) {
    const { start, end, kind, rule } = zone;
    const { line, column } = positionOf(start);
    const { reason, example } = reasonOf(zone);
    const like = example === undefined ? '' : `, as in ${JSON.stringify(example)}`;
    io.stderr.write(
      `dateline: ${id}:${line}:${column}: “${firstWords(text, start, end)}”: ${kind}: ${reason}${like} (${rule})\n`,
    );
  }
}

function firstWords(text: string, start: number, end: number): string {
  const words = text.slice(start, Math.min(end, start + WORDS)).replace(/\s+/g, ' ');
  return end - start <= WORDS ? words : `${words.trimEnd()} …`;
}
