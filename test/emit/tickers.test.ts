import { describe, expect, test } from 'vitest';
import { MARKET_CODES } from '../../src/emit/mic-table.ts';
import { findTickers } from '../../src/emit/tickers.ts';
import { releaseOf } from '../support/release.ts';

const symbols = (source: string): readonly string[] =>
  findTickers(releaseOf(source)).map(({ entity, symbol }) => `${entity} ${symbol}`);

describe('tickers', () => {
  test.each([
    ['[Apple Inc.|ORG entity=o1] (NASDAQ: AAPL) said', ['o1 XNAS AAPL']],
    ['[Apple|ORG entity=o1], Inc. (Nasdaq:AAPL)', ['o1 XNAS AAPL']],
    [
      '[Ceres|ORG entity=o1] (TSXV: CH; OTCQB: CHHYF; FSE: K47)',
      ['o1 XTSX CH', 'o1 OTCB CHHYF', 'o1 XFRA K47'],
    ],
    ['[Berk|ORG entity=o1] (NYSE: BRK.A, BRK.B)', []],
    ['[Rio|ORG entity=o1] (ASX: RIO, LSE: RIO and NYSE: RIO)', ['o1 XASX RIO', 'o1 XLON RIO', 'o1 XNYS RIO']],
    ['[Acme|ORG entity=o1] (NYSE American: ACM)', ['o1 XASE ACM']],
    ['[Kao|ORG entity=o1] (TSE: 4452)', []],
    ['[Acme|ORG entity=o1] (BSE: 500325, NSE: ACME)', ['o1 XBOM 500325', 'o1 XNSE ACME']],
    ['[Acme|ORG entity=o1] (NSE: ACME)', []],
    ['[Acme|ORG entity=o1] (BSE: ACM)', []],
    ['[Acme|ORG entity=o1] (Contact: ACM)', []],
    ['[Acme|ORG entity=o1] rose. It (NYSE: ACM) fell', []],
    ['Acme (NYSE: ACM)', []],
    ['[Acme|ORG entity=o1] ([BMV|ORG entity=o2]: ACM A) (NYSE: ACM)', ['o1 XNYS ACM']],
    ['[Acme|ORG entity=o1] (TSX: ACM) (NYSE: ACM)', ['o1 XTSE ACM', 'o1 XNYS ACM']],
    ['[Acme|ORG entity=o1] bought [Apex|ORG entity=o2] (NYSE: APX)', ['o2 XNYS APX']],
  ])('%s', (source, expected) => {
    expect(symbols(`body| ${source}`)).toEqual(expected);
  });

  test('market identifier codes are four capitals or digits, names are in normal form', () => {
    for (const [name, code] of Object.entries(MARKET_CODES)) {
      expect(code).toMatch(/^[A-Z][A-Z0-9]{3}$/);
      expect(name).toBe(
        name
          .toLowerCase()
          .replace(/[^a-z0-9ø]+/g, ' ')
          .trim(),
      );
    }
  });
});
