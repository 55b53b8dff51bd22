/** Ticker symbols that the text states after a company's name: `Apple Inc. (NASDAQ: AAPL)`. */
import type { EntityId, NameMention, Span } from '../document.ts';
import type { Emittable } from './emittable.ts';
import { INDIAN_CODES, MARKET_CODES } from './mic-table.ts';

export interface Ticker extends Span {
  readonly entity: EntityId;
  /** Market identifier code and symbol, separated by a space: `XNAS AAPL`. */
  readonly symbol: string;
}

/** In brackets, up to eight listings: `(TSXV: CH; OTCQB: CHHYF; FSE: K47)`. */
const BRACKETS = /[([]([^()[\]\n]{3,160})[)\]]/g;
const LISTING =
  /^\s*["“]?\s*([A-Za-zØø][A-Za-zØø0-9 .-]{0,40}?)\s*(?:\([A-Z]{1,3}\)\s*)?[:：]\s*["“]?\$?([A-Z0-9]{1,8}(?:[.\-/][A-Z0-9]{1,4})?)["”]?\s*$/;
const MUMBAI = /\bBSE\s*[:：]\s*\d{6}\b/i;
/** Between the company's name and the bracket: nothing, a legal form, or a short defined term. */
const LONGEST_GAP = 40;

/** Tickers in text order, each given to the organisation named right before its bracket. */
export function findTickers(document: Emittable): readonly Ticker[] {
  const brackets = [...document.text.matchAll(BRACKETS)];
  // An exchange that is tagged within `(BMV: ABC)` does not hold the ticker of the next bracket.
  const listings = brackets.filter(([, inside]) => /[:：]/.test(inside ?? ''));
  const isListed = ({ start, end }: Span): boolean =>
    listings.some(({ index, 0: { length } }) => index <= start && end <= index + length);
  const organizations = document.mentions.filter(
    (mention): mention is NameMention => mention.type === 'ORG' && !isListed(mention),
  );
  return brackets.flatMap((match) => {
    const inside = match[1] ?? '';
    const codes = MUMBAI.test(inside) ? { ...MARKET_CODES, ...INDIAN_CODES } : MARKET_CODES;
    const symbols = inside.split(/[;,|]|\band\b/).map((listing) => listingSymbol(listing, codes));
    if (symbols.some((symbol) => symbol === undefined)) return [];
    const holder = organizations.findLast((mention) => mention.end <= match.index);
    if (holder === undefined || !isGap(document.text.slice(holder.end, match.index))) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return symbols.map((symbol) => ({ ...span, entity: holder.entity, symbol: symbol ?? '' }));
  });
}

/** `(BMV: BAJIO A)` before the bracket in question. */
const ANOTHER_LISTING = /\s*[([][^()[\]\n]{1,40}[:：][^()[\]\n]{1,40}[)\]]/g;

function isGap(text: string): boolean {
  const between = text.replace(ANOTHER_LISTING, '');
  const withoutForm = between.replace(/^(?:,?\s*(?:Inc|Corp|Co|Ltd|LLC|PLC|S\.A|N\.V))?\.?\s?/i, '');
  return between.length <= LONGEST_GAP && !/[.!?]\s|\n\s*\n|[([]/.test(withoutForm);
}

function listingSymbol(listing: string, codes: Readonly<Record<string, string>>): string | undefined {
  const match = LISTING.exec(listing);
  const market = match?.[1]
    ?.toLowerCase()
    .replace(/[^a-z0-9ø]+/g, ' ')
    .trim();
  const code = market === undefined || !Object.hasOwn(codes, market) ? undefined : codes[market];
  return code === undefined ? undefined : `${code} ${match?.[2]}`;
}
