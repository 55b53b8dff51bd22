/** Where a paragraph falls into several because line breaks were lost: words that only stand at a beginning. */
import { readDateline } from './dateline.ts';

interface Seam {
  readonly name: string;
  readonly example: string;
  readonly reason: string;
  /** The cut is before the match; or after it, with `after`. */
  readonly pattern: RegExp;
  readonly after?: boolean;
}

export const SEAMS: readonly Seam[] = [
  {
    name: 'end-mark',
    example: 'The deal closes in June. /End/',
    reason: 'the end mark stands alone',
    pattern:
      /(?<=[.!?”"’)\]] ?)(?:\/\s?end\s?\/|\[\s?ends?\s?\]|-+\s?ends?\s?-+|ENDS?\b\.?)(?=\s*$|\s+(?:[A-Z]|Notes?\b|Media\b|Contact\b))|(?<=\s)(?:#\s?#\s?#|-30-)(?=\s*$|\s+[A-Z])/gi,
  },
  {
    name: 'after-end-mark',
    example: '### About Acme',
    reason: 'the end mark stands alone',
    pattern: /(?:^|(?<=\s))(?:#\s?#\s?#|-30-|\/End\/|\[ENDS?\]|-ENDS-)\s+(?=[A-Z])/g,
    after: true,
  },
  {
    name: 'about',
    example: 'Sales begin in May. About Acme Acme makes widgets.',
    reason: 'the standing description opens with the name twice',
    pattern:
      /(?<=[.!?”"’)] ?)(?=About (?:the )?(?<name>\p{Lu}[\p{L}\d]+)(?: [\p{L}\d&.,'’®™()-]+){0,7}? ?(?:The )?\k<name>)/gu,
  },
  {
    name: 'about-colon',
    example: 'Sales begin in May. About Acme: Acme makes widgets.',
    reason: 'the standing description opens with its heading',
    pattern: /(?<=[.!?”"’)] ?)(?=About (?:the )?\p{Lu}[^.:\n]{1,60}: ?\p{Lu})/gu,
  },
  {
    name: 'contact',
    example: 'Sales begin in May. Media Contact: Jane Roe',
    reason: 'the contact block opens with its heading',
    pattern:
      /(?<=[.!?”"’)\d] )(?=(?:Media|Press|Investor|Company|News|PR|MEDIA|PRESS|INVESTOR)(?: (?:Relations|RELATIONS|and|&|Media|Investor|Enquiries|Inquiries))* ?(?:Contacts?|CONTACTS?|Relations|Enquiries|ENQUIRIES|Inquiries|INQUIRIES)(?:\(s\)| Information| Details)?\s?[:–-])/g,
  },
  {
    name: 'contact-capitals',
    example: 'Sales begin in May. CONTACT: Jane Roe',
    reason: 'the contact block opens with its heading',
    pattern: /(?<=[.!?”"’)\d] )(?=CONTACTS?\s?: ?\p{Lu})/gu,
  },
  {
    name: 'forward-looking',
    example: 'Sales begin in May. Forward-Looking Statements This release contains',
    reason: 'the notice opens with its heading',
    pattern:
      /(?<=[.!?”"’)] )(?=(?:Cautionary (?:Note|Statement)s? (?:Regarding|Concerning|on) |Safe Harbou?r(?: Statement)?:? |Disclaimer: |(?:Note on )?Forward[- ]Looking Statements?[:.]? )(?:Forward|This|Certain|Statements|Except|The|Some|Any))/gi,
  },
  {
    name: 'release-words',
    example: 'FOR IMMEDIATE RELEASE Acme Buys Widget Works for $40 Million, Adds 120 Jobs in Cork and Leeds',
    reason: 'the fixed words stand alone',
    pattern: /^FOR IMMEDIATE RELEASE[.]?\s+(?=\p{Lu}[^\n]{60})/gu,
    after: true,
  },
  {
    name: 'view-in-full',
    example: 'Click image above to view full announcement.Acme makes widgets.',
    reason: 'a sentence of the platform, glued to the text below it',
    pattern:
      /^(?:Click (?:on )?(?:the )?image (?:above|below)|To view the full)[^.\n]{0,100}\.\s*(?=\p{Lu})/gu,
    after: true,
  },
  {
    name: 'platform',
    example: 'Sales begin in May. Hashtag: #Acme',
    reason: 'the wire service’s own lines',
    pattern:
      /(?<=[.!?”"’)]\s?)(?=Hashtag: ?#|The issuer is solely responsible|View source version on|View original content)/g,
  },
  {
    name: 'method',
    example: 'Sales begin in May. Survey Methodology: Acme asked',
    reason: 'the notes on method open with their heading',
    pattern: /(?<=[.!?”"’)] )(?=(?:Survey )?Methodology: ?\p{Lu})/gu,
  },
  {
    name: 'notes',
    example: 'ENDS Notes to editors: 1. The museum',
    reason: 'the notes open with their heading',
    pattern: /(?<=[.!?”"’)\w] )(?=(?:Notes? (?:to|for) [Ee]ditors?|NOTES? (?:TO|FOR) EDITORS?)\b\s?:?)/g,
  },
];

/** A dateline is looked for within so many characters of a paragraph. */
const DATELINE_WITHIN = 420;
const DATELINE_START =
  /(?<=[\p{Ll}\p{N}.!?”"’)] )(?=\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ ,/]|--?)|\((?:[A-Z][\w ]{0,20}(?:Wire|WIRE|wire)|Newsworthy\.ai)\) ?[-–—])/gu;

/** One scan tells the paragraphs that can hold no seam. */
const SEAM_WORDS =
  /about |###|# #|-30-|\bends?\b|contact|relations|quiries|looking|cautionary|harbo|disclaimer|immediate|hashtag|issuer is|\bview |\bclick |methodology|editor/i;

/** Places, counted from the start of `paragraph`, at which a new one begins; ascending. */
export function seamsOf(paragraph: string, first: boolean): readonly number[] {
  const cuts = new Set<number>();
  for (const { pattern, after } of SEAM_WORDS.test(paragraph) ? SEAMS : []) {
    for (const match of paragraph.matchAll(pattern)) cuts.add(match.index + (after ? match[0].length : 0));
  }
  if (first) {
    const cut = datelineSeam(paragraph);
    if (cut !== undefined) cuts.add(cut);
  }
  return [...cuts].filter((cut) => cut > 0 && cut < paragraph.length).sort((a, b) => a - b);
}

/** Where a sure dateline begins inside one of the first paragraphs: the headline was glued to it. */
function datelineSeam(paragraph: string): number | undefined {
  if (paragraph.length < 80) return undefined;
  if (readDateline(paragraph, { start: 0, end: paragraph.length }) !== undefined) return undefined;
  for (const { index } of paragraph.slice(0, DATELINE_WITHIN).matchAll(DATELINE_START)) {
    const found = readDateline(paragraph, { start: index, end: paragraph.length });
    if (found?.sure && found.wire !== undefined && !found.alone) return index;
  }
  return undefined;
}
