/** What patterns run over: a word of the lexicon, a number, a mark, or an expression already recognised. */
import type { Span } from '../document.ts';
import { CLASSES, type ClassName } from './lexicon-table.ts';
import type { Said } from './said.ts';

export interface Item extends Span {
  /** One letter of `CLASSES`. */
  readonly code: string;
  /** The number said, or what the lexicon gives the word. */
  readonly value: number;
  readonly name: string;
  /** Not to be taken for a date on this evidence alone. */
  readonly weak: boolean;
  /** Of class `date` only. */
  readonly said?: Said;
  /** Name of the parser that made a `date`. */
  readonly parser?: string;
}

export const STOP = CLASSES.stop;

export function isClass(item: Item, ...names: readonly ClassName[]): boolean {
  return names.some((name) => CLASSES[name] === item.code);
}

export function firstOf(items: readonly Item[], ...names: readonly ClassName[]): Item | undefined {
  return items.find((item) => isClass(item, ...names));
}

export function allOf(items: readonly Item[], ...names: readonly ClassName[]): readonly Item[] {
  return items.filter((item) => isClass(item, ...names));
}
