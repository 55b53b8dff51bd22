/** Tables for a terminal. */

/** Columns of the head are right-aligned but the first; what stands beyond the head is left-aligned. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const width = (column: number) => Math.max(...all.map((cells) => cells[column]?.length ?? 0));
  const widths = Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, at) => width(at));
  const lines = all.map((cells) =>
    cells
      .map((cell, at) =>
        at === 0 || at >= head.length ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
      )
      .join('  '),
  );
  return [title, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
}

/** Four digits; a dash where there is no value. */
export function rateText(rate: number | null): string {
  return rate === null ? '–' : rate.toFixed(4);
}
