/**
 * Where a title's holder stands, as patterns over the skeleton (see skeleton.ts). A pattern sees the symbols after
 * the title (`after`, anchored at its start) or before it (`before`, anchored at its end); its one capturing group
 * is the holder. Rules are asked in this order and the first that matches decides.
 */
export interface RelationRule {
  readonly name: string;
  readonly side: 'before' | 'after';
  readonly pattern: RegExp;
  readonly example: string;
  readonly reason: string;
}

export const HOLDER_RULES: readonly RelationRule[] = [
  {
    name: 'pre-nominal',
    side: 'after',
    pattern: /^[hqs]*(P)/d,
    example: 'Foreign Secretary Kwatra',
    reason: 'A title right before a name, honorifics apart, belongs to it.',
  },
  {
    name: 'pre-nominal-coordinated',
    side: 'after',
    pattern: /^(?:(?:fd?[OLw]{1,3})?[,&/-]*d?s*(?:[OL]v?)?T)+(?:fd?[OLw]{1,3})?,?[hqsd]*(P)/d,
    example: 'Minister for Health and Minister for Women Jane Roe',
    reason: 'Titles in a row before a name share it.',
  },
  {
    name: 'apposition',
    side: 'before',
    pattern: /(P)[hq,.]*(?:\([^()]{0,12}\))?[,(-]+(?:[hdqs]|[OL]v?){0,4}$/d,
    example: 'Masataka Okano, Vice Minister',
    reason: 'A title set off by a comma after a name belongs to it.',
  },
  {
    name: 'apposition-coordinated',
    side: 'before',
    pattern:
      /(P)[hq,.]*(?:\([^()]{0,12}\))?[,(/¶-]*[hdqs]*(?:[OL]v?){0,2}(?:T(?:[fi,]+d?[OLw]{1,4})?[,&/¶-]*[hdqs]*(?:[OL]v?)?)+$/d,
    example: 'Jane Roe, co-founder and CEO',
    reason: 'Titles joined by “and”, a comma or a line break after a name share it.',
  },
  {
    name: 'post-nominal',
    side: 'before',
    pattern: /(P)[hq,.]*(?:[OL]v?)?$/d,
    example: 'THE HON GREG HUNT MP',
    reason: 'In letterheads and lists the title stands right after the name.',
  },
  {
    name: 'pre-nominal-comma',
    side: 'after',
    pattern: /^,[hqs]*(P)/d,
    example: 'Minister for Sport, Richard Colbeck, said',
    reason: 'A title opening the clause, then a comma and the name.',
  },
  {
    name: 'pre-nominal-with-organisation',
    side: 'after',
    pattern: /^[fi]d?(?:[OLw]v?){1,4}(?:[fi]d?[OL])?,?[hqs]*(P)/d,
    example: 'Chief Executive of Acme Jane Roe',
    reason: 'The title’s organisation may stand between it and the name.',
  },
  {
    name: 'appointed-as',
    side: 'before',
    pattern: /(P)[^P¶.]{0,9}[ab][^P¶.]{0,3}$/d,
    example: 'Jane Roe was appointed as Chief Financial Officer',
    reason: 'A name, a verb of appointment or “as”, then the title.',
  },
  {
    name: 'joined-as',
    side: 'before',
    pattern: /(P)[^P¶.]{0,6}j[^P¶.]{0,6}$/d,
    example: 'Jane Roe joins Acme as Director',
    reason: 'Verbs of joining name the post after them.',
  },
  {
    name: 'contact-line',
    side: 'before',
    pattern: /(P)[hq,.]*[/¶:-]+[hds]*(?:[OL]v?)?$/d,
    example: 'Jane Roe ⏎ Head of Press',
    reason: 'Contact blocks and signatures put the title on the line below the name.',
  },
  {
    name: 'label-line',
    side: 'after',
    pattern: /^[:/-]+[hqs]*(P)/d,
    example: 'Spokesperson: Jane Roe',
    reason: 'A title with a colon labels the name after it.',
  },
];
