/** An annotated release as a corpus holds it. */
import type { Annotated } from '../document.ts';

/** Where a release came from; used to slice scores and to keep a publisher within one split. */
export interface ReleaseSource {
  readonly publisher?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly licence?: string;
}

export interface Gold extends Annotated {
  readonly source?: ReleaseSource;
}

/** Something wrong in data: which rule, where (file and line, or document and code-point span), and what. */
export interface Problem {
  readonly rule: string;
  readonly where: string;
  readonly message: string;
}
