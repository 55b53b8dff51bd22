import { readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

/** Which of our own folders (or top-level files) each folder may import, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  document: [],
  errors: [],
  offsets: [],
  crf: [],
  read: ['document', 'errors', 'offsets'],
  zone: ['document', 'errors'],
  tokenize: ['document', 'errors'],
  tag: ['document', 'errors', 'crf'],
  dates: ['document', 'errors'],
  kb: ['document', 'errors'],
  link: ['document', 'errors', 'kb'],
  registry: ['document', 'errors', 'kb'],
  reconcile: ['document', 'errors', 'kb', 'registry'],
  roles: ['document', 'errors'],
  emit: ['document', 'errors', 'offsets'],
  validate: ['document', 'errors', 'emit'],
  corpus: ['document', 'errors', 'offsets'],
  evaluate: ['document', 'errors', 'offsets'],
  models: ['document', 'errors', 'tokenize', 'tag', 'kb', 'registry', 'roles'],
  batch: ['document', 'errors', 'read', 'emit', 'kb', 'models', 'pipeline'],
  queue: ['document', 'errors', 'batch'],
  pipeline: ['document', 'models', 'zone', 'tokenize', 'tag', 'dates', 'link', 'roles'],
  train: [
    'document',
    'errors',
    'offsets',
    'corpus',
    'crf',
    'tag',
    'tokenize',
    'zone',
    'evaluate',
    'kb',
    'link',
    'dates',
    'roles',
  ],
};
const EVERYTHING_BUT_CLI = new Set(['index', 'cli']);

const source = join(import.meta.dirname, '../src');
const files = [...globSync('**/*.ts', { cwd: source })].sort();
const folderOf = (file: string): string => (file.split(sep)[0] ?? '').replace(/\.ts$/, '');

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => normalize(join(dirname(file), match[1] ?? '')),
  );

describe('architecture', () => {
  test('every folder is known', () => {
    const known = new Set([...Object.keys(MAY_IMPORT), ...EVERYTHING_BUT_CLI]);
    expect(files.map(folderOf).filter((folder) => !known.has(folder))).toEqual([]);
  });

  test.each(files)('%s imports only what its folder may', (file) => {
    const folder = folderOf(file);
    const foreign = importsOf(file)
      .map(folderOf)
      .filter((target) => target !== folder);
    if (folder !== 'cli') expect(foreign).not.toContain('cli');
    if (folder !== 'cli') expect(foreign).not.toContain('train');
    const allowed = MAY_IMPORT[folder];
    if (allowed !== undefined) expect(foreign.filter((target) => !allowed.includes(target))).toEqual([]);
  });

  test.each(files.filter((file) => folderOf(file) !== 'cli'))(
    '%s leaves process and console to cli',
    (file) => {
      expect(readFileSync(join(source, file), 'utf8')).not.toMatch(/\b(?:process|console)\./);
    },
  );

  test.each(files)('%s is no longer than 400 lines', (file) => {
    const isTable = /table|lexicon|data/.test(file);
    if (!isTable)
      expect(readFileSync(join(source, file), 'utf8').split('\n').length).toBeLessThanOrEqual(400);
  });
});
