import { expect, test } from 'vitest';
import { describe as describeParagraphs, type Features } from '../../src/zone/features.ts';
import { ZONE_RULES } from '../../src/zone/rules-data.ts';
import { SEAMS, seamsOf } from '../../src/zone/seams.ts';

const FLAGS = [
  'aboveColumns',
  'dateline',
  'aboveDateline',
  'belowDateline',
  'afterEnd',
  'goesOnQuoting',
  'aboveQuote',
  'nextTitle',
  'besideH1',
  'cell',
] as const;

/** The example as HTML element or text, wherever in a release it may stand. */
function places(example: string): readonly Features[] {
  const element = /^<(\w+)>(.*)<\/\1>$/.exec(example);
  const text = element?.[2] ?? example;
  const [features] = describeParagraphs(
    [{ start: 0, end: text.length, text, spaced: true, ...(element && { tag: element[1]! }) }],
    { blocks: true },
  );
  return [0, 1, 6].flatMap((index) => [
    { ...features!, index, left: 3 },
    { ...features!, index, left: 3, ...Object.fromEntries(FLAGS.map((flag) => [flag, true])) },
  ]);
}

test.each(ZONE_RULES)('rule $name holds of its example', ({ example, test: holds }) => {
  const lines = example.split('\\n');
  expect(lines.some((line) => places(line).some(holds))).toBe(true);
});

test('rule names are unique', () => {
  const names = ZONE_RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(SEAMS)('seam $name cuts its example', ({ example }) => {
  expect(seamsOf(example, false).length).toBeGreaterThan(0);
});
