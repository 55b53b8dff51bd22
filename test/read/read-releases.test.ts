import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { IsoDate, Release } from '../../src/document.ts';
import { InputError } from '../../src/errors.ts';
import { type ReadOptions, readReleases } from '../../src/read/index.ts';
import { folderWith } from '../support/folder.ts';

type Extra = Partial<ReadOptions> & { readonly standardInput?: string | Uint8Array };

/** The releases that came before the error, and the error's sentence. */
async function read(
  folder: string,
  inputs: readonly string[],
  extra: Extra = {},
): Promise<{ readonly releases: readonly Release[]; readonly error?: string }> {
  const { standardInput = '', ...options } = extra;
  const stdin = Readable.from([Buffer.from(standardInput as string)]);
  const releases: Release[] = [];
  try {
    for await (const release of readReleases(inputs, { workingDirectory: folder, stdin, ...options })) {
      releases.push(release);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { releases, error: error.message };
  }
  return { releases };
}

const ids = (releases: readonly Release[]) => releases.map(({ id }) => id);

describe('files', () => {
  test('text keeps its line ends; a byte order mark is no part of it', async () => {
    const folder = folderWith({ 'a.txt': '\uFEFFOne\r\ntwo\rthree 😀' });
    expect(await read(folder, ['a.txt'])).toEqual({
      releases: [{ id: 'a', text: 'One\r\ntwo\rthree 😀' }],
    });
  });

  test('folders are read recursively in the order of their paths, other files left aside', async () => {
    const folder = folderWith({
      'in/b.txt': 'b',
      'in/a/z.html': '<p>z',
      'in/a/c.jsonl': '{"id":"c1","text":"c"}\n',
      'in/notes.md': 'no release',
      'in/B.TXT': 'upper case',
    });
    const { releases } = await read(folder, ['in']);
    expect(ids(releases)).toEqual(['B', 'c1', 'z', 'b']);
  });

  test('globs, and each file once', async () => {
    const folder = folderWith({ 'a.txt': 'a', 'b.txt': 'b', 'c.html': '<p>c' });
    expect(ids((await read(folder, ['b.txt', '*.txt', 'c.*'])).releases)).toEqual(['b', 'a', 'c']);
  });

  test('equal base names are told apart by their paths, wherever the user stands', async () => {
    const folder = folderWith({ 'x/1/r.txt': 'one', 'x/2/r.txt': 'two', 'x/2/s.txt': 'three' });
    const expected = ['1/r.txt', '2/r.txt', 's'];
    expect(ids((await read(folder, ['x'])).releases)).toEqual(expected);
    expect(ids((await read(`${folder}/x/1`, ['..'])).releases)).toEqual(expected);
  });

  test('a date from the user stands instead of the own one', async () => {
    const folder = folderWith({
      'a.html': '<meta property="article:published_time" content="2024-02-03T10:00:00+01:00"><p>Text',
    });
    const { releases } = await read(folder, ['a.html']);
    expect(releases[0]).toMatchObject({ date: '2024-02-03', published: '2024-02-03T10:00:00+01:00' });
    const moved = await read(folder, ['a.html'], { date: '2024-02-04' as IsoDate });
    expect(moved.releases[0]?.date).toBe('2024-02-04');
    expect(moved.releases[0]?.published).toBeUndefined();
  });
});

describe('standard input', () => {
  test.each([
    ['plain text', 'plain text', 'plain text'],
    ['a page', '<!DOCTYPE html><p>a page', 'a page'],
    ['NDJSON', '{"id":"stdin","text":"a row"}', 'a row'],
  ])('tells %s by its beginning', async (_, standardInput, text) => {
    expect((await read('/', ['-'], { standardInput })).releases).toMatchObject([{ id: 'stdin', text }]);
  });
});

describe('NDJSON', () => {
  test('reads id, text, date and url and ignores the rest, as of a reference file', async () => {
    const folder = folderWith({
      'r.jsonl':
        '\uFEFF{"id":"a","date":"2024-02-03","text":"One","mentions":[],"entities":[]}\r\n\n{"id":"b","date":null,"text":"","url":"https://example.org/b"}',
    });
    expect((await read(folder, ['r.jsonl'])).releases).toEqual([
      { id: 'a', text: 'One', date: '2024-02-03' },
      { id: 'b', text: '', url: 'https://example.org/b' },
    ]);
  });

  test('is split into lines wherever the chunks end', async () => {
    const rows = ['{"id":"a","text":"😀"}', '', '{"id":"b","text":"é"}', '{"id":"c","text":"x"}'].join('\n');
    const bytes = Buffer.from(rows);
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const stdin = Readable.from(chunks);
      const texts: string[] = [];
      for await (const { text } of readReleases(['-'], { workingDirectory: '/', stdin })) texts.push(text);
      expect(texts).toEqual(['😀', 'é', 'x']);
    }
  });

  test('what stands before a broken line is read', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `{"id":"r${i}","text":"t"}\n`).join('');
    const folder = folderWith({ 'r.ndjson': `${rows}{"id":"r6","text":\n` });
    const { releases, error } = await read(folder, ['r.ndjson']);
    expect(releases).toHaveLength(6);
    expect(error).toMatch(/^Expected one JSON object a line, got broken JSON at line 7 of r\.ndjson/);
  });
});

describe('bad input is one sentence', () => {
  const utf8 = (...bytes: number[]) => new Uint8Array([0x61, 0x62, ...bytes]);
  test.each<[string, Record<string, string | Uint8Array>, string[], Extra, string]>([
    ['missing', {}, ['no.txt'], {}, 'Expected a file or folder, found nothing at no.txt'],
    [
      'folder',
      { 'in/a.pdf': '' },
      ['in'],
      {},
      'Expected releases (.txt, .html, .htm, .xhtml, .ndjson, .jsonl), found none in the folder in',
    ],
    [
      'glob',
      {},
      ['*.txt'],
      {},
      'Expected releases (.txt, .html, .htm, .xhtml, .ndjson, .jsonl), found none in the pattern *.txt',
    ],
    [
      'kind',
      { 'a.pdf': '' },
      ['a.pdf'],
      {},
      'Expected a release (.txt, .html, .htm, .xhtml, .ndjson, .jsonl, or no extension), got a.pdf',
    ],
    [
      'UTF-8',
      { 'a.txt': utf8(0xff, 0x63) },
      ['a.txt'],
      {},
      'Expected UTF-8 text, got the invalid byte 0xFF at byte 2 of a.txt',
    ],
    [
      'cut off',
      { 'a.txt': utf8(0xe2, 0x82) },
      ['a.txt'],
      {},
      'Expected UTF-8 text, got the invalid byte 0xE2 at byte 2 of a.txt',
    ],
    [
      'sequence',
      { 'a.txt': utf8(0xc3, 0x28) },
      ['a.txt'],
      {},
      'Expected UTF-8 text, got the invalid byte 0xC3 at byte 2 of a.txt',
    ],
    [
      'UTF-8 in a row',
      { 'a.jsonl': Buffer.concat([Buffer.from('{"id":"a","text":"t"}\n'), utf8(0xff)]) },
      ['a.jsonl'],
      {},
      'Expected UTF-8 text, got the invalid byte 0xFF at byte 24 of line 2 of a.jsonl',
    ],
    [
      'empty',
      { 'a.txt': '\uFEFF \n' },
      ['a.txt'],
      {},
      'Expected a release with text, got a file without any at a.txt',
    ],
    [
      'empty page',
      { 'a.html': '<title>x</title>' },
      ['a.html'],
      {},
      'Expected a release with text, got a page without any at a.html',
    ],
    [
      'empty rows',
      { 'a.jsonl': '\n\n' },
      ['a.jsonl'],
      {},
      'Expected one JSON object a line, got an empty file at a.jsonl',
    ],
    [
      'size',
      { 'a.txt': 'x'.repeat(101) },
      ['a.txt'],
      { maxBytes: 100 },
      'Expected a release of at most 100 bytes, got more in a.txt',
    ],
    [
      'size of a row',
      { 'a.jsonl': `\n{"id":"a","text":"${'x'.repeat(100)}"}` },
      ['a.jsonl'],
      { maxBytes: 100 },
      'Expected a release of at most 100 bytes, got more in line 2 of a.jsonl',
    ],
    [
      'row',
      { 'a.jsonl': '[]' },
      ['a.jsonl'],
      {},
      'Expected one JSON object a line, got an array at line 1 of a.jsonl',
    ],
    [
      'id',
      { 'a.jsonl': '{"text":"t"}' },
      ['a.jsonl'],
      {},
      'Expected `id` to be a non-empty string, got nothing at line 1 of a.jsonl',
    ],
    [
      'text',
      { 'a.jsonl': '{"id":"a","text":7}' },
      ['a.jsonl'],
      {},
      'Expected `text` to be a string, got 7 at line 1 of a.jsonl',
    ],
    [
      'date',
      { 'a.jsonl': '{"id":"a","text":"t","date":"8 Feb"}' },
      ['a.jsonl'],
      {},
      'Expected `date` to be a day as YYYY-MM-DD, got "8 Feb" at line 1 of a.jsonl',
    ],
    [
      'ids',
      { 'a.jsonl': '{"id":"b","text":"t"}', 'b.txt': 't' },
      ['a.jsonl', 'b.txt'],
      {},
      'Expected each id once, got "b" at b.txt after line 1 of a.jsonl',
    ],
  ])('%s', async (_, files, inputs, options, sentence) => {
    expect((await read(folderWith(files), inputs, options)).error).toBe(sentence);
  });

  test('20 MB are too large by default', async () => {
    const folder = folderWith({ 'a.txt': new Uint8Array(20_000_000).fill(0x61) });
    expect((await read(folder, ['a.txt'])).error).toBe(
      'Expected a release of at most 16777216 bytes, got more in a.txt',
    );
  });
});
