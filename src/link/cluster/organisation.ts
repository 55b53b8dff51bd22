/** Which names of organisations are one organisation's. */
import { fitsInitials, fitsLoosely, initialsOf } from './acronym.ts';
import { addTo, groupByText, type Name, type NameGroup, nearestGroup, type Partition } from './name.ts';

/** Words that do not tell one company from another of the same first words. */
const GENERIC = new Set(
  (
    'inc llc ltd plc corp corporation company co lp llp ag sa nv se gmbh pty pte limited group holdings holding partners ' +
    'technologies technology systems solutions services international global industries enterprises pharmaceuticals ' +
    'pharma therapeutics biosciences biotherapeutics biotech sciences labs laboratories software energy resources media ' +
    'entertainment bank bancorp financial capital management ventures investments insurance airlines airways motors foods ' +
    'brands stores university college institute foundation association party networks communications health healthcare ' +
    'medical center hospital realty properties trust fund consulting worldwide usa america digital interactive games studios ' +
    'newswire press news records security securities advisors associates and the of public relations restaurants'
  ).split(' '),
);

/** Words that name a kind of body: alone they stand for no one in particular. */
const KINDS = new Set(
  (
    'department dept ministry office agency bureau commission committee council board court university college school bank ' +
    'institute center association society foundation federation union police service services authority senate house ' +
    'congress parliament government party army navy group company division national international american us uk un state ' +
    'states royal federal united city county district'
  ).split(' '),
);

const COUNTRY_PREFIX =
  /^(?:us|uk|un|eu|american|british|australian|canadian|indian|singapore|japanese|chinese|new zealand|irish|israeli|french|german)s? /;
const OF_COUNTRY = /^(.+) of (?:the )?[a-z]+(?: [a-z]+)?$/;

export function joinOrganisations(names: readonly Name[], text: string, partition: Partition): void {
  joinBracketed(names, text, partition);
  const groups = groupByText(names);
  const firstOfKey = new Map<string, number>();
  for (const { name, positions } of groups) {
    const first = firstOfKey.get(name.compact) ?? positions[0]!;
    firstOfKey.set(name.compact, first);
    for (const position of positions) partition.join(first, position);
  }
  const blocks = blocksOf(groups);
  for (const [key, short] of firstOfKey) {
    const longer = candidatesFor(names[short]!, blocks).filter(
      ({ name }) => name.compact !== key && shortens(names[short]!, name),
    );
    const home = nearestGroup(longer, short);
    if (home !== undefined) partition.join(home, short);
  }
}

/**
 * The names that a short form may stand for, by what it would have to be: the same words, the first words, or the
 * initial. It keeps the work of a text of n names near n; `shortens` then decides.
 */
interface Blocks {
  readonly byWords: ReadonlyMap<string, readonly NameGroup[]>;
  readonly byInitial: ReadonlyMap<string, readonly NameGroup[]>;
}

function blocksOf(groups: readonly NameGroup[]): Blocks {
  const byWords = new Map<string, NameGroup[]>();
  const byInitial = new Map<string, NameGroup[]>();
  for (const group of groups) {
    const { compact, words } = group.name;
    const bare = compact.replace(COUNTRY_PREFIX, '');
    const whole = new Set([compact, bare, OF_COUNTRY.exec(compact)?.[1] ?? compact]);
    for (let end = compact.indexOf(' '); end > 0; end = compact.indexOf(' ', end + 1))
      whole.add(compact.slice(0, end));
    for (const key of whole) addTo(byWords, key, group);
    if (words.length > 1) for (const initial of initialsOf(words)) addTo(byInitial, initial, group);
  }
  return { byWords, byInitial };
}

function candidatesFor(short: Name, { byWords, byInitial }: Blocks): readonly NameGroup[] {
  const { compact, letters } = short;
  const wanted = [compact, inverted(compact), inverted(compact.replace(COUNTRY_PREFIX, ''))];
  const found = new Set<NameGroup>();
  for (const key of wanted)
    if (key !== undefined) for (const group of byWords.get(key) ?? []) found.add(group);
  if (letters !== undefined) for (const group of byInitial.get(letters[0] ?? '') ?? []) found.add(group);
  return [...found];
}

/** `Long Name (Short)`, `Long Name (“Short” or the “Company”)`: the bracket says that both are one. */
function joinBracketed(names: readonly Name[], text: string, partition: Partition): void {
  for (const [index, name] of names.entries()) {
    const before = names[index - 1];
    if (before === undefined) continue;
    const between = text.slice(before.span.end, name.span.start);
    const after = text.slice(name.span.end, name.span.end + 2);
    const quoted = /^[’']?s?,? \((?:the |hereinafter |collectively |together with [^)]{0,60})?["“”'‘]$/.test(
      between,
    );
    const bare = /^[’']?s?,? \((?:the )?$/.test(between) && /^[),;]/.test(after);
    const { letters } = name;
    const reversed = before.letters;
    if (
      (quoted && !/^(?:NYSE|NASDAQ)/i.test(name.text)) ||
      (bare && letters !== undefined && fitsLoosely(letters, before.words)) ||
      (bare && reversed !== undefined && fitsLoosely(reversed, name.words)) ||
      (bare &&
        name.words.length < before.words.length &&
        name.words.every((word) => before.words.includes(word)))
    )
      partition.join(index - 1, index);
  }
}

/** Whether the first name is a shorter way to say the second. */
export function shortens(short: Name, long: Name): boolean {
  const [a, b] = [short.compact, long.compact];
  if (a === b) return true;
  const { letters } = short;
  if (letters !== undefined && long.words.length > 1 && fitsInitials(letters, long.words)) return true;
  if (a.length >= b.length && inverted(a) !== b) return false;
  const bare = b.replace(COUNTRY_PREFIX, '');
  if (
    bare === a ||
    inverted(a) === b ||
    inverted(a) === bare ||
    inverted(a.replace(COUNTRY_PREFIX, '')) === bare
  )
    return true;
  if (OF_COUNTRY.exec(b)?.[1] === a && KINDS.has(a.split(' ')[0] ?? '') && a.includes(' ')) return true;
  return isHead(a.split(' '), b.split(' '));
}

/** `justice dept` ↔ `dept of justice`. */
function inverted(key: string): string | undefined {
  const match = /^(.+) (dept|ministry|office|bureau|university|commission|agency)$/.exec(key);
  return match === null ? undefined : `${match[2]} of ${match[1]}`;
}

/** The short name is the long one's beginning, tells something by itself, and only generic words are left out. */
function isHead(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.some((word, index) => word !== long[index])) return false;
  if (short.every((word) => KINDS.has(word))) return false;
  const rest = long.slice(short.length);
  return (
    rest.every((word) => GENERIC.has(word)) ||
    (short.length === 1 && (short[0]?.length ?? 0) >= 4 && !rest.includes('of'))
  );
}

/** Whether the long name is the short one with only words that short forms leave out: generic ones, or a country. */
export function addsNothing(short: Name, long: Name): boolean {
  if (!shortens(short, long)) return false;
  if (short.compact === long.compact || !isHead(short.words, long.words)) return true;
  return long.words.slice(short.words.length).every((word) => GENERIC.has(word));
}
