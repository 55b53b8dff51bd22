import { PARTS_OF_SPEECH, type Tokenized, ZONE_KINDS } from '../../document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { ATTRIBUTE_INDEX as AT, PLACE_ATTRIBUTES, WORD_ATTRIBUTES } from './attributes.ts';
import { findAcronyms, gatherEvidence } from './document-evidence.ts';
import { EVIDENCE } from './evidence-table.ts';
import { BREAK_BEFORE, matchNames } from './matches.ts';
import { nameEvidence } from './name-evidence.ts';
import { WORD_WIDTH, type WordTable } from './words.ts';

/** The tokens of a document as the templates see them. */
export interface DocumentAttributes {
  readonly length: number;
  /** Word number of each token. */
  readonly ids: Int32Array;
  /** `values[(attribute - WORD_ATTRIBUTES.length) * length + token]`. */
  readonly values: Int32Array;
  /** 1 where a line of the text begins: sequences end there. */
  readonly lineStart: Uint8Array;
}

export function attributesOf(document: Tokenized, words: WordTable, names: Lexicon): DocumentAttributes {
  const { tokens, text } = document;
  const n = tokens.length;
  const ids = new Int32Array(n);
  for (let t = 0; t < n; t++) ids[t] = words.idOf(text.slice(tokens[t]!.start, tokens[t]!.end));
  const values = new Int32Array(n * PLACE_ATTRIBUTES.length);
  const column = (attribute: number): Int32Array => {
    const at = (attribute - WORD_ATTRIBUTES.length) * n;
    return values.subarray(at, at + n);
  };

  const gap = column(AT.gap);
  const breaks = new Uint8Array(n);
  const lineStart = new Uint8Array(n);
  for (let t = 0; t < n; t++) {
    gap[t] = t === 0 ? 4 : gapKind(text, tokens[t - 1]!.end, tokens[t]!.start);
    if (gap[t]! >= 3) {
      breaks[t] = BREAK_BEFORE;
      lineStart[t] = 1;
    }
  }
  for (const sentence of document.sentences) {
    if (sentence.firstToken < n) breaks[sentence.firstToken] = BREAK_BEFORE;
    const place = column(AT.sentencePlace);
    if (sentence.endToken > sentence.firstToken) place[sentence.endToken - 1] = 3;
    if (sentence.firstToken + 1 < sentence.endToken) place[sentence.firstToken + 1] = 2;
    if (sentence.firstToken < n) place[sentence.firstToken] = 1;
  }
  fillPos(document, column(AT.pos));
  fillZones(document, column(AT.zone));
  fillEnclosures(words, ids, lineStart, column(AT.bracket), column(AT.quote));
  const lineCase = fillLines(words, ids, lineStart, column(AT.linePlace), column(AT.lineCase));

  const matches = matchNames(words, ids, breaks, names);
  column(AT.orgMatch).set(matches.org);
  column(AT.personMatch).set(matches.person);
  column(AT.placeMatch).set(matches.place);
  column(AT.titleMatch).set(matches.title);

  const acronym = findAcronyms(words, ids);
  column(AT.acronym).set(acronym);
  const evidence = gatherEvidence(
    words,
    ids,
    lineStart,
    lineCase,
    acronym,
    nameEvidence(document, words, ids, lineStart),
  );
  const attributes = words.attributes();
  for (let t = 0; t < n; t++) {
    const kind = attributes[ids[t]! * WORD_WIDTH + AT.caseKind]!;
    if (kind < 2 || kind > 5) continue;
    const bits = evidence.bits[t]!;
    for (const [attribute, bit] of SAID) {
      values[(attribute - WORD_ATTRIBUTES.length) * n + t] = (bits & bit) === 0 ? 0 : 1;
    }
    const issuer = bits & ISSUER;
    values[(AT.docIssuer - WORD_ATTRIBUTES.length) * n + t] = issuer;
    values[(AT.docCount - WORD_ATTRIBUTES.length) * n + t] = evidence.count[t]!;
    values[(AT.first - WORD_ATTRIBUTES.length) * n + t] = evidence.first[t]!;
  }
  return { length: n, ids, values, lineStart };
}

/** Attributes that say whether the document gives a kind of evidence of the word. */
const SAID = [
  [AT.docLower, EVIDENCE.lower],
  [AT.docMiddle, EVIDENCE.middle],
  [AT.docHonorific, EVIDENCE.honorific],
  [AT.docGiven, EVIDENCE.given],
  [AT.docOrg, EVIDENCE.org],
  [AT.docTitle, EVIDENCE.title],
  [AT.docIn, EVIDENCE.in],
  [AT.docSaid, EVIDENCE.said],
  [AT.docAcronym, EVIDENCE.acronym],
  [AT.docAbout, EVIDENCE.about],
  [AT.docOpens, EVIDENCE.opens],
  [AT.docDefined, EVIDENCE.defined],
  [AT.docAboutRun, EVIDENCE.aboutRun],
  [AT.docTicker, EVIDENCE.ticker],
  [AT.docSubject, EVIDENCE.subject],
  [AT.docActs, EVIDENCE.acts],
  [AT.docOrgRun, EVIDENCE.orgRun],
  [AT.docDomain, EVIDENCE.domain],
  [AT.docDomainPart, EVIDENCE.domainPart],
] as const;

/** The evidence that speaks for the issuer, all together one value. */
const ISSUER =
  EVIDENCE.aboutRun |
  EVIDENCE.ticker |
  EVIDENCE.subject |
  EVIDENCE.acts |
  EVIDENCE.orgRun |
  EVIDENCE.domain |
  EVIDENCE.domainPart;

/** 1 nothing between, 2 space, 3 line break, 4 blank line or the beginning of the text. */
function gapKind(text: string, from: number, to: number): number {
  if (from === to) return 1;
  let lines = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines === 0 ? 2 : lines === 1 ? 3 : 4;
}

const POS_NUMBER = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));
const ZONE_NUMBER = new Map(ZONE_KINDS.map((kind, index) => [kind, index + 1]));

function fillPos(document: Tokenized, pos: Int32Array): void {
  for (let t = 0; t < pos.length; t++) pos[t] = POS_NUMBER.get(document.tokens[t]!.pos) ?? 0;
}

function fillZones(document: Tokenized, zones: Int32Array): void {
  let z = 0;
  for (let t = 0; t < zones.length; t++) {
    const { start } = document.tokens[t]!;
    while (z < document.zones.length && document.zones[z]!.end <= start) z++;
    const zone = document.zones[z];
    if (zone !== undefined && zone.start <= start) zones[t] = ZONE_NUMBER.get(zone.kind)!;
  }
}

/** 1 inside round or square brackets, 1 inside quotation marks; both end with the line. */
function fillEnclosures(
  words: WordTable,
  ids: Int32Array,
  lineStart: Uint8Array,
  bracket: Int32Array,
  quote: Int32Array,
): void {
  let depth = 0;
  let quoted = 0;
  for (let t = 0; t < ids.length; t++) {
    if (lineStart[t] === 1) {
      depth = 0;
      quoted = 0;
    }
    const form = words.form(ids[t]!);
    if (form === ')' || form === ']') depth = 0;
    if (form === '”' || (form === '"' && quoted === 1)) quoted = 0;
    else if (form === '“' || form === '"') quoted = 1;
    bracket[t] = depth;
    quote[t] = quoted;
    if (form === '(' || form === '[') depth = 1;
  }
}

/** Place in the line (1 to 3 the first tokens, 4 last) and 1 for a line in capitals, 2 for one in Title Case. */
function fillLines(
  words: WordTable,
  ids: Int32Array,
  lineStart: Uint8Array,
  place: Int32Array,
  lineCase: Int32Array,
): Uint8Array {
  const attributes = words.attributes();
  const n = ids.length;
  const cases = new Uint8Array(n);
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && lineStart[end] === 0) end++;
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let t = start; t < end; t++) {
      if (t - start < 3) place[t] = t - start + 1;
      const row = ids[t]! * WORD_WIDTH;
      if (attributes[row + AT.length]! >= 3) counts[attributes[row + AT.caseKind]!]!++;
    }
    if (end - start > 3) place[end - 1] = 4;
    const [, lower = 0, title = 0, upper = 0] = counts;
    const total = lower + title + upper;
    const kind = total < 3 ? 0 : upper > 0.7 * total ? 1 : lower < 0.35 * total ? 2 : 0;
    cases.fill(kind, start, end);
    lineCase.fill(kind, start, end);
    start = end;
  }
  return cases;
}
