import type { Tokenized, TypedSpan } from '../document.ts';

/** Finds the typed spans of a document: in text order, not overlapping, each made of whole tokens. */
export interface Tagger {
  /** Stands in reports and provenance: `crf`, `compromise`. */
  readonly name: string;
  readonly tag: (document: Tokenized) => readonly TypedSpan[];
}
