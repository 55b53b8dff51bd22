import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ended, startDateline } from '../support/dateline-process.ts';
import { folderWith } from '../support/folder.ts';

const RELEASE = join(import.meta.dirname, '../../corpus/train/in-ministry-waterways.txt');
const view = (args: readonly string[], cwd: string, stdin = '') =>
  ended(startDateline(['view', ...args], { cwd, stdin }));

test('view: one page with entities, what linking weighed, roles and the graph', async () => {
  const folder = folderWith({});
  const { code, stdout, stderr } = await view([RELEASE, '-o', 'page.html'], folder);
  expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: '' });
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  expect(page).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
  expect(page).toContain('Padmadhar Lahkar');
  expect(page).toMatch(/<span class="label">Weighed<\/span>/);
  expect(page).toContain('id="roles"');
  expect(page).not.toMatch(/<(?:link|img|iframe)|\ssrc=/);
});

test.each([
  [[RELEASE, '--profile', 'big'], /Allowed choices are compact, full/],
  [['nothing.txt'], /Expected a file or folder, found nothing at nothing.txt/],
  [[join(RELEASE, '..')], /Expected one release to view, got several/],
])('%j is refused in one sentence', async (args, sentence) => {
  const { code, stderr } = await view(args, folderWith({}));
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});
