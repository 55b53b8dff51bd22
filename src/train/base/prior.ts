/**
 * Prominence on one logarithmic scale, 0 to 10, whatever the source: how readily an English-language release means
 * this entry by its name. Wikipedia language editions (`sitelinks`) and inhabitants are taken as logarithms; sources
 * that know neither give a constant by kind, and their own rough order within it.
 */
import type { Draft } from './draft.ts';

export function calibratedPrior(draft: Draft): number {
  const base = draft.type === 'PLACE' ? placePrior(draft) : draft.prior;
  const article = draft.wiki !== undefined ? 0.6 : 0;
  const fame = draft.sitelinks === undefined ? 0 : Math.log10(1 + draft.sitelinks) - 1.5;
  const branch =
    draft.type === 'ORG' && / \([A-Z][A-Za-z ]+\)$/.test(draft.name) && draft.wiki === undefined ? -0.8 : 0;
  const guess = draft.origin === 'guess' ? -1 : 0;
  return Math.round(Math.min(10, Math.max(0, base + article + fame + branch + guess)) * 10) / 10;
}

/** Countries 9.1, first-level regions above 6; cities by the tenfold of their inhabitants. */
function placePrior(draft: Draft): number {
  if (draft.subtype === 'city' && draft.population !== undefined)
    return Math.min(8, 0.9 * Math.log10(draft.population + 10) + (draft.id.startsWith('Q') ? 1 : 0.4));
  if (draft.subtype === 'country') return 9.1;
  return draft.prior;
}
