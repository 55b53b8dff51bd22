/** Brings reference and prediction together, document by document. */
import type { Annotated } from '../document.ts';
import { InputError } from '../errors.ts';
import type { CountsByType, Measure } from './measure.ts';

export interface DocumentPair {
  readonly id: string;
  readonly reference: Annotated;
  /** Without any annotation where nothing was predicted for the document. */
  readonly predicted: Annotated;
}

export interface Pairing {
  /** One for each document of the reference, in the order of their ids. */
  readonly pairs: readonly DocumentPair[];
  /** Documents of the reference that the prediction lacks: all in them counts as missed. */
  readonly missing: readonly string[];
  /** Documents of the prediction that the reference lacks: they are not scored. */
  readonly unexpected: readonly string[];
}

/** Throws an InputError where an id comes twice on a side, or the two texts of a document differ. */
export function pairDocuments(reference: readonly Annotated[], predicted: readonly Annotated[]): Pairing {
  const [ours, theirs] = [byId(reference, 'reference'), byId(predicted, 'prediction')];
  const ids = [...ours.keys()].sort();
  const pairs = ids.map((id) => {
    const [document, other] = [ours.get(id)!, theirs.get(id)];
    if (other !== undefined && other.text !== document.text) {
      throw new InputError(
        `Expected the same text in reference and prediction, got ${differenceOf(document.text, other.text)} in document ${id}`,
      );
    }
    const { zones: _zones, quotations: _quotations, ...bare } = document;
    return { id, reference: document, predicted: other ?? { ...bare, mentions: [], entities: [] } };
  });
  return {
    pairs,
    missing: ids.filter((id) => !theirs.has(id)),
    unexpected: [...theirs.keys()].filter((id) => !ours.has(id)).sort(),
  };
}

function byId(documents: readonly Annotated[], side: string): ReadonlyMap<string, Annotated> {
  const found = new Map<string, Annotated>();
  for (const document of documents) {
    if (found.has(document.id)) {
      throw new InputError(`Expected every document once in the ${side}, got ${document.id} twice`);
    }
    found.set(document.id, document);
  }
  return found;
}

function differenceOf(a: string, b: string): string {
  let at = 0;
  while (a[at] !== undefined && a[at] === b[at]) at++;
  return `${JSON.stringify(a.slice(at, at + 20))} and ${JSON.stringify(b.slice(at, at + 20))} at UTF-16 unit ${at}`;
}

/** The counts of one measure, one entry for each document that has what is measured. */
export interface MeasureCounts {
  readonly measure: Measure;
  readonly documents: readonly { readonly id: string; readonly counts: CountsByType }[];
}

export function countDocuments(
  pairs: readonly DocumentPair[],
  measures: readonly Measure[],
): readonly MeasureCounts[] {
  return measures.map((measure) => ({
    measure,
    documents: pairs.flatMap(({ id, reference, predicted }) => {
      const counts = measure.count(reference, predicted);
      return counts === undefined ? [] : [{ id, counts }];
    }),
  }));
}
