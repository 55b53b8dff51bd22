import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kbCommand } from '../../src/cli/kb.ts';
import { folderWith } from '../support/folder.ts';
import { runCommand } from '../support/run-command.ts';

const CACHE = join(tmpdir(), 'dateline-cache');
const TABLE = 'Firm,kind,land\nZwyxel Dynamics plc,company,GB\n';
const COLUMNS = ['--column', 'name=Firm', '--column', 'type=kind', '--column', 'country=land'];

async function kb(folder: string, ...args: readonly string[]) {
  return runCommand(kbCommand, [...args, '--cache', CACHE], folder);
}

describe('dateline kb', () => {
  test('imports a packed table with columns of other names, and finds what is in it', async () => {
    const folder = folderWith({ 'firms.csv.gz': gzipSync(TABLE) });
    const done = await kb(folder, 'import', 'firms.csv.gz', '-o', 'own', ...COLUMNS);
    expect(done).toMatchObject({ stdout: '', stderr: '1 entries, 0 passed over, 0 repeated, in own\n' });
    const found = await kb(folder, 'search', 'Zwyxel Dynamics', '--kb', 'own', '--json');
    expect(JSON.parse(found.stdout)).toMatchObject({
      id: 'own:org:zwyxel-dynamics-plc',
      country: 'GB',
      match: 'derived',
    });
    const shown = await kb(folder, 'show', 'own:org:zwyxel-dynamics-plc', '--kb', 'own');
    expect(JSON.parse(shown.stdout)).toMatchObject({ name: 'Zwyxel Dynamics plc' });
    const near = await kb(folder, 'search', 'Zwixel Dynamix PLC', '--kb', 'own', '--near');
    expect(near.stdout).toContain('\tZwyxel Dynamics plc\t');
    expect((await kb(folder, 'stats', '--kb', 'own')).stdout).toMatch(/own\n +1 {2}all\n/);
  });

  test('the package’s own base', async () => {
    const folder = folderWith({});
    expect((await kb(folder, 'search', 'SEC', '--limit', '1')).stdout.split('\n')).toHaveLength(2);
    const nobody = await kb(folder, 'search', 'Zwyxel Dynamics');
    expect(nobody).toMatchObject({ stdout: '', stderr: 'No entry has the name Zwyxel Dynamics\n' });
  });

  test.each([
    [['show', 'Q0'], 'Expected the id of an entry, got "Q0"'],
    [
      ['import', 'x.txt', '-o', 'own'],
      'Expected --from csv, jsonl, wikidata or ror, since the name does not tell: x.txt',
    ],
    [['import', 'x.csv', '-o', 'own'], 'Expected a readable file of UTF-8 text, got ENOENT for x.csv'],
    [['search', 'x', '--kb', 'none'], 'Expected a knowledge base with a config.json, got none in '],
    [
      ['import', 'x.csv', '-o', 'own', '--column', 'nme=x'],
      'Expected --column FIELD=COLUMN with a field of id, type, name, ',
    ],
  ])('%j', async (args, message) => {
    expect((await kb(folderWith({}), ...args)).error).toContain(message);
  });
});
