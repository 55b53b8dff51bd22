/** Ticker symbols: the exchange's market identifier code (ISO 10383), one space, the symbol. */
import { INDIAN_CODES, MARKET_CODES } from '../emit/mic-table.ts';

const FORM = /^[A-Z][A-Z0-9]{3} [A-Z0-9][A-Z0-9.\-/]*$/;
const CODES: ReadonlySet<string> = new Set([...Object.values(MARKET_CODES), ...Object.values(INDIAN_CODES)]);

/** What is wrong with a ticker, and what it should be where that can be told; undefined for a right one. */
export function tickerFault(text: string): { readonly suggestion?: string } | undefined {
  const [, market = '', symbol = ''] = /^\s*(.*?)\s*[:\s]\s*([^\s:]+)\s*$/.exec(text) ?? [];
  const name = market
    .toLowerCase()
    .replace(/[^a-z0-9ø]+/g, ' ')
    .trim();
  const code = Object.hasOwn(MARKET_CODES, name) ? MARKET_CODES[name] : undefined;
  if (FORM.test(text) && (code === undefined || CODES.has(market))) return undefined;
  const known = code ?? (CODES.has(market) ? market : undefined);
  return known === undefined ? {} : { suggestion: `${known} ${symbol}` };
}
