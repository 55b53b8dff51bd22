import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotateCommand, type OpenAnnotator } from '../../src/cli/annotate.ts';
import { run } from '../../src/cli/program.ts';
import { parseStandoffLine } from '../../src/corpus/standoff.ts';
import type { AnnotatedRelease, EntityId, NameMention, Release } from '../../src/document.ts';
import { folderWith } from '../support/folder.ts';
import { collectIo } from '../support/io.ts';

/** A small pipeline of its own: every `Acme` is an organisation. */
function annotate(release: Release): AnnotatedRelease {
  const names = [...release.text.matchAll(/Acme/g)].map(
    ({ index }): NameMention => ({
      start: index,
      end: index + 4,
      type: 'ORG',
      score: 1,
      entity: 'o1' as EntityId,
    }),
  );
  return {
    ...release,
    zones: [],
    tokens: [],
    sentences: [],
    spans: names,
    dates: [],
    names,
    entities:
      names.length === 0
        ? []
        : [{ id: 'o1' as EntityId, type: 'ORG', name: 'Acme', link: { kind: 'unknown' } }],
    mentions: names,
    quotations: [],
  };
}
const open: OpenAnnotator = () => Promise.resolve(annotate);

async function dateline(
  arguments_: readonly string[],
  options: Parameters<typeof collectIo>[0] = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const { io, stdout, stderr } = collectIo(options);
  const code = await run(arguments_, io, [annotateCommand(io, open)], '1.2.3');
  return { code, stdout: stdout(), stderr: stderr() };
}

const ROWS = '{"id":"a","text":"Acme"}\n{"id":"b","text":"😀 Acme","date":"2024-02-03"}\n';

describe('annotate', () => {
  test('one release: one document', async () => {
    const workingDirectory = folderWith({ 'a.txt': 'Acme opens.' });
    const { code, stdout, stderr } = await dateline(['annotate', 'a.txt'], { workingDirectory });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ '@context': 'https://schema.org' });
    expect(stdout).toContain('\n  "@graph"');
  });

  test('several releases: an array', async () => {
    const { stdout } = await dateline(['annotate', '-'], { stdin: ROWS });
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  test('ndjson: one document a line', async () => {
    const { stdout } = await dateline(['annotate', '-', '-f', 'ndjson', '--profile', 'compact'], {
      stdin: ROWS,
    });
    const documents = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(documents).toHaveLength(2);
    expect(stdout).not.toContain('Annotation');
  });

  test('standoff: the ids that went in, positions in code points, readable as reference data', async () => {
    const { stdout } = await dateline(['annotate', '--format', 'standoff'], { stdin: ROWS });
    const documents = stdout
      .trimEnd()
      .split('\n')
      .map((line) => parseStandoffLine(line, 'there'));
    expect(documents.map(({ id, date }) => [id, date])).toEqual([
      ['a', undefined],
      ['b', '2024-02-03'],
    ]);
    expect(JSON.parse(stdout.split('\n')[1] ?? '')).toMatchObject({ mentions: [{ start: 2, end: 6 }] });
  });

  test('-o writes a file, --base and --date are used', async () => {
    const workingDirectory = folderWith({ 'a.txt': 'Acme opens.' });
    const { stdout } = await dateline(
      [
        'annotate',
        'a.txt',
        '-o',
        'out.jsonld',
        '--base',
        'https://x.example/',
        '--date',
        '2024-02-03',
        '--no-article-body',
      ],
      { workingDirectory },
    );
    expect(stdout).toBe('');
    const written = readFileSync(join(workingDirectory, 'out.jsonld'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      '@graph': [{ '@id': 'https://x.example/a#article', datePublished: '2024-02-03' }, {}, {}],
    });
    expect(written).not.toContain('articleBody');
  });
});

describe('pages', () => {
  const page = '<!DOCTYPE html>\r\n<head><title>T</title></head><p>Acme &amp; others';
  test('a page to look at', async () => {
    const { stdout } = await dateline(['annotate', '-f', 'html'], { stdin: page });
    expect(stdout).toContain('>Acme</a>');
    expect(stdout).toContain('&amp; others');
  });

  test('--embed: the own page with the graph in its head', async () => {
    const { stdout } = await dateline(['annotate', '-f', 'html', '--embed'], { stdin: page });
    expect(stdout).toContain('"@graph"');
    expect(stdout.replace(/\r\n<script.*<\/script>/, '')).toBe(page);
    const again = await dateline(['annotate', '-f', 'html', '--embed'], { stdin: stdout });
    expect(again.stdout).toBe(stdout);
  });

  test.each([
    [['-f', 'html'], ROWS, 'dateline: Expected one release for --format html, got several\n'],
    [
      ['-f', 'html', '--embed'],
      'Acme',
      'dateline: Expected an HTML page for --embed, got the plain text of stdin\n',
    ],
  ])('%j is refused', async (options, stdin, stderr) => {
    expect(await dateline(['annotate', ...options], { stdin })).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('what was already written stays', () => {
  const rows = `${ROWS}{"id":"c",`;
  test.each([
    ['jsonld', (text: string) => (JSON.parse(text) as unknown[]).length],
    ['ndjson', (text: string) => text.trimEnd().split('\n').length],
    ['standoff', (text: string) => text.trimEnd().split('\n').length],
  ])('%s', async (format, count) => {
    const { code, stdout, stderr } = await dateline(['annotate', '-f', format], { stdin: rows });
    expect(code).toBe(2);
    expect(count(stdout)).toBe(2);
    expect(stderr).toMatch(
      /^dateline: Expected one JSON object a line, got broken JSON at line 3 of standard input .*\n$/,
    );
  });
});

describe('mistakes on the command line', () => {
  test.each([
    [['annotate', 'no.txt'], 'dateline: Expected a file or folder, found nothing at no.txt\n'],
    [['annotate', '--frmat', 'x'], "dateline: unknown option '--frmat'\n(Did you mean --format?)\n"],
    [['anotate'], "dateline: unknown command 'anotate'\n(Did you mean annotate?)\n"],
    [
      ['annotate', '-f', 'xml'],
      "dateline: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are jsonld, ndjson, html, ninjs, annotations, standoff, nif, brat, columns, spacy.\n",
    ],
    [
      ['annotate', '-d', '8 Feb'],
      `dateline: option '-d, --date <YYYY-MM-DD>' argument '8 Feb' is invalid. Expected a day as YYYY-MM-DD, got "8 Feb".\n`,
    ],
    [
      ['annotate', '--base', 'x#y'],
      `dateline: option '--base <IRI>' argument 'x#y' is invalid. Expected an absolute IRI without fragment, got "x#y".\n`,
    ],
    [
      ['annotate', '--max-bytes', '0'],
      `dateline: option '--max-bytes <number>' argument '0' is invalid. Expected a positive whole number, got "0".\n`,
    ],
    [['annotate', '-o', 'no/such/file'], 'dateline: Expected a writable file, got ENOENT for no/such/file\n'],
    [['annotate', '--embed'], 'dateline: Expected --embed with --format html, got it with --format jsonld\n'],
  ])('%j', async (arguments_, sentence) => {
    const result = await dateline(arguments_, { stdin: 'Acme' });
    expect(result).toEqual({ code: 2, stdout: '', stderr: sentence });
  });

  test('--version and --help are answers', async () => {
    expect(await dateline(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
    expect(await dateline(['annotate', '--help'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('a bug of ours shows its stack', async () => {
    const { io, stderr } = collectIo({ stdin: 'Acme' });
    const broken: OpenAnnotator = () => Promise.reject(new TypeError('a bug'));
    expect(await run(['annotate'], io, [annotateCommand(io, broken)], '1')).toBe(1);
    expect(stderr()).toMatch(/^TypeError: a bug\n\s+at /);
  });
});
