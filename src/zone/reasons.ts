/** Why a zone is what it is, in words: what `--explain` shows. */
import type { Zone, ZoneKind } from '../document.ts';
import { ZONE_RULES, type ZoneRule } from './rules-data.ts';

/** What is decided outside the table of rules. */
const OTHER_REASONS: ReadonlyMap<string, string> = new Map([
  ['dateline-form', 'place, date or wire service with the mark that ends a dateline'],
]);

const RULES: ReadonlyMap<string, ZoneRule> = new Map(ZONE_RULES.map((rule) => [rule.name, rule]));

export interface ZoneReason {
  readonly reason: string;
  /** Words for which the rule was written; absent where the order of a release decided. */
  readonly example?: string;
}

/** The reason and example of the rule that decided a zone; where no rule held, that its place decided. */
export function reasonOf({ kind, rule }: Zone): ZoneReason {
  const found = RULES.get(rule);
  if (found !== undefined) return { reason: found.reason, example: found.example };
  return { reason: OTHER_REASONS.get(rule) ?? placeReason(kind) };
}

const placeReason = (kind: ZoneKind): string =>
  `no rule held; in the order of a release ${kind} is likeliest here`;
