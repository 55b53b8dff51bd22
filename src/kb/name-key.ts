/**
 * Keys under which names are stored and sought. A key ignores diacritics, punctuation, a leading "the" and
 * letter case, except that acronyms keep theirs apart: `WHO` has the key `^WHO`, The Who the key `who`.
 */

const ACRONYM = /^[A-Z][A-Z0-9&]{1,5}$/;

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ʻ: "'",
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
};

/** Words that are written in several ways, each with the one that keys use. */
const ONE_SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': 'and',
    saint: 'st',
    sainte: 'st',
    mount: 'mt',
    fort: 'ft',
    department: 'dept',
    dep: 'dept',
    organisation: 'organization',
    organisations: 'organization',
    organizations: 'organization',
    programme: 'program',
    centre: 'center',
    defence: 'defense',
    labour: 'labor',
    co: 'company',
    corp: 'corporation',
    incorporated: 'inc',
    limited: 'ltd',
    univ: 'university',
    intl: 'international',
    natl: 'national',
    assn: 'association',
    bros: 'brothers',
  }),
);

const MAY_NAME_COUNTRY = /united|european|usa|\bu [ksne]/;

const COUNTRY_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bunited states of america\b/g, 'us'],
  [/\bunited states\b/g, 'us'],
  [/\bu s a\b|\busa\b/g, 'us'],
  [/\bu s\b/g, 'us'],
  [/\bunited kingdom\b|\bu k\b/g, 'uk'],
  [/\bunited nations\b|\bu n\b/g, 'un'],
  [/\beuropean union\b|\be u\b/g, 'eu'],
];

/** Lower case without diacritics or punctuation, words parted by one space. Keeps every script. */
export function foldName(name: string): string {
  const ascii = IS_ASCII.test(name) ? name : name.replace(TYPOGRAPHIC, (mark) => TYPEWRITTEN[mark] ?? mark);
  const plain = IS_ASCII.test(ascii) ? foldAscii(ascii) : foldUnicode(name);
  return plain.startsWith('the ') ? plain.replace(/^(?:the )+/, '') : plain;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole
const IS_ASCII = /^[\x00-\x7f]*$/;

/** What makes most of the texts that are not ASCII so, and what folds to the same. */
const TYPOGRAPHIC = /[‘’“”–—•\u00a0]/g;
const TYPEWRITTEN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '•': '-',
  '\u00a0': ' ',
};

/** The same as `foldUnicode` for the text it is given, several times as fast: most names are ASCII. */
function foldAscii(name: string): string {
  let folded = name.toLowerCase();
  if (folded.includes('`')) folded = folded.replace(/`/g, "'");
  if (folded.includes("'")) folded = folded.replace(/'s(?![a-z])/g, 's');
  if (folded.includes('.')) folded = folded.replace(/(?<=[a-z])\.(?=[a-z](?![a-z0-9_]))/g, '');
  return folded
    .replace(/'/g, '')
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim();
}

function foldUnicode(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıʻ‘’ʼ`´]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/'s(?![\p{L}])/gu, 's')
    .replace(/(?<=\p{L})\.(?=\p{L}(?![\p{L}\p{N}_]))/gu, '')
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** The name's key; empty for a name without letters or digits. */
export function nameKey(name: string): string {
  return acronymKey(name) ?? wordKey(name);
}

/** The key of the name read as words, whatever its case. */
export function wordKey(name: string): string {
  const words = foldName(name)
    .split(' ')
    .map((word) => ONE_SPELLING.get(word) ?? word)
    .join(' ');
  if (!MAY_NAME_COUNTRY.test(words)) return words;
  return COUNTRY_PHRASES.reduce((key, [phrase, short]) => key.replace(phrase, short), words);
}

/** The key of the name read as an acronym (`U.N.`, `FBI`, `AT&T`); undefined where it does not look like one. */
export function acronymKey(name: string): string | undefined {
  const bare = (IS_ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .replace(/^the\s+/i, '')
    .replace(/['’]s?$/, '');
  const joined = /^(?:[A-Z]\.\s?)+[A-Z]?\.?$/.test(bare) ? bare.replace(/[.\s]/g, '') : bare;
  return ACRONYM.test(joined) ? `^${joined}` : undefined;
}

const LEGAL_FORMS = new Set(
  (
    'inc ltd llc llp lp plc corp corporation company co gmbh ag sa se nv bv spa srl ab as asa oy oyj kk kabushiki kaisha ' +
    'pte pty pvt private sdn bhd berhad sarl sas kg kgaa aktiengesellschaft limited pc pllc na fsb ulc tbk pt pjsc jsc ' +
    'ojsc pao oao ooo cv sab ltda eirl trust holdings holding group'
  ).split(' '),
);

/** A company's key without its legal form and `group` or `holdings`; undefined where nothing is left or nothing goes. */
export function withoutLegalForm(key: string): string | undefined {
  const words = key.split(' ');
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1] ?? '')) end--;
  if (end === words.length) return undefined;
  if (words[end - 1] === 'and' && end > 1) end--;
  const stem = words.slice(0, end).join(' ');
  return stem.length >= 3 ? stem : undefined;
}
