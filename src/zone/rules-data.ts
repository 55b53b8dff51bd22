/** The rules of zoning. Weights add up; the heaviest rule that held for the kind chosen is the zone's `rule`. */
import type { ZoneKind } from '../document.ts';
import type { Features } from './features.ts';

export interface ZoneRule {
  readonly name: string;
  readonly kind: ZoneKind;
  readonly weight: number;
  /** A heading: it opens its kind anew also after paragraphs of that kind. */
  readonly opens?: true;
  readonly example: string;
  readonly reason: string;
  readonly test: (paragraph: Features) => boolean;
}

const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE_LINE = new RegExp(
  `^(?:date:?\\s*|issued(?: on)?:?\\s*|published(?: on)?:?\\s*|posted(?: on)?:?\\s*|release date:?\\s*|updated:?\\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS}),?\\s+(?:\\d{4}(?:[\\s,|–-]+.{0,40})?|\\d{2})$`,
  'i',
);
const ABOUT =
  /^[-–—*#•\s]*(?:[Mm]ore\s|MORE\s)?(?:[Aa]bout|ABOUT)\s(?!\d[\d,.]*%?\s)(?:[Tt]he\s|THE\s)?[\p{Lu}\p{N}“"'‘@¡]|^[-–—*#•\s]*(?:About|ABOUT)\s[a-z]{1,3}\p{Lu}/u;
const NAME_TWICE = /^\W*about (?:the )?(?<name>[\p{L}\p{N}]+).{0,80}\s\k<name>\b|^\W*about [^.]{2,60}: /iu;
const NAME_STOP = /\b(?:Inc|Corp|Co|Ltd|LLC|L\.P|S\.A|N\.V|B\.V|Jr|U\.S)\.$/;
const CONTACT_HEAD =
  /^[\s*#([-]*(?:(?:the )?(?:media|press|news|company|corporate|investor|investors|public|ir|pr|editorial|analyst|sales|further|general|contact|for)\b[\w\s/&,'’-]{0,40})?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|(?<=\w\s)relations|queries)(?:\(s\)|\s+(?:information|details|us|person|for [\w\s]{3,40}))?\s*(?::|\)|\]|$|\n|[-–—]\s)/i;
const CONTACT_GLUED = /^(?:(?:Media|Press|Investor|Company|IR|PR) )?Contacts?(?=\p{Lu}[\p{L}])/u;
const PHONE = /(?:\+\d{1,3}[\s().-]*)?(?:\(?\d{2,5}\)?[\s.–‑-]*){2,5}\d{2,4}/;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;

const LETTERHEAD =
  /^(?:[Tt]he |THE )?(?:(?:Ministry|Department|Office|City|Town|County|Municipality|Government|Embassy|Consulate|Permanent Mission|State|University|Bureau|Council|Commission|House|MINISTRY|DEPARTMENT|OFFICE|CITY|TOWN|COUNTY|MUNICIPALITY|GOVERNMENT|EMBASSY|UNIVERSITY|UNIVERSIDADE|Universidade)\s(?:of|for|OF|FOR|do|da|de|FEDERAL|Federal)\b|U\.S\. Attorney[’']s Office|Gewerkschaft|Press [Oo]ffice|Newsroom)(?:[,/]? ?(?:of|for|the|and|de|do|und|&|\/|-|–|[\p{Lu}(][^\s.!?;:]*,?)){0,11}(?:$|\n)/u;
const COMPANY_ALONE =
  /^(?:[\p{Lu}&][^\s.!?;:]*,? ){1,6}(?:Limited|LIMITED|Ltd\.?|LTD\.?|Inc\.?|INC\.?|Corp(?:oration|\.)?|PLC|plc|GmbH|AG|LLC|Police Service|Police Department|Authority|Academy|Agency|Foundation|Institute|University|Council|Commission|Service|Bureau|Association|Society|Trust|Press Office|\(\p{Lu}{2,8}\))(?:$|\n)/u;
const OFFICE =
  /\b(?:(?:prime |shadow |deputy )?minister|senator|parliamentary secretary|under-?secretary|member (?:for|of)|spokes(?:person|woman|man)|treasurer|attorney[- ]general|governor|mayor|m\.?p\.?|premier|president of|commissioner)\b/i;
const CAPITALISED = /^(?:(?:[\p{Lu}\d(][^\s]*|of|for|and|the|to|in|&|[-–|/])(?:\s+|$))+$/u;
const LIST_ITEM = /^\(?[a-z\d]{1,2}[.)]\s/;
const POINTER =
  /^[*\s]*(?:for (?:more|further|additional|full|general)\b|to (?:learn|find out|read|see|keep|register|donate|view|stay)\b|(?:more|further|additional) information\b|(?:please )?visit\b|(?:learn|find out|read) more\b)[^.]{0,140}(?:\b(?:visit|click|go to|see|contact|e-?mail|call|follow|available (?:at|on))\b|\bat (?:https?:|www\.)|www\.|https?:|\.(?:com|org|net|gov)\b)/i;
const INTRODUCES =
  /\b(?:sa(?:id|ys)|added|adds|comment(?:ed|s|ing)|stated|states|explain(?:ed|s)|remarked|noted|continued|concluded|told|(?:made|issued|released) the following statement)\b[^.,]{0,80}[:,]$/i;
const ANNOUNCES = /\b(?:today|announced|announces|yesterday|this week)\b/;

const hasEmail = (text: string): boolean => text.includes('@') && EMAIL.test(text);

function hasPhone(text: string): boolean {
  const match = PHONE.exec(text.replace(/[$€£]\s?[\d,.]+|https?:\S+|\d{4}-\d\d-\d\d|\d\d?:\d\d/g, ''));
  return match !== null && match[0].replace(/\D/g, '').length >= 7;
}

export const ZONE_RULES: readonly ZoneRule[] = [
  // ------------------------------------------------------------ head
  {
    name: 'h1',
    kind: 'headline',
    weight: 6,
    example: '<h1>Acme buys Widget Works</h1>',
    reason: 'the page names its headline',
    test: ({ tag }) => tag === 'h1',
  },
  {
    name: 'beside-h1',
    kind: 'headline',
    weight: -6,
    example: 'Newsroom',
    reason: 'the page names another headline',
    test: ({ besideH1 }) => besideH1,
  },
  {
    name: 'title-line',
    kind: 'headline',
    weight: 3,
    example: 'Acme Corp. Acquires Widget Works',
    reason: 'a headline is one line without a full stop',
    test: ({ length, ended, head }) =>
      length <= 300 && (!ended || /[?!’”"')]$/.test(head) || !/[.!?…]\s/.test(head)),
  },
  {
    name: 'first-line',
    kind: 'headline',
    weight: 2,
    example: 'Acme Corp. Acquires Widget Works',
    reason: 'most releases open with the headline',
    test: ({ index }) => index === 0,
  },
  {
    name: 'release-words',
    kind: 'release-line',
    weight: 9,
    example: 'FOR IMMEDIATE RELEASE',
    reason: 'fixed words that clear the text for print, or say where it may not go',
    test: ({ head, length }) =>
      length <= 160 &&
      /^(?:press|media|news) (?:release|statement)\b[\s\p{L}\d,.|–—-]{0,40}\bfor immediate (?:release|publication|distribution)\W*$|^[[(*\s"“]*(?:(?:press|media|news) (?:release|statement)\s?[-–—:]\s?)?(?:(?:for\s+)?(?:immediate|general) (?:release|distribution|dissemination|publication|use)\b|not for (?:distribution|dissemination|release|publication)[\w\s,.]* (?:in|into|to)\b)/iu.test(
        head,
      ),
  },
  {
    name: 'genre-words',
    kind: 'meta',
    weight: 7,
    example: 'JOINT MEDIA RELEASE',
    reason: 'a label that names the genre of the text',
    test: ({ head, length }) =>
      length <= 90 &&
      /^[[(*\s"“]*(?:(?:joint\s+)?(?:media|press|news)\s+(?:release|statement|advisory|alert|notice|briefing|information)|joint (?:press |media |news )?(?:release|statement)|(?:joint )?statement|communiqu[eé]|media alert|news(?: brief)?|release|peer-reviewed publication)[\])*\s.:!"”]*(?:$|[-–—|:(]\s?.{0,50}$|(?:no\.?|number|#)\s*\S+$|by .{0,60}$|\d.{0,20}$)/i.test(
        head,
      ),
  },
  {
    name: 'genre-and-issuer',
    kind: 'meta',
    weight: 7,
    example: 'MEDIA RELEASE ADAM BANDT 27 MAR 2020',
    reason: 'label, issuer and date in one line of capitals',
    test: ({ head, length }) =>
      length <= 130 &&
      (/^(?:JOINT )?(?:MEDIA|PRESS|NEWS) (?:RELEASE|STATEMENT)\s+[\p{Lu}\d\s.,'’&-]{3,110}$/u.test(head) ||
        /^(?:media|press) (?:release|statement)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d)/i.test(
          head,
        )),
  },
  {
    name: 'for-release-on',
    kind: 'release-line',
    weight: 7,
    example: 'For release: 10 June 2026',
    reason: 'says when the text may be used, and that it may',
    test: ({ head, length }) =>
      length <= 110 &&
      /^(?:for|date of|not for)?\s*release(?:d)?(?: on| date| at)?\s*:?\s+\S*\s?(?:\d|[A-Z]{3})/i.test(
        head,
      ) &&
      /\d/.test(head),
  },
  {
    name: 'embargo-words',
    kind: 'embargo',
    weight: 12,
    example: 'EMBARGOED UNTIL 00:01 GMT Thursday 6 June 2024',
    reason: 'fixed words that hold the text back',
    test: ({ head, length }) =>
      length <= 320 &&
      /^[\s*[(“"!-]*(?:(?:strictly|under|news|media|press|please note:?)\s+){0,2}embargo(?:ed)?\b|^[\s*[(]*(?:not for (?:publication|release|broadcast|use)[\w\s,]{0,40}(?:before|until|prior)|hold (?:for release )?until|hold for release|strictly (?:not for|no) (?:release|publication)[\w\s]{0,20}(?:before|until))\b/i.test(
        head,
      ),
  },
  {
    name: 'short-after-headline',
    kind: 'dek',
    weight: 1.8,
    example: 'Record automotive revenue; Board raises quarterly dividend',
    reason: 'a line without a full stop between headline and text',
    test: ({ length, prose, ended }) => length <= 330 && (!prose || !ended),
  },
  {
    name: 'bullet-after-headline',
    kind: 'dek',
    weight: 0.4,
    example: '• Free entry for residents in the first week',
    reason: 'points under the headline sum the news up',
    test: ({ head, length }) => length <= 300 && /^[•●▪■◦‣*·–-]\s/.test(head),
  },
  {
    name: 'sentences-are-text',
    kind: 'dek',
    weight: -4,
    example: 'The plant opened its doors in 1998. It employs 400 people in three shifts.',
    reason: 'several sentences are not a second headline',
    test: ({ prose, head, ended }) =>
      prose && ended && (/[.!?]\s+[\p{Lu}“"]/u.test(head) || head.length >= 220),
  },
  {
    name: 'below-dateline',
    kind: 'dek',
    weight: -20,
    example: 'LONDON, Feb. 3, 2024 -- Acme today',
    reason: 'the text begins with the dateline',
    test: ({ belowDateline }) => belowDateline,
  },
  {
    name: 'above-dateline',
    kind: 'lead',
    weight: -7,
    example: 'Acme grows by half.\nLONDON, Feb. 3, 2024 -- Acme today',
    reason: 'the text begins with the dateline',
    test: ({ aboveDateline }) => aboveDateline,
  },
  {
    name: 'h2-under-headline',
    kind: 'dek',
    weight: 2,
    example: '<h2>Deal closes in June</h2>',
    reason: 'the page sets it as a second heading',
    test: ({ tag, index }) => tag === 'h2' && index <= 3,
  },
  {
    name: 'date-line',
    kind: 'meta',
    weight: 7,
    example: 'Friday, February 12, 2010',
    reason: 'a line with a date alone is a stamp',
    test: ({ head, length }) => length <= 90 && DATE_LINE.test(head),
  },
  {
    name: 'stamp',
    kind: 'meta',
    weight: 6,
    example: 'Ref. BP-0152/114/2025',
    reason: 'date and time of filing, reference numbers',
    test: ({ head, length }) =>
      length <= 110 &&
      /^(?:ref(?:erence)?\.?(?: no\.?| number)?[:\s]|release (?:no|number|id|#)|no\.\s*\d|number:?\s*\d|\d{2,4}\/\d{2,4}\b|[A-Z]{2,4}\s?\d{2}\s\d{2,3}\b|press release (?:no|#)|share(?: this)?$|print$|download|tags?:|topics?:|categor(?:y|ies):|posted in|by:? [A-Z]\w+ [A-Z]\w+$|source:?$|updated:|published:|posted:? \d|posted by|date:? \d|hits?:? \d|views?:? \d|\d{1,2}:\d{2}\s?[AP]M|image$|home$)/i.test(
        head,
      ),
  },
  {
    name: 'letterhead',
    kind: 'meta',
    weight: 7,
    example: 'CITY OF MARROW FALLS',
    reason: 'the issuer stands above the headline',
    test: ({ head, length, index, nextTitle }) =>
      index <= 3 && length <= 200 && nextTitle && (LETTERHEAD.test(head) || COMPANY_ALONE.test(head)),
  },
  {
    name: 'signature',
    kind: 'meta',
    weight: 6,
    example: 'MINISTRY OF THE ENVIRONMENT',
    reason: 'the issuer signs below the text',
    test: ({ head, length, index, left, ended }) =>
      index > 4 &&
      left <= 12 &&
      length <= 140 &&
      !ended &&
      (LETTERHEAD.test(head) || COMPANY_ALONE.test(head)),
  },
  {
    name: 'office-line',
    kind: 'meta',
    weight: 5,
    example: 'Stephen Smith MP Shadow Minister for Immigration',
    reason: 'letterhead: a name with an office, every word capitalised',
    test: ({ head, length, index, ended }) =>
      index > 0 && index < 12 && !ended && length <= 200 && OFFICE.test(head) && CAPITALISED.test(head),
  },
  {
    name: 'name-line',
    kind: 'meta',
    weight: 4,
    example: 'Michael Keenan',
    reason: 'letterhead: a name alone',
    test: ({ head, index, belowDateline }) =>
      index > 0 &&
      index < 8 &&
      !belowDateline &&
      /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){1,2}(?:,? M\.?P\.?)?$/u.test(head),
  },
  {
    name: 'registration-line',
    kind: 'meta',
    weight: 7,
    example: 'Regd. Office: Plot 14, MIDC Satpur | CIN: L31102MH1984PLC000000',
    reason: 'seat and numbers of the company belong to the letterhead',
    test: ({ head, index }) =>
      index < 10 &&
      /^(?:regd\.? office|registered office|bse\s?:|nse\s?:|cin\s?:|isin\b|lei\s?:|wkn\b|scrip code)/i.test(
        head,
      ),
  },
  {
    name: 'imprint',
    kind: 'meta',
    weight: 8,
    example: 'Authorised by Greg Hunt MP, Liberal Party of Australia',
    reason: 'the law asks who answers for the text',
    test: ({ head, length }) => length <= 200 && /^authori[sz]ed (?:by|and printed)\b/i.test(head),
  },
  {
    name: 'issuer-line',
    kind: 'meta',
    weight: 5,
    example: 'The Hon. Greg Hunt MP Minister for Health',
    reason: 'letterhead: who issues the release',
    test: ({ head, length, ended, index }) =>
      index > 0 &&
      index < 12 &&
      length <= 320 &&
      !ended &&
      /^(?:(?:the )?(?:rt\.? )?hon(?:ou?rable)?\b\.?|senator\b|ministry of|department of|office of|government of|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3},? (?:MP|MLA|MLC|MEP|MSP|MS)\b)/i.test(
        head,
      ),
  },
  {
    name: 'dateline-opens',
    kind: 'lead',
    weight: 9,
    example: 'LONDON, Feb. 3, 2024 /PRNewswire/ -- Acme Corp. today announced results.',
    reason: 'the dateline opens the lead',
    test: ({ dateline, length }) => dateline && length > 60,
  },
  {
    name: 'first-prose',
    kind: 'lead',
    weight: 4,
    example: 'Acme Corp. today announced that it has bought Widget Works Ltd., of Cork.',
    reason: 'the first full sentences tell the news',
    test: ({ prose, columns }) => prose && !columns,
  },
  {
    name: 'first-words-introduce',
    kind: 'lead',
    weight: 4,
    example: 'Universities chief executive Jane Roe said:',
    reason: 'a text may open with nothing but the speaker of the statement below',
    test: ({ head, tail, aboveQuote, length, index }) =>
      aboveQuote && index > 0 && length <= 320 && INTRODUCES.test(tail) && /^\p{Lu}/u.test(head),
  },
  // ------------------------------------------------------------ text
  {
    name: 'running-text',
    kind: 'body',
    weight: 1,
    example: 'The plant employs 400 people in three shifts.',
    reason: 'what no other rule claims is text',
    test: () => true,
  },
  {
    name: 'quoted-throughout',
    kind: 'quote',
    weight: 4,
    example: '“We are proud,” said Jane Roe, chief executive.',
    reason: 'opens with a quotation mark and is mostly quotation',
    test: ({ head, quoted }) => /^["“‘]/.test(head) && quoted >= 0.45,
  },
  {
    name: 'mostly-quoted',
    kind: 'quote',
    weight: 3,
    example: 'The Minister said, “A river does not stop at a State border.”',
    reason: 'half of it and more is quotation',
    test: ({ quoted }) => quoted >= 0.5,
  },
  {
    name: 'quotation-goes-on',
    kind: 'quote',
    weight: 4,
    example: 'We have also found a chief financial officer who reads drawings.”',
    reason: 'the quotation of the paragraph before ends here',
    test: ({ goesOnQuoting }) => goesOnQuoting,
  },
  {
    name: 'introduces-quotation',
    kind: 'quote',
    weight: 3.5,
    example: 'Dr Imogen Satterthwaite, Head of Collections, said:',
    reason: 'names the speaker of the paragraph below',
    test: ({ tail, length, aboveQuote }) => aboveQuote && length <= 320 && INTRODUCES.test(tail),
  },
  {
    name: 'columns',
    kind: 'table',
    weight: 5,
    example: 'Revenue\t$412.6\t$400.7',
    reason: 'several cells in a line',
    test: ({ columns }) => columns,
  },
  {
    name: 'cell-a-line',
    kind: 'table',
    weight: 6,
    example: '$412.6',
    reason: 'many short lines with figures are a table taken apart',
    test: ({ cell }) => cell,
  },
  {
    name: 'table-title',
    kind: 'table',
    weight: 5,
    example: 'Summary Financial Results (unaudited, in millions)',
    reason: 'the line above the columns names them',
    test: ({ aboveColumns, columns, prose }) => aboveColumns && !columns && !prose,
  },
  {
    name: 'cell',
    kind: 'table',
    weight: 6,
    example: '<td>$412.6</td>',
    reason: 'the page sets it as a table',
    test: ({ tag }) => tag === 'td' || tag === 'th',
  },
  // ------------------------------------------------------------ tail
  {
    name: 'about-heading',
    kind: 'boilerplate',
    weight: 11,
    opens: true,
    example: 'About Acme Corp.',
    reason: 'the standing description of an organisation opens with these words',
    test: ({ head, length, ended }) =>
      ABOUT.test(head) && (length > 120 || !ended || NAME_STOP.test(head) || NAME_TWICE.test(head)),
  },
  {
    name: 'standing-text',
    kind: 'boilerplate',
    weight: 0.6,
    example: 'Acme makes widgets in 12 countries.',
    reason: 'under its heading any text is the description',
    test: () => true,
  },
  {
    name: 'says-what-it-is',
    kind: 'boilerplate',
    weight: 8.5,
    example:
      'Founded in 1998 by Jane Roe, Acme is a maker of widgets with 400 employees in three plants and customers in 40 countries.',
    reason: 'closes the release and describes an organisation without news',
    test: ({ head, quoted, left, index, length }) =>
      index > 3 &&
      left <= 5 &&
      length > 100 &&
      quoted < 0.2 &&
      !ANNOUNCES.test(head) &&
      !LIST_ITEM.test(head) &&
      (/^(?:Founded|Established|Headquartered|Incorporated|Based) in\b/.test(head) ||
        /^(?:[Tt]he )?(?:\p{Lu}[^\s.]*[ ,]{1,2}(?:\([^)]{1,60}\)[ ,]{1,2})?){1,8}(?:(?:is|are) (?:an?|the|one of)\b[^.]{0,140}\b(?:company|companies|provider|organi[sz]ation|leader|agency|association|firm|group|non-?profit|manufacturer|maker|developer|platform|network|charity|foundation|union|museum|bank|hospital|university|center|centre|institute|publisher|producer|supplier|alliance|coalition)\b|represents? (?:more than |over |about )?\d|(?:is|are) (?:based|headquartered) in [^.]{2,60}\b(?:serv|employ|operat)(?:es?|ing)\b)/u.test(
          head,
        )),
  },
  {
    name: 'boilerplate-heading',
    kind: 'boilerplate',
    weight: 10,
    opens: true,
    example: 'Company Profile',
    reason: 'other headings of standing descriptions',
    test: ({ head, length }) =>
      length <= 80 &&
      /^(?:about(?: us)?|(?:company|corporate|firm|organi[sz]ation) (?:profile|overview|background|description|information)|who we are|boilerplate)\s*:?(?:$|\n)/i.test(
        head,
      ),
  },
  {
    name: 'forward-looking',
    kind: 'safe-harbour',
    weight: 10,
    opens: true,
    example: 'Cautionary Note Regarding Forward-Looking Statements',
    reason: 'words the securities laws prescribe',
    test: ({ head }) =>
      /forward[-\s–]looking (?:statements?|information)|safe[-\s]harbou?r|cautionary (?:note|statement|language)|private securities litigation reform act|inside information (?:pursuant|within)|market abuse regulation|(?:tsx|tsxv|toronto|venture|otc)[\w\s]{0,30}(?:exchange|provider)[^.]{0,160}(?:accepts? responsibility|has (?:not|neither))|no (?:duty|obligation) to (?:publicly )?update|undertakes? no (?:duty|obligation)/i.test(
        head,
      ),
  },
  {
    name: 'legal-text',
    kind: 'safe-harbour',
    weight: 0.6,
    example: 'Actual results may differ materially.',
    reason: 'under its heading any text is the notice',
    test: () => true,
  },
  {
    name: 'risk-words',
    kind: 'safe-harbour',
    weight: 3,
    example: 'Actual results could differ materially from those expressed',
    reason: 'words of such notices without the fixed ones',
    test: ({ head }) =>
      /actual (?:results|performance|outcomes)[^.]{0,60} (?:may|could|might) (?:differ|vary)|risks? and uncertainties|(?:words|terms|expressions) such as|securities (?:laws|and exchange commission)|\bexpect(?:s|ed)?,?”?,? “?(?:anticipat|believ|intend)|(?:not constitute|constitutes?) an offer/i.test(
        head,
      ),
  },
  {
    name: 'not-an-offer',
    kind: 'safe-harbour',
    weight: 8.5,
    example:
      'This press release shall not constitute an offer to sell or the solicitation of an offer to buy',
    reason: 'words by which the securities laws are kept when securities are sold',
    test: ({ head }) =>
      /an offer|registered/i.test(head) &&
      /\b(?:(?:do|does|shall|will) not constitute|(?:is|are) not|nor (?:does it|is it|shall it)[^.]{0,20}) an offer (?:to sell|for sale|to buy|of)|not been (?:and will not be )?registered under the (?:u\.?s\.? )?(?:united states )?securities act/i.test(
        head,
      ),
  },
  {
    name: 'disclaimer-heading',
    kind: 'safe-harbour',
    weight: 9,
    opens: true,
    example: 'Disclaimer',
    reason: 'heading of a legal notice',
    test: ({ head, length }) =>
      (length <= 60 &&
        /^(?:legal )?(?:disclaimers?|disclosures?|important (?:notice|information)|legal notice|risk factors|non-gaap (?:financial )?measures)\s*:?$/i.test(
          head,
        )) ||
      /^(?:disclaimer|important notice|legal notice)\s*:/i.test(head),
  },
  {
    name: 'contact-heading',
    kind: 'contact',
    weight: 10.5,
    opens: true,
    example: 'Media Contact:',
    reason: 'words that open a contact block',
    test: ({ head }) => CONTACT_HEAD.test(head) || CONTACT_GLUED.test(head),
  },
  {
    name: 'for-more-information',
    kind: 'contact',
    weight: 5,
    example: 'For further information: Fay Nwosu-Hale, Press Officer',
    reason: 'invites the press to ask a named person',
    test: ({ head, length }) =>
      length <= 500 &&
      !LIST_ITEM.test(head) &&
      /^[*\s]*(?:for|more) (?:more|further|additional|media|press|all|any|interviews?|general)\b[\w\s,/'’-]{0,60}?(?::|(?:please |kindly )?(?:contact|call|e-?mail)\b)/i.test(
        head,
      ) &&
      (hasEmail(head) || hasPhone(head) || length < 90),
  },
  {
    name: 'address-line',
    kind: 'contact',
    weight: 3.5,
    example: 'ir@acme.example',
    reason: 'a line that is a telephone number or an e-mail address',
    test: ({ head, length, prose }) =>
      !prose &&
      !LIST_ITEM.test(head) &&
      length <= 160 &&
      (hasEmail(head) ||
        (PHONE.test(head) &&
          /\d{3}/.test(head) &&
          head.replace(/\D/g, '').length >= 7 &&
          !/[$€£%]/.test(head))),
  },
  {
    name: 'reach-at',
    kind: 'contact',
    weight: 3,
    example: 'T: +44 20 7946 0000 | E: press@acme.example',
    reason: 'labels of telephone and e-mail',
    test: ({ head, length }) =>
      length <= 300 &&
      /(?:^|[\s|/;,)])(?:tel(?:ephone)?|phone|mobile|mob|cell|fax|e-?mail|t|e|m|p|ph)\s?[.:]\s*[+(\d\w]/i.test(
        head,
      ) &&
      /\d{3}|@/.test(head),
  },
  {
    name: 'reachable',
    kind: 'contact',
    weight: 6.5,
    example: 'Issued by: Office of the Administrator. Tel 0700 555 014',
    reason: 'a short paragraph with a telephone number or an e-mail address, near the end',
    test: ({ head, length, left, index, prose, afterEnd }) =>
      index > 2 &&
      length <= 380 &&
      (left <= 12 || afterEnd) &&
      (!prose || /^[^.!?]{0,60}:/.test(head)) &&
      (hasEmail(head) || hasPhone(head)),
  },
  {
    name: 'labelled',
    kind: 'contact',
    weight: 9,
    example: 'Interviews in Spanish: Ignacio Pizarro, +56 55 555 01 10',
    reason: 'a label, a name and a telephone number',
    test: ({ head, index, left, length }) =>
      index > 2 &&
      left <= 8 &&
      length <= 500 &&
      !LIST_ITEM.test(head) &&
      !/[“"]/.test(head) &&
      /^[\p{L} ,’'&-]{3,60}:/u.test(head) &&
      (hasEmail(head) || hasPhone(head)),
  },
  {
    name: 'pointer',
    kind: 'contact',
    weight: 7.6,
    example: 'For more information, visit www.acme.example.',
    reason: 'says where to read on, on its own near the end',
    test: ({ head, length, left, index }) => index > 2 && left <= 8 && length <= 280 && POINTER.test(head),
  },
  {
    name: 'invites',
    kind: 'contact',
    weight: 7,
    example: 'Dr Jane Roe is available for comment. Please call 020 7946 0000.',
    reason: 'says who may be asked, and how',
    test: ({ head, length, index, left }) =>
      index > 2 &&
      left <= 10 &&
      length <= 300 &&
      /\bavailable for (?:comment|interviews?|media)\b|\brsvp\b/i.test(head) &&
      (hasEmail(head) || hasPhone(head)),
  },
  {
    name: 'nobody-to-call',
    kind: 'contact',
    weight: -2.5,
    example: 'The festival is sponsored by the city of Cork, its theatres and its newspapers.',
    reason: 'full sentences without telephone or e-mail are no contact',
    test: ({ head, prose }) => prose && !hasEmail(head) && !hasPhone(head) && !POINTER.test(head),
  },
  {
    name: 'contact-line',
    kind: 'contact',
    weight: 1.4,
    example: 'Vice President, Investor Relations',
    reason: 'names, posts and addresses are short lines',
    test: ({ length, prose }) => !prose && length <= 120,
  },
  {
    name: 'editors-heading',
    kind: 'notes',
    weight: 11,
    opens: true,
    example: 'NOTES TO EDITORS',
    reason: 'words that open the notes',
    test: ({ head, length }) =>
      /^[*\s[(]*(?:notes?|information|background)(?: (?:to|for) (?:the )?(?:news ?)?(?:editors?|journalists?|media|newsrooms?|press))\b/i.test(
        head,
      ) ||
      (length <= 40 &&
        /^(?:notes?|footnotes?|endnotes?|editor(?:’s|'s|s’)? notes?|references|sources)\s*:?$/i.test(head)),
  },
  {
    name: 'footnote',
    kind: 'notes',
    weight: 7.5,
    example: '[1] Women and Retirement: Key Considerations',
    reason: 'numbered notes after the text',
    test: ({ head, index }) => index > 3 && /^(?:\[\d{1,2}\]|[¹²³⁴⁵]|\*{1,3}\p{L}|†)\s?\S/u.test(head),
  },
  {
    name: 'note-text',
    kind: 'notes',
    weight: 0.7,
    example: '1. The museum opened in 1923.',
    reason: 'under their heading any text is a note',
    test: () => true,
  },
  {
    name: 'paper-data',
    kind: 'notes',
    weight: 8,
    example: 'DOI: 10.5555/qw.2025.0117',
    reason: 'data of the paper, the method of the survey',
    test: ({ head, index }) =>
      index > 2 &&
      /^(?:journal|doi|article title|funding|method of research|(?:survey |study )?methodology|about th(?:e|is) (?:survey|study|poll|research)|(?:photo|image|picture)s? (?:credits?|courtesy)|credits?)\b\s?:?/i.test(
        head,
      ) &&
      /^[^.]{0,40}:|^about th|^(?:survey |study )?methodology/i.test(head),
  },
  {
    name: 'after-end-mark',
    kind: 'notes',
    weight: 1.5,
    example: 'The museum opened in 1923 in a former mill. It holds 14,000 objects.',
    reason: 'text after the end mark is for the editors',
    test: ({ afterEnd, prose }) => afterEnd && prose,
  },
  {
    name: 'annexes',
    kind: 'notes',
    weight: 8.5,
    example: 'Annex A: Related quotes',
    reason: 'lists what is attached',
    test: ({ head, length }) =>
      length <= 200 &&
      /^(?:(?:please )?(?:refer to|see) (?:the )?annex|annex(?:es)?|appendix|attachments?|related (?:resources|documents?)|enclosures?)\b/i.test(
        head,
      ),
  },
  {
    name: 'annex-heading',
    kind: 'notes',
    weight: 13,
    opens: true,
    example: 'ANNEX: ELIGIBILITY AND EVALUATION CRITERIA',
    reason: 'what follows is attached to the release, to its end',
    test: ({ head, length, index, ended }) =>
      index > 4 &&
      length <= 120 &&
      !ended &&
      /^(?:ANNEX|APPENDIX)(?: [A-Z\d]{1,3})?\s?[:–—-]\s?\p{Lu}/u.test(head),
  },
  {
    name: 'sign',
    kind: 'end-mark',
    weight: 14,
    example: '###',
    reason: 'marks by which the text ends',
    test: ({ head, length }) =>
      length <= 40 &&
      /^[\s[(*–—-]*(?:#(?:\s?#)*|\/\s?end\s?\/|-?\s?30\s?-|[-–—*\s]*e\s?n\s?d\s?s?\b[-–—*\s.:]*|[*]{3,}|\*\s\*\s\*|[-–—]\s?3\s?0\s?[-–—]|[xX]{3})[\s\])*.–—-]*$/i.test(
        head,
      ) &&
      !/^30$/.test(head),
  },
  {
    name: 'source-line',
    kind: 'meta',
    weight: 7,
    example: 'SOURCE Acme Corp.',
    reason: 'wire services sign with the source and the number of the release',
    test: ({ head, length, index }) =>
      index > 2 &&
      length <= 160 &&
      /^(?:source:?\s+\S|source version|original source|distributed by|\(?release id|press release (?:no|number|id)|v\.i\.s\.d\.p|topics?$|component$|updated\b|[\w]{2,8}\/[\w-]{2,10}(?:\/[\w-]{2,10})?$)/i.test(
        head,
      ),
  },
  {
    name: 'web-furniture',
    kind: 'footer',
    weight: 8.5,
    example: 'Follow us on LinkedIn',
    reason: 'links, handles and notices of the page',
    test: ({ head, length }) =>
      length <= 420 &&
      /^(?:(?:follow|like|join|connect with|find|watch|subscribe to) (?:us|[\w\s]{2,40}) on\b|follow us|[@#][\p{L}\w]+(?:\s|$)|the issuer is solely responsible|photos? (?:courtesy|accompanying|credit)|to view the (?:source|original|full)|click (?:on )?(?:the )?(?:image|photo|picture|logo) (?:above|below)|a photo accompanying|privacy policy|terms of use|all rights reserved|copyright|share this|read more|click here|back to top|unsubscribe|page \d+ of \d+|(?:photo|logo|image|video)s?\s?[-–:]\s?https?:|(?:prev(?:ious)?|home|facebook|twitter|back to (?:list|top)|privacy)\s*(?:\||\s{2})|[^.]{0,60}(?:\|\s?[^|]{2,40}){2,}$|view (?:original|source)|©|\(c\)\s?(?:\d{4}|copyright)|stay connected|facebook\s|[^.]{0,80}solely responsible|logo -|hashtag|[^.]{0,60}acknowledges? the .{0,60}(?:people|owners|custodians)|.{0,60}page \d+ of \d+|https?:\/\/\S+$|www\.\S+$)/iu.test(
        head,
      ),
  },
];
