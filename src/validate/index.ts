/** Checking: schema.org JSON-LD against the published vocabulary, offline. */
import { checkDocument } from './check.ts';
import type { Problem } from './problem.ts';
import { extract, type SourceKind } from './sources.ts';
import type { Vocabulary } from './vocabulary.ts';

export { createLineIndex, type Position } from './lines.ts';
export type { Problem } from './problem.ts';
export { RULES, type Severity } from './rules-table.ts';
export { type LocatedProblem, toSarif } from './sarif.ts';
export { kindOf, type SourceKind } from './sources.ts';
export { openVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * Every problem of a file, in its order; none means that readers will understand all of it. `kind` says whether the text
 * is one JSON document, one a line, or a page with script elements.
 */
export function validate(text: string, kind: SourceKind, vocabulary: Vocabulary): readonly Problem[] {
  const { roots, problems } = extract(text, kind);
  return [...problems, ...roots.flatMap((root) => checkDocument(root, vocabulary))].sort(
    (a, b) => a.start - b.start,
  );
}
