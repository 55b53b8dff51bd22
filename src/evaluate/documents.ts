/** Brings reference and prediction together, document by document. */
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import type { CountsByType, Measure, MeasureTitle } from './measure.ts';

/** What every kind of document has: a name, and the text that positions count in. */
export interface Text {
  readonly id: string;
  readonly text: string;
}

export interface DocumentPair<Document> {
  readonly id: string;
  readonly reference: Document;
  /** Without any annotation where nothing was predicted for the document. */
  readonly predicted: Document;
}

export interface Pairing<Document> {
  /** One for each document of the reference, in the order of their ids. */
  readonly pairs: readonly DocumentPair<Document>[];
  /** Documents of the reference that the prediction lacks: all in them counts as missed. */
  readonly missing: readonly string[];
  /** Documents of the prediction that the reference lacks: they are not scored. */
  readonly unexpected: readonly string[];
}

/**
 * `bare` gives a document without its annotations. Throws an InputError where an id comes twice on a side, or the
 * two texts of a document differ.
 */
export function pairDocuments<Document extends Text>(
  reference: readonly Document[],
  predicted: readonly Document[],
  bare: (document: Document) => Document,
): Pairing<Document> {
  const [ours, theirs] = [byId(reference, 'reference'), byId(predicted, 'prediction')];
  const ids = [...ours.keys()].sort();
  const pairs = ids.map((id) => {
    const [document, other] = [ours.get(id)!, theirs.get(id)];
    if (other !== undefined && other.text !== document.text) {
      throw new InputError(
        `Expected the same text in reference and prediction, got ${differenceOf(document.text, other.text)} in document ${id}`,
      );
    }
    return { id, reference: document, predicted: other ?? bare(document) };
  });
  return {
    pairs,
    missing: ids.filter((id) => !theirs.has(id)),
    unexpected: [...theirs.keys()].filter((id) => !ours.has(id)).sort(),
  };
}

function byId<Document extends Text>(
  documents: readonly Document[],
  side: string,
): ReadonlyMap<string, Document> {
  const found = new Map<string, Document>();
  for (const document of documents) {
    if (found.has(document.id)) {
      throw new InputError(`Expected every document once in the ${side}, got ${document.id} twice`);
    }
    found.set(document.id, document);
  }
  return found;
}

/** A release with its text alone. */
export function bareRelease({ zones: _zones, quotations: _quotations, ...rest }: Annotated): Annotated {
  return { ...rest, mentions: [], entities: [] };
}

function differenceOf(a: string, b: string): string {
  let at = 0;
  while (a[at] !== undefined && a[at] === b[at]) at++;
  return `${JSON.stringify(a.slice(at, at + 20))} and ${JSON.stringify(b.slice(at, at + 20))} at UTF-16 unit ${at}`;
}

/** The counts of one measure, one entry for each document that has what is measured. */
export interface MeasureCounts {
  readonly measure: MeasureTitle;
  readonly documents: readonly { readonly id: string; readonly counts: CountsByType }[];
}

export function countDocuments<Document>(
  pairs: readonly DocumentPair<Document>[],
  measures: readonly Measure<Document>[],
): readonly MeasureCounts[] {
  return measures.map((measure) => ({
    measure,
    documents: pairs.flatMap(({ id, reference, predicted }) => {
      const counts = measure.count(reference, predicted);
      return counts === undefined ? [] : [{ id, counts }];
    }),
  }));
}
