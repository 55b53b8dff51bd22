import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, inputHash, type Read } from '../../src/batch/item.ts';
import { splitLines } from '../../src/batch/lines.ts';
import { readItems } from '../../src/batch/sources.ts';
import { folderWith } from '../support/folder.ts';

async function read(
  inputs: readonly string[],
  workingDirectory: string,
  options: { readonly stdin?: Uint8Array; readonly maxBytes?: number } = {},
): Promise<readonly Read[]> {
  const items: Read[] = [];
  const stdin = Readable.from(options.stdin === undefined ? [] : [options.stdin]);
  const maxBytes = options.maxBytes ?? 1000;
  for await (const item of readItems(inputs, { workingDirectory, stdin, maxBytes })) items.push(item);
  return items;
}

const shown = (items: readonly Read[]) =>
  items.map((item) =>
    item.kind === 'item'
      ? [item.id ?? 'line', Buffer.from(item.bytes).toString()]
      : [item.rule, item.message],
  );

const ROWS = '{"id":"a"}\n\n{"id":"b"}';
/** `ROWS` packed by `zstd`, whole and in two frames one after the other. */
const ZSTD = Buffer.from('KLUv/QRYsQAAeyJpZCI6ImEifQoKeyJpZCI6ImIifVJ9n5Q=', 'base64');
const ZSTD_FRAMES = Buffer.from('KLUv/QRYYQAAeyJpZCI6ImEifQoKsVpFoyi1L/0EWFEAAHsiaWQiOiJiIn2vGvpR', 'base64');

/** A tar archive by the system's own tar. */
function tarOf(files: Readonly<Record<string, string>>): Buffer {
  const folder = folderWith(files);
  return execFileSync('tar', ['-cf', '-', '--sort=name', ...Object.keys(files)], { cwd: folder });
}

describe('what can be an input', () => {
  test('folders in the order of their paths, ids below the folder, hidden files left out', async () => {
    const folder = folderWith({ 'in/b.txt': 'B', 'in/a/c.html': 'C', 'in/a/.x.txt': 'X', 'in/pic.png': 'P' });
    expect(shown(await read(['in'], folder))).toEqual([
      ['a/c', 'C'],
      ['b', 'B'],
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['rows.ndjson', Buffer.from(ROWS)],
    ['rows.jsonl.gz', gzipSync(ROWS)],
    ['rows.ndjson.zst', ZSTD],
    ['frames.ndjson.zst', ZSTD_FRAMES],
    ['members.ndjson.gz', Buffer.concat([gzipSync(ROWS.slice(0, 4)), gzipSync(ROWS.slice(4))])],
  ])('lines of %s, also from standard input without its name', async (name, bytes) => {
    const lines = [
      ['line', '{"id":"a"}'],
      ['line', '{"id":"b"}'],
    ];
    expect(shown(await read([name], folderWith({ [name]: bytes })))).toEqual(lines);
    expect(shown(await read(['-'], '/', { stdin: bytes }))).toEqual(lines);
  });

  test('archives: releases and lines in them, plain and packed', async () => {
    const archive = tarOf({ 'x/a.txt': 'A', 'x/rows.ndjson': ROWS, 'x/pic.png': 'P', 'y.html': 'Y' });
    const expected = [
      ['x/a', 'A'],
      ['line', '{"id":"a"}'],
      ['line', '{"id":"b"}'],
      ['y', 'Y'],
    ];
    const folder = folderWith({
      'a.tar': archive,
      'b.tgz': gzipSync(archive),
      'c.tar.gz': gzipSync(archive),
    });
    for (const name of ['a.tar', 'b.tgz', 'c.tar.gz'])
      expect(shown(await read([name], folder))).toEqual(expected);
    expect(shown(await read(['-'], folder, { stdin: gzipSync(archive) }))).toEqual(expected);
  });
});

describe('what is broken is told, and the rest goes on', () => {
  test('an archive that breaks off, a file that is no gzip, a line that is too long', async () => {
    const archive = tarOf({ 'a.txt': 'A', 'b.txt': 'B'.repeat(900) });
    const folder = folderWith({
      'in/1.tar': archive.subarray(0, 1700),
      'in/2.ndjson.gz': Buffer.from('no gzip'),
      'in/3.ndjson': `{"id":"${'x'.repeat(2000)}"}\n{"id":"c"}\n`,
      'in/2b.ndjson.zst': ZSTD.subarray(0, 20),
      'in/4.txt': 'D'.repeat(1001),
      'in/5.txt': 'E',
    });
    // Of the archive both the entry that breaks off and what may have come after it.
    expect(shown(await read(['in'], folder)).map(([what]) => what)).toEqual([
      'a',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
      'too-large',
      'line',
      'too-large',
      '5',
    ]);
  });

  test('an input that is not there ends everything', async () => {
    await expect(read(['no'], folderWith({}))).rejects.toThrow(
      'Expected a file or folder, found nothing at no',
    );
    await expect(read(['x.pdf'], folderWith({ 'x.pdf': 'x' }))).rejects.toThrow(/^Expected releases \(\.txt/);
  });
});

test('lines do not depend on where the chunks end, and none is lost at any limit', async () => {
  const content = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
      async (text, size, max) => {
        const bytes = Buffer.from(text);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const lines: (string | undefined)[] = [];
        for await (const line of splitLines(Readable.from(chunks), max))
          lines.push(line.kind === 'line' ? Buffer.from(line.bytes).toString() : undefined);
        const expected = text.replace(/\n$/, '').split('\n');
        expect(lines).toEqual(
          text === '' ? [] : expected.map((line) => (Buffer.byteLength(line) > max ? undefined : line)),
        );
      },
    ),
  );
});

test('a hash tells releases apart by bytes, by id and by how they are read', () => {
  const item: Item = {
    kind: 'item',
    format: 'text',
    id: 'a',
    bytes: Buffer.from('A'),
    place: '',
    origin: '',
  };
  const others: readonly Item[] = [
    { ...item, id: 'b' },
    { ...item, bytes: Buffer.from('B') },
    { ...item, format: 'html' },
    { ...item, id: 'aA', bytes: Buffer.from('') },
  ];
  expect(new Set([item, ...others].map(inputHash)).size).toBe(5);
  expect(inputHash({ ...item, place: join('x', 'y'), origin: 'z' })).toBe(inputHash(item));
});
