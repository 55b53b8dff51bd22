/**
 * Where the speaker of a quotation stands, as patterns over the skeleton (see skeleton.ts) of the quotation's own
 * paragraph: `after` its closing mark, or `before` its opening one. The group is the speaker: a person (P), an
 * organisation (O), a title that stands for its holder (T) or he/she (n).
 */
import type { RelationRule } from './holder-rules.ts';

export const SPEAKER_RULES: readonly RelationRule[] = [
  {
    name: 'verb-speaker',
    side: 'after',
    pattern: /^[,.w]?y[hdsq]*(?:[OL]v?)?(?:T[,&]*(?:fd?[OL])?,?)*[hs]*(P)/d,
    example: '“…,” said Foreign Secretary Jane Roe',
    reason: 'A verb of speech right after the quotation is followed by its speaker.',
  },
  {
    name: 'speaker-verb',
    side: 'after',
    pattern: /^[,.]?[hdsT]*(P)[^P¶."]{0,20}?y/d,
    example: '“…,” Ms Roe, who founded the group, said',
    reason: 'The speaker may stand before the verb.',
  },
  {
    name: 'pronoun-verb',
    side: 'after',
    pattern: /^[,.]?(?:(n)w{0,2}y|y(n))/d,
    example: '“…,” she said',
    reason: 'A pronoun with a verb of speech: the speaker was named before.',
  },
  {
    name: 'title-verb',
    side: 'after',
    pattern: /^[,.]?(?:d?s*(T)(?:fd?[OL])?w{0,2}y|yd?[hs]*(?:[OL]v?)?(T))/d,
    example: '“…,” the minister said',
    reason: 'A title that stands for its holder.',
  },
  {
    name: 'introduced',
    side: 'before',
    pattern: /(P)[^P¶."]{0,24}?(?:y[^P¶.":]{0,8}[,:]?|[yw][^P¶.":]{0,8}:)[/]?$/d,
    example: 'Jane Roe, CEO of Acme, said: “…”',
    reason: 'Name, verb of speech and colon or comma lead to the quotation.',
  },
  {
    name: 'introduced-by-pronoun',
    side: 'before',
    pattern: /(n)[^P¶."]{0,3}y[^P¶.":]{0,8}[,:]?$/d,
    example: 'She added: “…”',
    reason: 'A pronoun with a verb of speech before the quotation.',
  },
  {
    name: 'introduced-by-title',
    side: 'before',
    pattern: /(T)[^PT¶."]{0,6}y[^P¶.":]{0,6}[,:]?$/d,
    example: 'The minister said: “…”',
    reason: 'A title that stands for its holder, before the quotation.',
  },
  {
    name: 'introduced-far',
    side: 'before',
    pattern: /(P)[^P¶"]{0,40}y[^P¶":]{0,8}$/d,
    example: 'Jane Roe welcomed the plan. She said “…”',
    reason: 'The last person named before a verb of speech in the paragraph.',
  },
  {
    name: 'organisation-verb',
    side: 'after',
    pattern: /^[,.]?(?:(O)w{0,2}y|y[hd]*(O))/d,
    example: '“…,” the Ministry of Health said',
    reason: 'An organisation can be quoted.',
  },
];
