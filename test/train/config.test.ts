import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { DEFAULT_CONFIG, formatConfig, learnOptions, parseConfig } from '../../src/train/config.ts';
import { SETTINGS } from '../../src/train/settings-table.ts';

describe('config', () => {
  test('every default is accepted, and the default file reads as the default', () => {
    for (const { accepts, value } of SETTINGS) expect(accepts(value)).toBe(true);
    expect(parseConfig(formatConfig(DEFAULT_CONFIG), 'config.json')).toEqual(DEFAULT_CONFIG);
  });

  test('what is not set has its default, and comments are left out', () => {
    const config = parseConfig('{"// why": "to see", "l2": 3}', 'config.json');
    expect(config).toEqual({ ...DEFAULT_CONFIG, l2: 3 });
  });

  test('a rule for a corpus has defaults too', () => {
    const { corpora } = parseConfig('{"corpora": [{"match": "news.jsonl", "weight": 0.5}]}', 'config.json');
    expect(corpora).toEqual([{ match: 'news.jsonl', weight: 0.5, types: {}, unannotated: [] }]);
  });

  test.each([
    ['{', /broken JSON.* in c\.json/],
    ['[]', /a JSON object, got \[\]/],
    ['{"l3": 1}', /Expected settings of seed.*got "l3"/],
    ['{"l2": -1}', /`l2` to be a number of at least 0, got -1 in c\.json/],
    ['{"seed": 1.5}', /`seed`/],
    ['{"types": ["A", "A"]}', /`types` to be a list of different names/],
    ['{"scheme": "BIO"}', /BILOU, IOB2 or IOB1/],
    ['{"corpora": [{"weight": 1}]}', /"match"/],
    ['{"corpora": [{"match": "x", "weight": 0}]}', /"weight" above 0/],
  ])('%s is refused', (text, message) => {
    expect(() => parseConfig(text, 'c.json')).toThrow(InputError);
    expect(() => parseConfig(text, 'c.json')).toThrow(message);
  });

  test('hands the optimiser its own settings', () => {
    const lbfgs = parseConfig('{"optimiser": "lbfgs", "memory": 9}', 'c.json');
    expect(learnOptions(lbfgs).optimiser).toEqual({ kind: 'lbfgs', memory: 9, tolerance: 1e-4 });
    const adagrad = parseConfig('{"dropout": 0.2, "seed": 5}', 'c.json');
    expect(learnOptions(adagrad).optimiser).toEqual({ kind: 'adagrad', rate: 0.1, dropout: 0.2, seed: 5 });
  });
});
