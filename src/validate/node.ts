import type { Property } from './vocabulary.ts';

/** What a node says of its own kind. */
export interface NodeTypes {
  /** Types of the vocabulary. */
  readonly known: readonly string[];
  /** Whether there are types of other vocabularies, or unknown ones. */
  readonly hasOthers: boolean;
}

/** The property a node is a value of. */
export interface Parent {
  readonly name: string;
  readonly property: Property;
}
