/** A recognised expression before its value is known. */
import type { Span } from '../document.ts';
import type { Said } from './said.ts';

export interface Candidate extends Span {
  /** Undefined where a span was given and the grammar cannot read it. */
  readonly said: Said | undefined;
  /** Name of the parser. */
  readonly parser: string;
  readonly weak: boolean;
}
