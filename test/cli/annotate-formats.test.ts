/** The forms for other programs: golden files, and each read back by a reader of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { annotateCommand } from '../../src/cli/annotate.ts';
import { ANNOTATE_FORMATS, EXCHANGE_FORMATS, type ExchangeFormat } from '../../src/cli/annotate-formats.ts';
import { run } from '../../src/cli/program.ts';
import { readFormat } from '../../src/corpus/index.ts';
import type { AnnotatedRelease, Mention } from '../../src/document.ts';
import { folderWith } from '../support/folder.ts';
import { collectIo } from '../support/io.ts';
import { SAMPLES } from '../support/samples.ts';
import { canonizeOffline, expandOffline } from '../support/schema-context.ts';

const company = SAMPLES['company'] as AnnotatedRelease;
const government = SAMPLES['government'] as AnnotatedRelease;

/** What `annotate` writes where the pipeline finds what the samples hold. */
async function written(
  documents: readonly AnnotatedRelease[],
  options: readonly string[],
  workingDirectory = folderWith({}),
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const stdin = documents.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
  const { io, stdout, stderr } = collectIo({ stdin, workingDirectory });
  const command = annotateCommand(io, () =>
    Promise.resolve(({ id }) => documents.find((document) => document.id === id)!),
  );
  const code = await run(['annotate', ...options], io, [command], '1');
  return { code, stdout: stdout(), stderr: stderr() };
}

const shown = ({ start, end, type }: Mention) => [start, end, type];

describe('golden files', () => {
  for (const format of ['nif', 'columns', 'spacy', 'annotations'] as const) {
    test(format, async () => {
      const { stdout } = await written([company, government], ['-f', format]);
      await expect(stdout).toMatchFileSnapshot(`../golden/formats/${format}.txt`);
    });
  }

  test('brat', async () => {
    const folder = folderWith({});
    const { code, stderr } = await written([company, government], ['-f', 'brat', '-o', 'out'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    expect(read('consultations/2024-02.txt')).toBe(government.text);
    await expect(read('northwind-2023-q3.ann')).toMatchFileSnapshot('../golden/formats/brat.ann');
  });
});

describe('read back', () => {
  const single = { nif: 'ttl', columns: 'conll', spacy: 'jsonl' } as const;
  for (const format of EXCHANGE_FORMATS.filter(
    (one): one is Exclude<ExchangeFormat, 'brat'> => one !== 'brat',
  )) {
    test(`${format}: the same mentions`, async () => {
      const { stdout } = await written([company, government], ['-f', format]);
      const where = `x.${single[format]}`;
      const { documents } = await readFormat(format, { id: 'x', where, content: stdout }, {});
      expect(documents).toHaveLength(2);
      const words = (document: { readonly text: string; readonly mentions: readonly Mention[] }) =>
        document.mentions.map(({ start, end, type }) => [
          type,
          document.text.slice(start, end).replace(/\s/g, ''),
        ]);
      expect(documents.map(words)).toEqual([company, government].map(words));
      if (format === 'columns') return;
      expect(documents.map(({ text }) => text)).toEqual([company.text, government.text]);
      expect(documents.map((document) => document.mentions.map(shown))).toEqual(
        [company, government].map((document) => document.mentions.map(shown)),
      );
    });
  }

  test('NIF is Turtle for n3, with one context a release and a class for every mention', async () => {
    const { stdout } = await written([company, government], ['-f', 'nif']);
    const quads = new Parser({ format: 'Turtle' }).parse(stdout);
    const count = (term: string) => quads.filter(({ predicate }) => predicate.value.endsWith(term)).length;
    expect(count('#isString')).toBe(2);
    expect(count('#taClassRef')).toBe(company.mentions.length + government.mentions.length);
  });

  test('annotations alone expand and canonicalise; bodies are the entities elsewhere', async () => {
    const { stdout } = await written([company], ['-f', 'annotations']);
    const page = JSON.parse(stdout) as object;
    expect(await expandOffline(page)).toHaveLength(1);
    const quads = await canonizeOffline(page);
    expect(quads.match(/oa#hasTarget/g)).toHaveLength(company.mentions.length);
    expect(quads).toContain('oa#hasSource> <https://ror.org/03zga2b32>');
  });
});

describe('options', () => {
  test('an option that would do nothing is refused', async () => {
    const { code, stderr } = await written([company], ['-f', 'nif', '--base', 'https://x.example/']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'dateline: Expected --base with --format jsonld, ndjson, html, ninjs, annotations, got it with --format nif\n',
    );
  });

  test('brat asks for a folder, and never writes out of it', async () => {
    expect((await written([company], ['-f', 'brat'])).stderr).toMatch(/^dateline: Expected -o FOLDER/);
    const folder = folderWith({});
    const astray = { ...company, id: '../../etc/x y' } as AnnotatedRelease;
    await written([astray], ['-f', 'brat', '-o', 'out'], folder);
    expect(readFileSync(join(folder, 'out/etc/x-y.txt'), 'utf8')).toBe(company.text);
  });

  test('every form holds a release that names nothing', async () => {
    for (const format of ANNOTATE_FORMATS) {
      const bare = SAMPLES['bare'] as AnnotatedRelease;
      expect([format, (await written([bare], ['-f', format, '-o', 'out'])).stderr]).toEqual([format, '']);
    }
  });
});
