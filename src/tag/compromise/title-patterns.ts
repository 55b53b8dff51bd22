import type { Span, Token } from '../../document.ts';
import { TITLE_HEADS, TITLE_MODIFIERS } from '../lexicon/title-data.ts';

const HEADS: ReadonlySet<string> = new Set(TITLE_HEADS);
const MODIFIERS: ReadonlySet<string> = new Set(TITLE_MODIFIERS);

/**
 * Job titles by pattern: modifiers and a head in capitals, and what follows `of` or `for` in capitals
 * (`Senior Vice President of Marketing`, `Minister for Foreign Affairs`). A title in lower case is found only
 * before a capitalised word or after a comma (`Jane Roe, chief executive officer`).
 */
export function findTitles(text: string, tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  const form = (t: number): string => text.slice(tokens[t]?.start ?? 0, tokens[t]?.end ?? 0);
  for (let t = 0; t < tokens.length; t++) {
    if (!HEADS.has(form(t).toLowerCase())) continue;
    let last = t;
    while (last + 1 < tokens.length && HEADS.has(form(last + 1).toLowerCase()) && isCapital(form(last + 1)))
      last++;
    const capital = isCapital(form(last));
    let first = t;
    while (
      first > 0 &&
      MODIFIERS.has(form(first - 1).toLowerCase()) &&
      isCapital(form(first - 1)) === capital
    ) {
      first--;
    }
    const before = form(first - 1);
    const stands = capital || before === ',' || isCapital(form(last + 1));
    if (capital && /^(?:of|for)$/.test(form(last + 1)) && isPortfolio(form(last + 2))) {
      last += 2;
      while (isPortfolio(form(last + 1))) last++;
      if (form(last + 1) === 'and' && isPortfolio(form(last + 2))) last += 2;
    }
    if (stands) spans.push({ start: tokens[first]!.start, end: tokens[last]!.end });
    t = last;
  }
  return spans;
}

function isCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}

/** Words of a portfolio, not names of organisations or places: `Marketing`, `State`, `Foreign Affairs`. */
function isPortfolio(form: string): boolean {
  return PORTFOLIO.has(form.toLowerCase()) && isCapital(form);
}

const PORTFOLIO: ReadonlySet<string> = new Set(
  `affairs agriculture aged aging arts business care climate commerce communications community construction culture
  customer cyber defence defense development disability economy education employment energy engineering environment
  ethnic external families finance fisheries foreign forestry government health home housing human immigration
  indigenous industrial industry information infrastructure innovation interior international investment investor
  justice labor labour law manpower marketing national operations people planning police policy product public
  regional relations religion resources sales science security services social sport sports state strategy success
  supply sustainability technology territories tourism trade training transport transportation treasury veterans
  water welfare women work youth`.split(/\s+/),
);
