import { resolveDates } from './dates/index.ts';
import type { AnnotatedRelease, Release } from './document.ts';
import { link } from './link/index.ts';
import type { Models } from './models.ts';
import { assignRoles } from './roles/index.ts';
import { tag } from './tag/index.ts';
import { tokenize } from './tokenize/index.ts';
import { zone } from './zone/index.ts';

/** Reads one release: what its parts are, whom and what it names, when, and who holds which post where. */
export function annotate(release: Release, models: Models): AnnotatedRelease {
  const zoned = zone(release);
  const tokenized = tokenize(zoned, models.tokenizer);
  const tagged = tag(tokenized, models.tagger);
  const dated = resolveDates(tagged);
  const linked = link(dated, models.base);
  return assignRoles(linked, models.roles);
}
