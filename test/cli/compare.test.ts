import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreeCommand } from '../../src/cli/agree.ts';
import { calibrateCommand } from '../../src/cli/calibrate.ts';
import { compareCommand } from '../../src/cli/compare.ts';
import { errorsCommand } from '../../src/cli/errors.ts';
import { formatStandoffLine } from '../../src/corpus/index.ts';
import { inlineRelease } from '../support/inline-release.ts';
import { runCommand } from '../support/run-command.ts';

const ROWS = ['o1 = Acme => Acme'];
const bodies = { good: '⟦Acme|O|o1⟧ ⟦Bolt|O|o1⟧', bad: '⟦Acme|O|o1⟧ Bolt' };
const lines = (body: string) =>
  Array.from({ length: 8 }, (_, at) => `${formatStandoffLine(inlineRelease(body, ROWS, `r${at}`))}\n`).join(
    '',
  );

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
  for (const [name, body] of Object.entries(bodies))
    await writeFile(join(folder, `${name}.jsonl`), lines(body));
});
afterAll(() => rm(folder, { recursive: true }));

describe('dateline compare', () => {
  const run = (...args: string[]) => runCommand(compareCommand, args, folder);

  test('fails when told to and the second is worse beyond chance', async () => {
    const { stdout, error } = await run(
      'good.jsonl',
      'good.jsonl',
      'bad.jsonl',
      '--fail-if-worse',
      '--trials',
      '500',
    );
    expect(stdout).toMatch(/^ {2}micro +1\.0000 +0\.6667 +−0\.3333/m);
    expect(stdout).toContain('500 trials, seed 1');
    expect(error).toMatch(/^Expected the second prediction to be no worse, got strict -0\.3333 \(p 0\.0/);
  });

  test('passes when the second is better', async () => {
    expect((await run('good.jsonl', 'bad.jsonl', 'good.jsonl', '--fail-if-worse')).error).toBeUndefined();
  });
});

test('dateline agree prints each pair and what chance leaves of it', async () => {
  const { stdout } = await runCommand(
    agreeCommand,
    ['good.jsonl', 'bad.jsonl', '--scheme', 'strict'],
    folder,
  );
  expect(stdout).toMatch(/^ {2}strict +0\.6667 +16 +8$/m);
  expect(stdout).toMatch(/^ {2}all +16 +0\.0000 +-0\.2917$/m);
});

describe('dateline errors', () => {
  const run = (...args: string[]) =>
    runCommand((io) => errorsCommand(io, async () => []), ['good.jsonl', 'bad.jsonl', ...args], folder);

  test('shows errors in their context, and says how many it does not show', async () => {
    const { stdout } = await run('--limit', '1');
    expect(stdout).toContain('missed  r0 5–9  expected ORG\n  Acme ⟦Bolt⟧');
    expect(stdout).toContain('7 more; --limit shows them');
  });

  test('as JSON, of the kinds and types asked for', async () => {
    const { errors } = JSON.parse((await run('--json', '--kind', 'missed', '--type', 'ORG')).stdout) as {
      errors: unknown[];
    };
    expect(errors).toHaveLength(8);
    const other = JSON.parse((await run('--json', '--type', 'PLACE')).stdout) as { errors: unknown[] };
    expect(other.errors).toEqual([]);
  });
});

test('dateline calibrate prints tables by type', async () => {
  const { stdout } = await runCommand(
    (io) => calibrateCommand(io, async () => []),
    ['good.jsonl', 'bad.jsonl'],
    folder,
  );
  expect(stdout).toContain(
    'spans of ORG: 8 claims, 1.0000 right, mean score 1.0000; ECE 0.0000, Brier 0.0000',
  );
});
