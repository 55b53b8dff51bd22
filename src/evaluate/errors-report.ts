/** Errors and confusion as text for a terminal. */
import type { Annotated } from '../document.ts';
import { createOffsetMap } from '../offsets.ts';
import { type Confusion, contextOf, ERROR_KINDS, type MentionError } from './errors.ts';
import { table } from './text-table.ts';

/** Counts by kind, then each error with its place in code points and its context. */
export function formatErrors(
  errors: readonly MentionError[],
  documents: readonly Annotated[],
  { width, limit }: { readonly width: number; readonly limit: number },
): string {
  const byId = new Map<string, Annotated>(documents.map((document) => [document.id, document]));
  const counts = ERROR_KINDS.map((kind) => [
    kind,
    String(errors.filter((error) => error.kind === kind).length),
  ]);
  const lines = errors.slice(0, limit).map((error) => {
    const document = byId.get(error.document)!;
    const map = createOffsetMap(document.text);
    const place = `${error.document} ${map.toCodePoint(error.span.start)}–${map.toCodePoint(error.span.end)}`;
    const sides = [
      ...(error.expected === undefined ? [] : [`expected ${error.expected}`]),
      ...(error.got === undefined ? [] : [`got ${error.got}`]),
    ];
    return `${error.kind}  ${place}  ${sides.join(', ')}\n  ${contextOf(document, error.span, width)}`;
  });
  const rest = errors.length > limit ? [`${errors.length - limit} more; --limit shows them`] : [];
  return `${[table(`${errors.length} errors`, ['', 'count'], counts), ...lines, ...rest].join('\n\n')}\n`;
}

export function formatConfusion(confusion: Confusion): string {
  const names = [
    ...new Set([...Object.keys(confusion), ...Object.values(confusion).flatMap(Object.keys)]),
  ].sort();
  const rows = names.map((expected) => [
    expected,
    ...names.map((got) => String(confusion[expected]?.[got] ?? 0)),
  ]);
  return table('Types of mentions that overlap: reference down, predicted across', ['', ...names], rows);
}
