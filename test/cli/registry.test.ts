import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registryCommand } from '../../src/cli/registry.ts';
import { dateline } from '../support/dateline-process.ts';
import { folderWith } from '../support/folder.ts';
import { runCommand } from '../support/run-command.ts';

const registry = (folder: string, ...args: readonly string[]) => runCommand(registryCommand, args, folder);

describe('dateline registry', () => {
  test('add, list, show, split, merge, redirect, log', async () => {
    const folder = folderWith({});
    await registry(folder, 'create', 'reg', '--iri', 'https://example.org/id/');
    const added = await registry(
      folder,
      'add',
      'reg',
      'Acme, Inc.',
      'Acme Bakery',
      '--type',
      'ORG',
      '--by',
      'me',
    );
    const { id } = JSON.parse(added.stdout) as { readonly id: string };
    const split = JSON.parse((await registry(folder, 'split', 'reg', id, 'Acme Bakery')).stdout);
    expect((await registry(folder, 'list', 'reg')).stdout.split('\n').filter(Boolean).sort()).toEqual(
      [`${id}\tORG\tAcme, Inc.\t1\t`, `${split.id}\tORG\tAcme Bakery\t1\t`].sort(),
    );
    expect(JSON.parse((await registry(folder, 'show', 'reg', 'ACME')).stdout)).toEqual({
      id,
      type: 'ORG',
      name: 'Acme, Inc.',
      names: ['Acme, Inc.'],
      iri: `https://example.org/id/${id.slice(4)}`,
    });
    await registry(folder, 'merge', 'reg', id, split.id, '--note', 'one firm');
    await registry(folder, 'redirect', 'reg', id, 'Q312');
    const log = (await registry(folder, 'log', 'reg')).stdout.trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as { readonly action: string }).action)).toEqual([
      'create',
      'add',
      'split',
      'merge',
      'redirect',
    ]);
    expect(JSON.parse(log[3]!)).toMatchObject({ ids: [id, split.id], note: 'one firm' });
    expect((await registry(folder, 'show', 'reg', 'Nobody')).error).toBe(
      'Expected an id or a name in the registry, got Nobody',
    );
  });

  test('writers at a time lose nothing, and name the same thing alike', async () => {
    const folder = folderWith({
      'a.txt': 'Zwyxel Dynamics opened an office.\n\nZwyxel Dynamics said so.',
      'b.txt': 'The office of Zwyxel Dynamics, Inc. was opened on Monday, said Zwyxel Dynamics.',
    });
    const annotate = (file: string) =>
      dateline(['annotate', file, '--registry', 'reg', '--profile', 'compact'], { cwd: folder });
    const adders = Array.from({ length: 4 }, (_, index) =>
      dateline(['registry', 'add', 'reg', `Company Number ${index}`, '--type', 'ORG'], { cwd: folder }),
    );
    const [a, b, ...others] = await Promise.all([annotate('a.txt'), annotate('b.txt'), ...adders]);
    for (const { code, stderr } of [a, b, ...others]) expect([code, stderr]).toEqual([0, stderr]);
    const iriOf = (output: string) =>
      /"@id": "(urn:uuid:[^"#]+)",\s+"name": "Zwyxel Dynamics/.exec(output)?.[1];
    expect(iriOf(a.stdout)).toBeDefined();
    expect(iriOf(b.stdout)).toBe(iriOf(a.stdout));
    const listed = await registry(folder, 'list', join(folder, 'reg'));
    expect(listed.stdout.match(/Company Number \d/g)?.sort()).toEqual(
      [0, 1, 2, 3].map((n) => `Company Number ${n}`),
    );
    const numbers = (await registry(folder, 'log', 'reg')).stdout.match(/"number":\d+/g);
    expect(new Set(numbers).size).toBe(numbers?.length);
  });
});
