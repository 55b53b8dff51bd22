import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../src/document.ts';
import { embedJsonLd, type JsonLdDocument } from '../../src/emit/index.ts';
import { parseHtml } from '../../src/read/index.ts';

const SCRIPT = /\r?\n?<script type="application\/ld\+json" data-generator="dateline">(.*?)<\/script>/s;
const graph = (name: string): JsonLdDocument => ({ '@context': 'https://schema.org', '@graph': [{ name }] });

/** The script's content as a browser sees it, wherever it stands in the tree; and whether that is the head. */
function scriptOf(page: string): { readonly json: unknown; readonly inHead: boolean } | undefined {
  const [html] = parse(page.replace(/^\uFEFF/, '')).childNodes.filter((node) => node.nodeName === 'html');
  if (html === undefined || !('childNodes' in html)) return undefined;
  for (const part of html.childNodes) {
    if (!('childNodes' in part)) continue;
    for (const node of part.childNodes) {
      if (!('attrs' in node) || !node.attrs.some(({ name }) => name === 'data-generator')) continue;
      const [text] = node.childNodes;
      const json: unknown = text !== undefined && 'value' in text ? JSON.parse(text.value) : undefined;
      return { json, inHead: part.nodeName === 'head' };
    }
  }
  return undefined;
}

describe('embedJsonLd', () => {
  test.each([
    ['<!DOCTYPE html>\n<html>\n  <head>\n    <title>T</title>\n  </head>\n  <body><p>x</body></html>'],
    ['<!DOCTYPE html>\r\n<html><head></head><body>x'],
    ['\uFEFF<!doctype html><title>T</title><p>x'],
    ['<p>x'],
    ['x'],
    [''],
    ['<html lang=en><body>x'],
    ['<HEAD><META charset=utf-8></HEAD>x'],
    ['<!-- </head> --><head><script>"</head>"</script></head>'],
    ['<title></head></title><p>x'],
  ])('%j: the script is in the head, the rest as it was', (page) => {
    const embedded = embedJsonLd(page, graph('a'));
    expect(scriptOf(embedded)).toEqual({ json: graph('a'), inHead: true });
    expect(embedded.replace(SCRIPT, '')).toBe(page);
    expect(embedJsonLd(embedded, graph('a'))).toBe(embedded);
    expect(embedJsonLd(embedJsonLd(page, graph('b')), graph('a'))).toBe(embedded);
  });

  test('no value ends the script', () => {
    const values = fc
      .array(
        fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '\u2029', '$&', '\\', '"', 'x'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(values, (value) => {
        const embedded = embedJsonLd('<head></head><p>x', graph(value));
        expect(scriptOf(embedded)?.json).toEqual(graph(value));
        expect(embedded).not.toMatch(/[\u2028\u2029]/);
        expect(embedJsonLd(embedded, graph(value))).toBe(embedded);
      }),
    );
  });

  test('any soup of tags: idempotent, and nothing but the script is added', () => {
    const part = fc.constantFrom(
      ...[
        '<html>',
        '<head>',
        '</head>',
        '<body>',
        '<title>',
        '</title>',
        '<p>',
        '<!-- x -->',
        '<!doctype html>',
      ],
      ...[
        'text',
        '\n',
        '<script>',
        '</script>',
        '<table>',
        '<meta name=a>',
        '<template>',
        '</template>',
        '<noscript>',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const page = parts.join('');
        const embedded = embedJsonLd(page, graph('a'));
        expect(embedded.replace(SCRIPT, '')).toBe(page);
        expect(embedJsonLd(embedded, graph('a'))).toBe(embedded);
      }),
      { numRuns: 500 },
    );
  });

  test('the text that is read from the page stays the same', () => {
    const page = '<!doctype html><title>T</title><p>Text';
    const read = (source: string) => parseHtml(source, 'a' as DocumentId).text;
    expect(read(embedJsonLd(page, graph('a')))).toBe(read(page));
  });
});
