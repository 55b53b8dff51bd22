import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { DocumentId, Release } from '../../src/document.ts';
import { parseHtml } from '../../src/read/index.ts';

const page = (source: string): Release => parseHtml(source, 'page' as DocumentId);

/** Every run's text is what its source decodes to (white space aside, which collapses). */
function checkRuns(release: Release): void {
  const { text, markup } = release;
  let end = 0;
  for (const run of markup?.runs ?? []) {
    expect(run.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, run.start)).toMatch(/^[\n\t]*$/);
    end = run.end;
    const source = markup?.source.slice(run.sourceStart, run.sourceEnd) ?? '';
    const shown = text.slice(run.start, run.end);
    expect(collapsed(decoded(source))).toBe(collapsed(shown));
  }
  expect(text.slice(end)).toBe('');
  for (const { start, end: blockEnd } of markup?.blocks ?? []) {
    expect(text.slice(start, blockEnd)).toMatch(/[^ \t\n\f\r]/);
  }
}

const collapsed = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');

function decoded(source: string): string {
  return parseFragment(source.replaceAll('\0', ''))
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');
}

describe('text', () => {
  test.each([
    ['blocks are paragraphs', '<h1>A</h1><p>b</p><div>c<p>d</p>e</div>', 'A\n\nb\n\nc\n\nd\n\ne'],
    ['line breaks', 'a<br>b<br><br>c<br> d', 'a\nb\n\nc\nd'],
    ['white space collapses', ' <p> a \n\t b </p> <p><b> c</b> d </p> ', 'a b\n\nc d'],
    ['cells of a row', '<table><tr><th>Q1<td>2</tr><tr><td>a<td>b</table>', 'Q1\t2\n\na\tb'],
    ['list items', '<ul><li>a<li>b</ul>', 'a\n\nb'],
    [
      'references',
      'A&amp;B &copy2024 &#8220;x&#x201D; &notit; &semi; a & b &unknown; &nbsp;c',
      'A&B ©2024 “x” ¬it; ; a & b &unknown; \u00a0c',
    ],
    ['preformatted text', '<pre>\n a\n  b\n\n\nc</pre>', 'a\n  b\n\nc'],
    ['carriage returns', '<p>a\r\nb\rc', 'a b c'],
    ['misplaced text in tables', '<table>a<tr><td>b</td></tr>c</table>', 'ac\n\nb'],
    ['astral characters', '<p>😀 &#x1F600; x', '😀 😀 x'],
    [
      'furniture is left out',
      '<header>Site</header><nav>Menu</nav><p>a</p><script>b</script><style>c</style><p hidden>d</p><footer>e</footer>',
      'a',
    ],
    ['a header with the headline stays', '<header><h1>A</h1></header><p>b', 'A\n\nb'],
  ])('%s', (_, source, text) => {
    const release = page(source);
    expect(release.text).toBe(text);
    checkRuns(release);
  });

  test('the only main or article holds the release, if it holds enough', () => {
    const body = 'word '.repeat(60).trim();
    expect(page(`<p>Site<main><h1>A</h1><p>${body}</main><p>More`).text).toBe(`A\n\n${body}`);
    expect(page(`<p>Site<article><footer>By A</footer>${body}</article>`).text).toBe(`By A\n\n${body}`);
    expect(page('<p>Site<main>short</main>').text).toBe('Site\n\nshort');
  });

  test('blocks know their element', () => {
    const { text, markup } = page('<h1>A</h1><div>b<ul><li>c</ul></div><table><tr><td>d<td>e</table>');
    expect(markup?.blocks.map(({ start, end, tag }) => [tag, text.slice(start, end)])).toEqual([
      ['h1', 'A'],
      ['div', 'b'],
      ['li', 'c'],
      ['td', 'd'],
      ['td', 'e'],
    ]);
  });

  test('positions count from the byte order mark on', () => {
    const release = page('\uFEFF<p>Text');
    expect(release.text).toBe('Text');
    expect(release.markup?.runs).toEqual([{ start: 0, end: 4, sourceStart: 4, sourceEnd: 8 }]);
  });

  test('every character maps to its source, in any soup of tags, references and text', () => {
    const part = fc.constantFrom(
      ...['<p>', '</p>', '<b>', '</b>', '<br>', '<table>', '<tr>', '<td>', '</table>', '<a href="&amp;">'],
      ...[
        '<pre>',
        '</pre>',
        '<div>',
        '</div>',
        '<script>x</script>',
        '<!-- c -->',
        '<',
        '&',
        ';',
        '\r\n',
        '\r',
      ],
      ...[
        '&amp;',
        '&lt',
        '&copyx',
        '&#0;',
        '&#128;',
        '&fjlig;',
        '&ngE;',
        '&notin;',
        '&semi;',
        '\0',
        ' ',
        '\t',
      ],
      ...['word', '😀', 'é', '\u00a0', '&NotEqualTilde;', '&#x1F600;', '\uD83D'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => checkRuns(page(parts.join('')))),
      { numRuns: 500 },
    );
  });
});

describe('metadata', () => {
  test.each([
    [
      '<meta property="article:published_time" content="2024-02-08T17:13:00+05:30">',
      '2024-02-08',
      '2024-02-08T17:13:00+05:30',
    ],
    ['<meta name="DC.date.issued" content="2024-02-08">', '2024-02-08', undefined],
    ['<meta name="date" content="8 February 2024">', undefined, undefined],
    ['<meta name="date" content="2024-02-30">', undefined, undefined],
    ['<p><time pubdate datetime="2024-02-08T10:00Z">8 February</time>', '2024-02-08', '2024-02-08T10:00:00Z'],
    [
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2024-02-08T10:00:00-0500"}]}</script>',
      '2024-02-08',
      '2024-02-08T10:00:00-05:00',
    ],
    ['<script type="application/ld+json">{broken</script>', undefined, undefined],
  ])('%s', (head, date, published) => {
    const release = page(`${head}<p>Text`);
    expect(release.date).toBe(date);
    expect(release.published).toBe(published);
  });

  test('the address is the canonical one', () => {
    expect(page('<link rel="canonical" href="https://example.org/a"><p>Text').url).toBe(
      'https://example.org/a',
    );
    expect(page('<meta property="og:url" content="https://example.org/b"><p>Text').url).toBe(
      'https://example.org/b',
    );
    expect(page('<link rel="canonical" href="/a"><p>Text').url).toBeUndefined();
  });
});
