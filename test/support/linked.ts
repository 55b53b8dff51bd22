/** Documents built by hand from the inline form, with reference spans and entities in place of tagging and linking. */
import { parseInline } from '../../src/corpus/inline.ts';
import { createTokenizer } from '../../src/tokenize/index.ts';
import { linkedByReference, type ReferenceDocument } from '../../src/train/roles/index.ts';

const tokenizer = createTokenizer();

/**
 * `body` in the inline form; `table` its entities: `p1 = Jane Roe`. Throws when the reading has problems, so that a
 * test's own mistake does not pass for a finding.
 */
export function referenceDocument(body: string, table: readonly string[]): ReferenceDocument {
  const rows = ['date = 2024-05-15', ...table.map((row) => `${row} => NIL`)];
  const { document, problems } = parseInline(
    'test',
    `${body}\n=====\n${rows.join('\n')}\n`,
    undefined,
    'test',
  );
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return linkedByReference([document], tokenizer)[0]!;
}
