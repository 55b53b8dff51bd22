import type { Gold } from '../../src/corpus/index.ts';
import { parseInline } from '../../src/corpus/inline.ts';

/** A release from an inline body and its entity rows; a problem in them fails the test. */
export function inlineRelease(body: string, entities: readonly string[] = [], id = 'a'): Gold {
  const { document, problems } = parseInline(
    id,
    [body, '=====', 'date = ?', ...entities].join('\n'),
    undefined,
    id,
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return document;
}
