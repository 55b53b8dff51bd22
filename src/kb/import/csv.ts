/** Comma-separated values as RFC 4180 has them: quoted fields may hold commas, line ends and doubled quotes. */
import { InputError } from '../../errors.ts';

/** Each record after the heading, as an object by the heading's names. Keeps one record in memory. */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  where: string,
): AsyncGenerator<Readonly<Record<string, string>>> {
  let heading: readonly string[] | undefined;
  for await (const { fields, line } of csvRows(chunks, where)) {
    if (heading === undefined) {
      heading = fields.map((name) => name.trim().replace(/^\ufeff/, ''));
      continue;
    }
    if (fields.length === 1 && fields[0] === '') continue;
    if (fields.length !== heading.length)
      throw new InputError(
        `Expected ${heading.length} fields as in the heading, got ${fields.length} at ${where}:${line}`,
      );
    yield Object.fromEntries(heading.map((name, index) => [name, fields[index] ?? '']));
  }
}

interface CsvRow {
  readonly fields: readonly string[];
  /** The line the record ends on, from 1. */
  readonly line: number;
}

async function* csvRows(chunks: AsyncIterable<string>, where: string): AsyncGenerator<CsvRow> {
  let fields: string[] = [];
  let field = '';
  let state: 'plain' | 'quoted' | 'closed' = 'plain';
  let line = 1;
  let any = false;
  const finishField = (): void => {
    fields.push(field);
    field = '';
    state = 'plain';
  };
  for await (const chunk of chunks)
    for (const letter of chunk) {
      any = true;
      if (state === 'quoted') {
        if (letter === '\n') line++;
        if (letter === '"') state = 'closed';
        else field += letter;
      } else if (letter === '"' && state === 'closed') {
        field += '"';
        state = 'quoted';
      } else if (letter === '"' && field === '') state = 'quoted';
      else if (letter === ',') finishField();
      else if (letter === '\n') {
        finishField();
        yield { fields, line };
        fields = [];
        line++;
        any = false;
      } else if (letter !== '\r') {
        if (state === 'closed')
          throw new InputError(`Expected a comma after a closing quote, got ${letter} at ${where}:${line}`);
        field += letter;
      }
    }
  // A closing quote read last leaves `closed`; an open one is the author's mistake.
  if ((state as string) === 'quoted')
    throw new InputError(`Expected a closing quote, got the end of the input at ${where}:${line}`);
  if (!any) return;
  finishField();
  yield { fields, line };
}
