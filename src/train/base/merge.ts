/** One entry for one thing: sources that know the same city or company are put together. */
import { foldName, withoutLegalForm, wordKey } from '../../kb/name-key.ts';
import type { Draft } from './draft.ts';

/** Takes into `into` what `other` knows more. */
export function absorb(into: Draft, other: Draft): void {
  into.aliases.push(other.name, ...other.aliases);
  into.identifiers = [...new Set([...into.identifiers, ...other.identifiers])];
  into.positions.push(...other.positions);
  into.sources = [...new Set([...into.sources, ...other.sources])];
  into.prior = Math.max(into.prior, other.prior);
  if (into.subtype === undefined && other.subtype !== undefined) into.subtype = other.subtype;
  if (into.country === undefined && other.country !== undefined) into.country = other.country;
  if (into.wiki === undefined && other.wiki !== undefined) into.wiki = other.wiki;
  if (into.description === undefined && other.description !== undefined) into.description = other.description;
  if (into.parent === undefined && other.parent !== undefined) into.parent = other.parent;
  if (into.population === undefined && other.population !== undefined) into.population = other.population;
}

/** Groups by key; drafts without a key stand in no group. */
function groupBy(drafts: Iterable<Draft>, keyOf: (draft: Draft) => string | undefined): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  return groups;
}

/**
 * Cities known by GeoNames alone go to the one place of that name and country that has an article; companies
 * known by a stock list go to the one company of the same name (without its legal form) and country.
 */
export function mergeDoubles(drafts: readonly Draft[], countryNames: ReadonlyMap<string, string>): Draft[] {
  const gone = new Set<Draft>();
  const places = groupBy(
    drafts.filter((draft) => draft.type === 'PLACE'),
    (draft) => wordKey(draft.name),
  );
  for (const group of places.values()) mergePlaces(group, countryNames, gone);
  const companies = groupBy(
    drafts.filter((draft) => draft.type === 'ORG' && isCompany(draft)),
    (draft) => companyKey(draft),
  );
  for (const group of companies.values()) mergeCompanies(group, gone);
  return drafts.filter((draft) => !gone.has(draft));
}

function mergePlaces(
  group: readonly Draft[],
  countryNames: ReadonlyMap<string, string>,
  gone: Set<Draft>,
): void {
  const withoutId = group.filter((draft) => draft.id.startsWith('gn:'));
  for (const draft of withoutId) {
    const country = foldName(countryNames.get(draft.country ?? '') ?? '-');
    const rivals = withoutId.filter((rival) => rival.country === draft.country);
    const homes = group.filter(
      (home) =>
        home.id.startsWith('Q') &&
        home.population === undefined &&
        (home.country === draft.country || foldName(home.description ?? '').includes(country)),
    );
    const largest = rivals.every((rival) => (rival.population ?? 0) <= (draft.population ?? 0));
    if (homes.length !== 1 || !largest || gone.has(draft)) continue;
    absorb(homes[0]!, draft);
    gone.add(draft);
  }
}

function isCompany(draft: Draft): boolean {
  return draft.subtype === 'company' || draft.subtype === 'bank';
}

function companyKey(draft: Draft): string {
  const bare = draft.name.replace(/ \([A-Z][A-Za-z .]+\)$/, '');
  const key = wordKey(bare);
  const country = draft.country ?? (draft.sources.includes('sec') ? 'US' : '?');
  return `${country}|${withoutLegalForm(key) ?? key}`;
}

function mergeCompanies(group: readonly Draft[], gone: Set<Draft>): void {
  const articles = new Set(group.map((draft) => draft.wiki).filter((wiki) => wiki !== undefined));
  if (group.length < 2 || group.length > 5 || articles.size > 1) return;
  const rank = (draft: Draft) =>
    (draft.wiki !== undefined ? 4 : 0) + (draft.id.startsWith('Q') ? 2 : 0) + draft.prior / 10;
  const [home, ...others] = [...group].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  for (const other of others) {
    absorb(home!, other);
    gone.add(other);
  }
}

/**
 * National branches are called "Company (Country)" and have the bare name among their aliases. Where the company
 * itself is known, that alias goes: the bare name means the company.
 */
export function freeBranchNames(drafts: readonly Draft[]): void {
  const owners = new Set(
    drafts
      .filter((draft) => draft.type === 'ORG' && !BRANCH.test(draft.name))
      .map((draft) => wordKey(draft.name)),
  );
  for (const draft of drafts) {
    if (draft.type !== 'ORG') continue;
    const bare = isCompany(draft) ? BRANCH.exec(draft.name)?.[1] : undefined;
    if (bare !== undefined && owners.has(wordKey(bare)))
      draft.aliases = draft.aliases.filter((alias) => wordKey(alias) !== wordKey(bare));
    draft.aliases = draft.aliases.filter(
      (alias) =>
        !(
          alias === alias.toLowerCase() &&
          owners.has(wordKey(alias)) &&
          wordKey(alias) !== wordKey(draft.name)
        ),
    );
  }
}

const BRANCH = /^(.+) \((?!the\b)[A-Z][A-Za-z .]+\)$/;
