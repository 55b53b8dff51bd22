import type { Tokenized } from '../../document.ts';
import { ATTRIBUTE_INDEX as AT } from './attributes.ts';
import { domainLabels } from './domains.ts';
import { EVIDENCE } from './evidence-table.ts';
import { WORD_WIDTH, type WordTable } from './words.ts';

const EXCHANGES: ReadonlySet<string> = new Set(
  `nasdaq nyse amex tsx tsxv tsx-v cse otc otcqb otcqx otcmkts lse aim asx hkex sgx nse bse euronext xetra frankfurt fse
  neo jse ticker`.split(/\s+/),
);
const ACTING: ReadonlySet<string> = new Set(
  `announces announced launches launched unveils unveiled introduces introduced releases released reports reported
  partners partnered acquires acquired completes completed expands expanded signs signed appoints appointed names
  welcomes welcomed opens opened joins joined receives received wins won hosts hosted celebrates offers provides
  awarded secures secured enters entered publishes published today`.split(/\s+/),
);
/** Words that stand within names between two capitals. */
const LINKING: ReadonlySet<string> = new Set(['&', '-', '–', "'", '’', '.', 'of']);

/**
 * What the run of capitalised words that a token belongs to says of it: bits of EVIDENCE for each token. The issuer of a
 * release gives itself away in several places (`About X`, `X (NASDAQ: …)`, the first words of the lead, the host name
 * of its site), and `gatherEvidence` carries that to all others where its name stands.
 */
export function nameEvidence(
  document: Tokenized,
  words: WordTable,
  ids: Int32Array,
  lineStart: Uint8Array,
): Int32Array {
  const n = ids.length;
  const bits = new Int32Array(n);
  const attributes = words.attributes();
  const isCapital = (t: number): boolean => {
    const kind = attributes[ids[t]! * WORD_WIDTH + AT.caseKind]!;
    return kind >= 2 && kind <= 5;
  };
  const lowerForm = (t: number): string => (t >= 0 && t < n ? words.form(ids[t]!).toLowerCase() : '');
  const leads = leadStarts(document);
  const labels = domainLabels(document.text);
  for (let start = 0; start < n; start++) {
    if (!isCapital(start)) continue;
    const end = runEnd(start);
    const mark = (bit: number, until = end): void => {
      for (let t = start; t < until; t++) bits[t]! |= bit;
    };
    if (lineStart[start] === 0 && lineStart[start - 1] === 1 && lowerForm(start - 1) === 'about') {
      mark(EVIDENCE.aboutRun, repeatStart(start, end));
    }
    if (lowerForm(start) === 'about' && lineStart[start] === 1) {
      for (let t = start + 1; t < repeatStart(start + 1, end); t++) bits[t]! |= EVIDENCE.aboutRun;
    }
    if (lowerForm(end) === '(' && EXCHANGES.has(lowerForm(end + 1))) mark(EVIDENCE.ticker);
    if (leads.has(start)) mark(EVIDENCE.subject);
    if (end < n && lineStart[end] === 0 && ACTING.has(lowerForm(end))) mark(EVIDENCE.acts);
    for (let t = start; t < end; t++) {
      const isForm =
        t > start &&
        (attributes[ids[t]! * WORD_WIDTH + AT.orgSuffix]! > 0 ||
          attributes[ids[t]! * WORD_WIDTH + AT.orgLast] === 3);
      if (isForm) mark(EVIDENCE.orgRun, t + 1);
    }
    const afterComma =
      lowerForm(end) === ',' && end + 1 < n && attributes[ids[end + 1]! * WORD_WIDTH + AT.orgSuffix]! > 0;
    if (afterComma) mark(EVIDENCE.orgRun);
    if (labels.size > 0) markDomains(start, end);
    start = end - 1;
  }
  return bits;

  function runEnd(start: number): number {
    let end = start + 1;
    while (end < n && lineStart[end] === 0) {
      if (isCapital(end)) end++;
      else if (end + 1 < n && lineStart[end + 1] === 0 && isCapital(end + 1) && LINKING.has(lowerForm(end)))
        end += 2;
      else break;
    }
    return end;
  }

  /** Where the first word of the run comes again, as in `About Acme Acme is …`; else the run's end. */
  function repeatStart(start: number, end: number): number {
    for (let t = start + 1; t < end; t++) if (ids[t] === ids[start]) return t;
    return end;
  }

  /** Words whose letters, alone or joined, make up a host name of the document or its beginning. */
  function markDomains(start: number, end: number): void {
    for (let t = start; t < end; t++) {
      let letters = '';
      for (let last = t; last < Math.min(end, t + 5); last++) {
        letters += lowerForm(last).replace(/[^a-z0-9]/g, '');
        if (letters.length < 3) continue;
        const bit = labels.has(letters)
          ? EVIDENCE.domain
          : letters.length >= 5 && startsLabel(labels, letters)
            ? EVIDENCE.domainPart
            : 0;
        for (let i = t; bit !== 0 && i <= last; i++) bits[i]! |= bit;
      }
    }
  }
}

function startsLabel(labels: ReadonlySet<string>, letters: string): boolean {
  for (const label of labels) if (label.startsWith(letters)) return true;
  return false;
}

/** The first token of each lead: after the dateline where there is one. */
function leadStarts({ zones, tokens }: Tokenized): ReadonlySet<number> {
  const starts = new Set<number>();
  let t = 0;
  for (const { kind, start } of zones) {
    if (kind !== 'lead') continue;
    while (t < tokens.length && tokens[t]!.start < start) t++;
    starts.add(t);
  }
  return starts;
}
