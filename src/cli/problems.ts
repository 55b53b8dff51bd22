/** What an editor would have to put right in a release, said while its markup is written. */
import type { AnnotatedRelease } from '../document.ts';
import type { Io } from './io.ts';

/** One line on standard error for each fault found: release, line and column (1-based, UTF-16), words, rule. */
export function reportProblems(document: AnnotatedRelease, io: Io): void {
  for (const { start, end, rule, message } of document.problems ?? []) {
    const before = document.text.slice(0, start);
    const line = before.split('\n').length;
    const column = start - before.lastIndexOf('\n');
    const words = document.text.slice(start, end).replace(/\s+/g, ' ');
    io.stderr.write(`dateline: ${document.id}:${line}:${column}: “${words}”: ${message} (${rule})\n`);
  }
}
