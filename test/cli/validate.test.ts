import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { validateCommand } from '../../src/cli/validate.ts';
import { folderWith } from '../support/folder.ts';
import { collectIo } from '../support/io.ts';

const GOOD = '{"@context":"https://schema.org","@type":"Person","name":"Jane Roe"}';
const BAD =
  '{\n  "@context": "https://schema.org",\n  "@type": "Person", "nam": "x",\n  "worksFor": "Acme"\n}';
const NOTED = '{"@context":"https://schema.org","@type":"Quotation","text":"x"}';

async function dateline(
  arguments_: readonly string[],
  options: Parameters<typeof collectIo>[0] = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const { io, stdout, stderr } = collectIo(options);
  const code = await run(arguments_, io, [validateCommand(io, '1.2.3')], '1.2.3');
  return { code, stdout: stdout(), stderr: stderr() };
}

describe('validate', () => {
  test('what is right: silence and exit code 0', async () => {
    expect(await dateline(['validate'], { stdin: GOOD })).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 file: 0 errors, 0 warnings, 0 notes\n',
    });
  });

  test('a line for each problem, with file, line and column', async () => {
    const workingDirectory = folderWith({ 'in/a.jsonld': BAD, 'in/b.ndjson': `${GOOD}\n`, 'in/c.txt': '' });
    expect(await dateline(['validate', 'in'], { workingDirectory })).toEqual({
      code: 1,
      stdout:
        'in/a.jsonld:3:22: error unknown-property: Expected a property of schema.org, got `nam`; did you mean `name`?\n' +
        'in/a.jsonld:4:15: warning text-for-node: Expected `worksFor` to be a node of Organization, got the text "Acme"\n',
      stderr: '2 files: 1 error, 1 warning, 0 notes\n',
    });
  });

  test('pages are told by their beginning', async () => {
    const { code, stdout } = await dateline(['validate', '-', '--json'], {
      stdin: `<!DOCTYPE html>\n<script type="application/ld+json">${BAD}</script>`,
    });
    expect(code).toBe(1);
    expect(
      stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as object),
    ).toMatchObject([
      {
        file: '<stdin>',
        line: 4,
        column: 22,
        endLine: 4,
        endColumn: 27,
        severity: 'error',
        rule: 'unknown-property',
      },
      { line: 5, rule: 'text-for-node' },
    ]);
  });

  test('SARIF, in a file', async () => {
    const workingDirectory = folderWith({ 'a b.json': BAD });
    const { code, stdout } = await dateline(['validate', 'a b.json', '--sarif', '-o', 'out.sarif'], {
      workingDirectory,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const sarif = readFileSync(join(workingDirectory, 'out.sarif'), 'utf8');
    await expect(sarif).toMatchFileSnapshot('../golden/validate/problems.sarif');
  });

  test.each([
    ['error', NOTED, 0],
    ['warning', NOTED, 0],
    ['note', NOTED, 1],
    ['error', BAD, 1],
    ['note', GOOD, 0],
  ])('--fail-on %s: %s gives %i', async (severity, stdin, code) => {
    expect((await dateline(['validate', '--fail-on', severity], { stdin })).code).toBe(code);
  });

  test('--quiet leaves notes out', async () => {
    expect((await dateline(['validate'], { stdin: NOTED })).stdout).toContain('note pending');
    expect((await dateline(['validate', '-q'], { stdin: NOTED })).stdout).toBe('');
  });

  test.each([
    [['validate', 'no.json'], 'dateline: Expected a file or folder, found nothing at no.json\n'],
    [['validate', '--josn'], "dateline: unknown option '--josn'\n(Did you mean --json?)\n"],
    [['validate', '--json', '--sarif'], "dateline: option '--json' cannot be used with option '--sarif'\n"],
  ])('%j', async (arguments_, stderr) => {
    expect(await dateline(arguments_, { stdin: GOOD })).toEqual({ code: 2, stdout: '', stderr });
  });
});
