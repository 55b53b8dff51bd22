/** Where the organisation or place of a title stands, in the form of holder-rules.ts; the group is the organisation. */
import type { RelationRule } from './holder-rules.ts';

export const ORGANISATION_RULES: readonly RelationRule[] = [
  {
    name: 'of-organisation',
    side: 'after',
    pattern: /^,?[fi]d?(?:[hws]{0,2})([OL])/d,
    example: 'Vice Minister for Foreign Affairs of Japan',
    reason: '“of”, “at” or “for” after a title leads to its organisation.',
  },
  {
    name: 'of-organisation-coordinated',
    side: 'after',
    pattern: /^(?:[,&/-]+[ds]*T)+,?[fi]d?([OL])/d,
    example: 'co-founder and CEO of Acme',
    reason: 'Coordinated titles share the organisation after the last.',
  },
  {
    name: 'possessor',
    side: 'before',
    pattern: /([OL])v[sdw]{0,2}(?:T[,&/-]+[sd]*)*$/d,
    example: 'Japan’s QUAD Sherpa and Senior Deputy Minister',
    reason: 'A possessive before the title names its organisation.',
  },
  {
    name: 'pre-modifier',
    side: 'before',
    pattern: /([OL])s*(?:T[,&/-]+[sd]*)*$/d,
    example: 'Apple CEO Tim Cook',
    reason: 'A name right before the title, without a mark between, is its organisation.',
  },
  {
    name: 'comma-organisation',
    side: 'after',
    pattern: /^(?:[,&/-]+[ds]*T)*[,(-]+d?([O])(?![v&])/d,
    example: 'Jane Roe, President, VinDynamics',
    reason: 'A title after a name is followed by comma and organisation.',
  },
  {
    name: 'after-holder',
    side: 'after',
    pattern: /^[hqs]*P[hq]*[,(-]+d?(?:[Lv]{0,2})([O])(?![v&T])/d,
    example: 'Secretary Jane Roe, Department of Transportation',
    reason: 'In lists of speakers the organisation follows title and name.',
  },
  {
    name: 'joined-organisation',
    side: 'before',
    pattern: /j(?:d?w{0,2})([O])[^PTO¶.]{0,2}a[ds]*$/d,
    example: 'joins Acme as Director',
    reason: 'The organisation joined is the title’s.',
  },
  {
    name: 'line-organisation',
    side: 'after',
    pattern: /^[/¶]([O])(?=[/¶:.w]|$)/d,
    example: 'Head of Press ⏎ Acme Ltd',
    reason: 'In a signature the organisation stands on the line below the title.',
  },
];
