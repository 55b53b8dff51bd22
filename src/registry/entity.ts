import type { EntityType } from '../document.ts';

/** A thing of the user's own, known across releases. */
export interface RegistryEntity {
  /** Never changes and is never given again. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Every wording by which it is found, the name among them. */
  readonly names: readonly string[];
  /** Set where it turned out to be another one: the id of an entity here, or of an entry of the knowledge base. */
  readonly redirect?: string;
  /** Id of the release that brought it; nothing where somebody added it by hand. */
  readonly release?: string;
}

export const REGISTRY_ACTIONS = ['create', 'add', 'learn', 'name', 'merge', 'split', 'redirect'] as const;

/** One line of the audit trail. `learn` and `name` were done by linking, the others by somebody. */
export interface RegistryEvent {
  readonly action: (typeof REGISTRY_ACTIONS)[number];
  /** The entity changed, then those it was changed with. */
  readonly ids: readonly string[];
  readonly names?: readonly string[];
  readonly release?: string;
  /** RFC 3339, where the caller knew the time. */
  readonly at?: string;
  readonly by?: string;
  readonly note?: string;
}
