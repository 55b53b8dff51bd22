/** What an editor would have to put right in a release, said while its markup is written. */
import type { AnnotatedRelease } from '../document.ts';
import { createLineIndex } from '../validate/lines.ts';
import type { Io } from './io.ts';

/** One line on standard error for each fault found: release, line and column (1-based, UTF-16), words, rule. */
export function reportProblems(document: AnnotatedRelease, io: Io): void {
  if (document.problems === undefined) return;
  const positionOf = createLineIndex(document.text);
  for (const { start, end, rule, message } of document.problems) {
    const { line, column } = positionOf(start);
    const words = document.text.slice(start, end).replace(/\s+/g, ' ');
    io.stderr.write(`dateline: ${document.id}:${line}:${column}: “${words}”: ${message} (${rule})\n`);
  }
}
