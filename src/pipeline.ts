import { resolveDates } from './dates/index.ts';
import type { AnnotatedRelease, Entity, NameMention, Release, TypedSpan } from './document.ts';
import { link } from './link/index.ts';
import type { Models } from './models.ts';
import { assignRoles } from './roles/index.ts';
import { tag } from './tag/index.ts';
import { tokenize } from './tokenize/index.ts';
import { zone } from './zone/index.ts';

/** What stands in for a stage: reference data, to measure the later stages alone. */
export interface Given {
  /** Instead of tagging: in text order, not overlapping. */
  readonly spans?: readonly TypedSpan[];
  /** Instead of linking: one name for each given span of an entity's type. */
  readonly links?: { readonly names: readonly NameMention[]; readonly entities: readonly Entity[] };
}

/** Reads one release: what its parts are, whom and what it names, when, and who holds which post where. */
export function annotate(release: Release, models: Models, given: Given = {}): AnnotatedRelease {
  const zoned = zone(release);
  const tokenized = tokenize(zoned, models.tokenizer);
  const tagged = given.spans ? { ...tokenized, spans: given.spans } : tag(tokenized, models.tagger);
  const dated = resolveDates(tagged);
  const linked = given.links ? { ...dated, ...given.links } : link(dated, models.base, models.registry);
  return assignRoles(linked, models.roles);
}
