/** Corpus lint: every breach of every rule, as values. */
import { createOffsetMap } from '../offsets.ts';
import type { Gold, Problem } from './gold.ts';
import { type Breach, RULES } from './rules.ts';
import { checkSplits } from './splits.ts';

/** One part of a corpus: the releases of one file or of one folder of inline pairs. */
export interface Split {
  readonly name: string;
  readonly documents: readonly Gold[];
}

/** Checks each release, then the splits against each other. In the order of the input. */
export function checkCorpus(splits: readonly Split[]): readonly Problem[] {
  return [
    ...splits.flatMap(({ name, documents }) =>
      documents.flatMap((document) => checkDocument(document, name)),
    ),
    ...checkSplits(splits),
  ];
}

/** `where` of a problem is the split, the release's id and the span in code points. */
export function checkDocument(document: Gold, split: string, rules = RULES): readonly Problem[] {
  const place = `${split}, release ${document.id}`;
  return rules.flatMap((rule) =>
    rule.check(document).map((breach) => ({
      rule: rule.name,
      where: place + spanText(document, breach),
      message: breach.message,
    })),
  );
}

function spanText({ text }: Gold, { span }: Breach): string {
  if (span === undefined) return '';
  const map = createOffsetMap(text);
  return `, ${map.toCodePoint(span.start)}–${map.toCodePoint(span.end)}`;
}
