/** JSON-LD in a page's own source, leaving every other byte as it is. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { JsonLdDocument } from './jsonld.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Tells our script element from others, so that a second run replaces it. */
const MARK = 'data-generator="dateline"';
const OURS = new RegExp(`\\r?\\n?<script type="application/ld\\+json" ${MARK}>[^<]*</script>`, 'g');

/**
 * JSON that can stand in a script element: `<` is escaped, so neither `</script` nor `<!--` can end or open anything,
 * and so are U+2028 and U+2029, which older scripts take for line ends. It parses to the same value.
 */
export function scriptSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * The page with the graph in a script element at the end of its head, instead of one from an earlier run. Everything else
 * stays byte for byte; doing it twice is doing it once. A page without head tags gets the element where its head ends.
 */
export function embedJsonLd(page: string, jsonld: JsonLdDocument): string {
  const clean = page.replace(OURS, '');
  const at = headEnd(clean);
  const lineEnd = clean.includes('\r\n') ? '\r\n' : '\n';
  const script = `${lineEnd}<script type="application/ld+json" ${MARK}>${scriptSafeJson(jsonld)}</script>`;
  return clean.slice(0, at) + script + clean.slice(at);
}

/** Before `</head>`, else before `<body`, else after the doctype and what the parser put in the head. */
function headEnd(page: string): number {
  const mark = page.startsWith('\uFEFF') ? 1 : 0;
  const root = parse(page.slice(mark), { sourceCodeLocationInfo: true });
  const html = elementOf(root, 'html');
  const head = html === undefined ? undefined : elementOf(html, 'head');
  const body = html === undefined ? undefined : elementOf(html, 'body');
  const last = head?.childNodes.findLast((node) => node.nodeName !== '#text')?.sourceCodeLocation?.endOffset;
  const doctype = root.childNodes.find((node) => node.nodeName === '#documentType')?.sourceCodeLocation
    ?.endOffset;
  const endTag = head?.sourceCodeLocation?.endTag?.startOffset;
  const at =
    (endTag === undefined ? undefined : beforeIndent(page.slice(mark), endTag)) ??
    last ??
    head?.sourceCodeLocation?.startTag?.endOffset ??
    html?.sourceCodeLocation?.startTag?.endOffset ??
    body?.sourceCodeLocation?.startTag?.startOffset ??
    doctype ??
    0;
  return mark + at;
}

/** The line end and indentation before the end tag stay with it. */
function beforeIndent(page: string, at: number): number {
  const gap = /(?:\r?\n)?[ \t]*$/.exec(page.slice(0, at))?.[0] ?? '';
  return at - gap.length;
}

function elementOf(parent: DefaultTreeAdapterTypes.ParentNode, name: string): Element | undefined {
  return parent.childNodes.find((node): node is Element => node.nodeName === name);
}
