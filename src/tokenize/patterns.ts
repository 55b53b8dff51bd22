/**
 * What a token is where a stretch without spaces is more than a plain word. The first pattern that matches at a
 * place wins; the last matches any character, so the tokens tile the stretch. Every repetition is bounded, so that
 * matching takes time linear in the text.
 */
export interface TokenPattern {
  readonly name: string;
  readonly pattern: string;
  readonly example: string;
  readonly reason: string;
}

const LETTER = String.raw`\p{L}\p{M}\p{N}\u00ad\u2060\u200c\u200d`;
/** Not before the end of a possessive: `Apple's`. */
const APOSTROPHE = String.raw`['’](?![sS](?![${LETTER}]))(?=\p{L})`;
/** Bounded, as every repetition here, so that no stretch exhausts the matcher's stack. */
const WORD = `[${LETTER}]{1,2000}`;

export const TOKEN_PATTERNS: readonly TokenPattern[] = [
  {
    name: 'url',
    pattern: String.raw`(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\/\/[^\s<>"“”‘’\u0085]{0,2000}[^\s<>"“”‘’.,;:!?)\]}'\u0085]|[wW]{3}\.[^\s<>"“”‘’\u0085]{0,2000}[^\s<>"“”‘’.,;:!?)\]}'\u0085]`,
    example: 'https://acme.com/news?id=3',
    reason: 'an address is never part of a name; its last full stop or bracket is the sentence’s',
  },
  {
    name: 'email',
    pattern: String.raw`[\w.+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.(?:com|org|net|de|co|io|ch)(?=\p{Lu}\p{Ll})|(?:\.[\p{L}\p{N}-]{1,63}){1,8})`,
    example: 'press@acme.com',
    reason: 'an address is never part of a name',
  },
  {
    name: 'possessive',
    pattern: `['’][sS](?![${LETTER}])`,
    example: 'Apple’s → Apple ’s',
    reason: 'a mention never includes the possessive ending',
  },
  {
    name: 'decade',
    pattern: String.raw`['’]\d0s(?![${LETTER}])|['’]\d\d(?![${LETTER}])`,
    example: '’90s',
    reason: 'the apostrophe belongs to the date',
  },
  {
    name: 'number',
    pattern: String.raw`[+-]?\d{1,100}(?:[.,:/-]\d{1,100}){0,50}(?![${LETTER}]|[.,]\d)`,
    example: '1,250.5, 10:30, 2019-2021, 08/02/2024',
    reason: 'a date or a range in figures is one mention or none',
  },
  {
    name: 'decimal',
    pattern: String.raw`\d{1,100}(?:[.,]\d{1,100}){1,50}`,
    example: '1.5bn → 1.5 bn',
    reason: 'the unit is a word of its own',
  },
  {
    name: 'dotted-compound',
    pattern: String.raw`(?:\p{L}\.){2,8}[-‐‑]${WORD}(?:[-‐‑]${WORD}){0,4}`,
    example: 'U.S.-led',
    reason: 'a name inside a hyphenated compound is not tagged',
  },
  {
    name: 'domain',
    pattern: String.raw`[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}?\.(?:(?:com|org|net|io|ai)(?=\p{Lu}\p{Ll})|(?:com|org|net|gov|edu|int|info|biz|io|ai|eu|co\.uk|org\.uk|gov\.uk|gov\.au|com\.au|gov\.sg)(?:\/[^\s<>"“”‘’\u0085]{0,500}[^\s<>"“”‘’.,;:!?)\]}'\u0085]|\/)?(?![${LETTER}]))`,
    example: 'Amazon.com, acme.com/news',
    reason: 'an address, or a company named by it, is one word',
  },
  {
    name: 'dotted',
    pattern: String.raw`(?:\p{Lu}\.){1,4}(?=\p{Lu}\p{Ll})|\p{L}(?:\.\p{L}){1,8}\.?(?![${LETTER}])|(?:Ph|Ed|Sc|Lt|Maj|Brig)\.\p{L}(?:${WORD})?\.?(?![${LETTER}])`,
    example: 'U.S., Ph.D., a.m., J.P.|Morgan',
    reason: 'initials and dotted abbreviations keep their stops',
  },
  {
    name: 'before-phone',
    pattern: String.raw`\p{L}{2,40}(?=\d{3}[-.]\d{3}[-.]\d{4}(?!\d))`,
    example: 'CEO|412-555-0100',
    reason: 'a line break was lost before a telephone number',
  },
  {
    name: 'compound',
    pattern: `${WORD}(?:(?:[-‐‑&]|${APOSTROPHE})${WORD}){1,12}`,
    example: 'O’Neil-Smith, mid-November, AT&T, can’t',
    reason: 'a name inside a hyphenated compound is not tagged; names with apostrophe or & are one word',
  },
  {
    name: 'word',
    pattern: WORD,
    example: 'Kwatra, FY24, naïve',
    reason: 'letters, marks and figures in a row',
  },
  {
    name: 'run',
    pattern: String.raw`([-–—_=*#~.…•·+|\\/])\1{1,2000}`,
    example: '--, ..., ###',
    reason: 'a rule or an end mark is one sign, however long',
  },
  {
    name: 'pictogram',
    pattern: String.raw`\p{Extended_Pictographic}[\p{M}\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\ufe0f\u{1f3fb}-\u{1f3ff}]*)*`,
    example: '👩‍🔬',
    reason: 'one sign to the reader',
  },
  {
    name: 'sign',
    pattern: String.raw`[\s\S]`,
    example: '( ) , “',
    reason: 'every other character stands alone',
  },
];

/** Matches one token at `lastIndex`. */
export const TOKEN_EXPRESSION = new RegExp(
  TOKEN_PATTERNS.map(({ pattern }) => `(?:${pattern})`).join('|'),
  'uy',
);
