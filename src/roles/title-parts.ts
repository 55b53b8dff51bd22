/** A title taken apart, and its canonical form. */

export interface TitleParts {
  /** The noun that says what kind of post it is, lower case: `minister`, `president`, `ceo`. */
  readonly head: string;
  /** Canonical wording, lower case: equal for `CEO` and `Chief Executive Officer`. */
  readonly canonical: string;
}

const EXPANSIONS: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive officer'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['cto', 'chief technology officer'],
  ['cio', 'chief information officer'],
  ['cmo', 'chief marketing officer'],
  ['cso', 'chief strategy officer'],
  ['cpo', 'chief product officer'],
  ['cro', 'chief revenue officer'],
  ['chro', 'chief human resources officer'],
  ['ciso', 'chief information security officer'],
  ['chief executive', 'chief executive officer'],
  ['svp', 'senior vice president'],
  ['evp', 'executive vice president'],
  ['vp', 'vice president'],
  ['md', 'managing director'],
  ['pm', 'prime minister'],
  ['mp', 'member of parliament'],
  ['m.p.', 'member of parliament'],
  ['mep', 'member of the european parliament'],
  ['mla', 'member of the legislative assembly'],
  ['msp', 'member of the scottish parliament'],
  ['rep.', 'representative'],
  ['reps.', 'representative'],
  ['rep', 'representative'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['sen.', 'senator'],
  ['sen', 'senator'],
  ['gov.', 'governor'],
  ['lt. gov.', 'lieutenant governor'],
  ['gen.', 'general'],
  ['lt. gen.', 'lieutenant general'],
  ['maj. gen.', 'major general'],
  ['brig. gen.', 'brigadier general'],
  ['col.', 'colonel'],
  ['lt. col.', 'lieutenant colonel'],
  ['capt.', 'captain'],
  ['sgt.', 'sergeant'],
  ['prof.', 'professor'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['cofounder', 'co-founder'],
]);

const WORDS: ReadonlyMap<string, string> = new Map([
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['vp', 'vice president'],
  ['&', 'and'],
  ['dir.', 'director'],
  ['asst.', 'assistant'],
  ['sr.', 'senior'],
  ['exec.', 'executive'],
]);

/** `text` is a TITLE mention's words. */
export function parseTitle(text: string): TitleParts {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const canonical =
    EXPANSIONS.get(plain) ??
    plain
      .split(' ')
      .map((word) => EXPANSIONS.get(word) ?? WORDS.get(word) ?? word)
      .join(' ');
  const beforePortfolio = canonical.split(/ (?:of|for|to|in|on|at|and) |[,(-] /)[0] ?? canonical;
  const head = beforePortfolio.split(/[ -]/).at(-1) ?? beforePortfolio;
  return { head, canonical };
}
