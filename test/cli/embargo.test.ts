import { describe, expect, test } from 'vitest';
import { annotateCommand } from '../../src/cli/annotate.ts';
import { run } from '../../src/cli/program.ts';
import { findDates, resolveDates } from '../../src/dates/index.ts';
import type { AnnotatedRelease, Release } from '../../src/document.ts';
import { zone } from '../../src/zone/index.ts';
import { collectIo } from '../support/io.ts';

/** Zones and dates as the program finds them, without names. */
function annotate(release: Release): AnnotatedRelease {
  const spans = findDates(release.text).map(({ start, end }) => ({
    start,
    end,
    type: 'DATE' as const,
    score: 1,
  }));
  const dated = resolveDates({ ...zone(release), tokens: [], sentences: [], spans });
  return { ...dated, names: [], entities: [], mentions: dated.dates, quotations: [] };
}

async function dateline(stdin: string, now: string, ...options: readonly string[]) {
  const { io, stdout, stderr } = collectIo({ stdin, now: Date.parse(now) });
  const command = annotateCommand(io, () => Promise.resolve(annotate));
  const code = await run(['annotate', ...options], io, [command], '1');
  return { code, stdout: stdout(), stderr: stderr() };
}

const release = (embargo: string): string =>
  `${embargo}\n\nMuseum opens new wing\n\nLONDON, 6 June 2024 -- The museum opened its new wing today, with 40 rooms.\n`;
const TIMED = release('EMBARGOED UNTIL 00:01 BST Friday 7 June 2024');

describe('embargo', () => {
  test('before it ends nothing is written', async () => {
    const { code, stdout, stderr } = await dateline(TIMED, '2024-06-06T23:00:59Z');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'dateline: stdin is under embargo until 2024-06-07T00:01:00+01:00 and was not written; --ignore-embargo writes it\n',
    );
  });

  test.each([
    ['from its instant on', '2024-06-06T23:01:00Z', []],
    ['with --ignore-embargo', '2024-06-01T00:00:00Z', ['--ignore-embargo']],
    ['as standoff, which is no publication', '2024-06-01T00:00:00Z', ['-f', 'standoff']],
  ])('written %s', async (_, now, options) => {
    const { code, stdout, stderr } = await dateline(TIMED, now, ...options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Museum opens new wing');
  });

  test('without time it holds until the day is over everywhere', async () => {
    const text = release('Embargoed until 7 June 2024');
    expect((await dateline(text, '2024-06-08T11:59:59Z')).code).toBe(1);
    expect((await dateline(text, '2024-06-08T12:00:00Z')).code).toBe(0);
  });

  test('one whose end cannot be read holds', async () => {
    const { code, stderr } = await dateline(
      release('EMBARGOED UNTIL FURTHER NOTICE'),
      '2030-01-01T00:00:00Z',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('under an embargo whose end cannot be read');
  });
});

test('--explain: rule, reason and example of every zone', async () => {
  const { stderr, stdout } = await dateline(TIMED, '2025-01-01T00:00:00Z', '--explain');
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => /^dateline: stdin:\d+:\d+: “.+”: ([a-z-]+): /.exec(line)?.[1])).toEqual([
    'embargo',
    'headline',
    'dateline',
    'lead',
  ]);
  expect(lines[2]).toMatch(/^dateline: stdin:5:1: “LONDON, 6 June 2024 --”: .*\(dateline-form\)$/);
  expect(lines[0]).toContain('fixed words that hold the text back, as in');
  expect(stdout).toContain('@graph');
});
