import type { Item } from './item.ts';
import type { Said } from './said.ts';

/** Recognises one way of writing a date. */
export interface Parser {
  readonly name: string;
  readonly example: string;
  /** Why the form means what `read` says. */
  readonly reason: string;
  /** See `pattern.ts`. */
  readonly pattern: string;
  /** What the matched items say; undefined when they are no date after all. */
  readonly read: (items: readonly Item[]) => Said | undefined;
  /** The words need evidence from around them when nobody has said that they are a date. */
  readonly weak?: boolean | ((items: readonly Item[]) => boolean);
}
