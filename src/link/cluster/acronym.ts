/** Acronyms and the names they shorten. */

const SMALL = new Set('of for the and in on at to a an de la le du des et y und der für per'.split(' '));
const LEGAL = new Set(
  'inc llc ltd plc corp corporation company co lp llp ag sa nv se gmbh pty pte'.split(' '),
);

/** Letters of an acronym as written (`U.N.`, `SEC`, `CalPERS`), in lower case; undefined where it looks like a word. */
export function acronymLetters(text: string): string | undefined {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (/\s/.test(text.trim()) || letters.length < 2 || letters.length > 10) return undefined;
  const capitals = letters.replace(/[^\p{Lu}\p{N}]/gu, '').length;
  return capitals >= 2 && capitals * 2 >= letters.length ? letters.toLowerCase() : undefined;
}

/**
 * The acronym is made of the initials of the words, in order: every letter begins a word, and no content word is
 * skipped but for a first one that names the country (`FBI` in `U.S. Federal Bureau of Investigation`), a last one
 * that is a legal form, and words after the acronym is used up (`DOJ` does not fit).
 */
export function fitsInitials(letters: string, words: readonly string[]): boolean {
  const content = trimLegal(words);
  return starts(content).some((from) => matches(letters, content.slice(from)));
}

function trimLegal(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end);
}

const COUNTRY_WORDS = new Set(
  'us uk eu un american british australian canadian singapore indian royal national federal'.split(' '),
);

function starts(words: readonly string[]): readonly number[] {
  return COUNTRY_WORDS.has(words[0] ?? '') ? [0, 1] : [0];
}

/** The first letters that an acronym of these words may have: what `fitsInitials` can begin with. */
export function initialsOf(words: readonly string[]): ReadonlySet<string> {
  const initials = new Set<string>();
  for (const from of starts(words))
    for (const word of words.slice(from)) {
      initials.add(word[0] ?? '');
      if (!SMALL.has(word)) break;
    }
  return initials;
}

/** A word gives its initial, or (an acronym within the name: `US`, `UN`) all its letters; small words may give none. */
function matches(letters: string, words: readonly string[]): boolean {
  if (letters === '') return words.every((word) => SMALL.has(word));
  const [word, ...rest] = words;
  if (word === undefined) return false;
  if (letters[0] === word[0] && matches(letters.slice(1), rest)) return true;
  if (word.length <= 3 && letters.startsWith(word) && matches(letters.slice(word.length), rest)) return true;
  return SMALL.has(word) && matches(letters, rest);
}

/** All letters of the acronym occur in order, the first as an initial: enough where brackets say the rest. */
export function fitsLoosely(letters: string, words: readonly string[]): boolean {
  const whole = words.join('');
  const first = words.find((word) => word[0] === letters[0]);
  if (first === undefined) return false;
  let at = whole.indexOf(first);
  for (const letter of letters) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
