/** A release from a web page: its paragraphs as text, and where each character stands in the source. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { DocumentId, Release } from '../document.ts';
import { attribute, descendants, isElement, isText, parsePage } from './dom.ts';
import { pageMetadata } from './metadata.ts';
import { alignText } from './references.ts';
import { createTextBuilder, type Separator, type TextBuilder } from './text-builder.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Never part of the release: not shown, or navigation and controls. */
const SKIPPED = new Set(
  (
    'head script style noscript template nav iframe object embed svg math canvas audio video select ' +
    'button input textarea dialog datalist map'
  ).split(' '),
);
const SKIPPED_ROLES = new Set(['navigation', 'search', 'banner', 'menu', 'menubar', 'dialog', 'toolbar']);
/** Page furniture when they stand outside the element that holds the release. */
const FURNITURE = new Set(['header', 'footer', 'aside']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);
/** Below this many characters a `main` or `article` holds a teaser or nothing, not the release. */
const LEAST_CONTENT = 200;

/**
 * Parses a page. Block elements become paragraphs separated by a blank line, `<br>` a line end, table cells of one
 * row are separated by a tab, white space collapses as on screen. Positions of `markup` count UTF-16 code units of
 * `source` as it is given, a byte order mark included.
 */
export function parseHtml(source: string, id: DocumentId): Release {
  const markStripped = source.startsWith('\uFEFF') ? 1 : 0;
  const page = source.slice(markStripped);
  const root = parsePage(page);
  const { text, blocks, runs } = contentOf(root, page);
  const shifted = runs.map((run) => ({
    ...run,
    sourceStart: run.sourceStart + markStripped,
    sourceEnd: run.sourceEnd + markStripped,
  }));
  return { id, text, ...pageMetadata(root), markup: { source, blocks, runs: shifted } };
}

/** The page's only `main`, else its only `article`, else its body. */
function contentOf(root: DefaultTreeAdapterTypes.Document, source: string): ReturnType<TextBuilder['build']> {
  const elements = [...descendants(root)];
  const isMain = (element: Element) => element.tagName === 'main' || attribute(element, 'role') === 'main';
  for (const isContent of [isMain, (element: Element) => element.tagName === 'article']) {
    const [content, ...others] = elements.filter(isContent);
    if (content === undefined || others.length > 0) continue;
    const built = textOfContent(content, source, true);
    if (built.text.length >= LEAST_CONTENT) return built;
  }
  const body = elements.find((element) => element.tagName === 'body');
  return body === undefined ? { text: '', blocks: [], runs: [] } : textOfContent(body, source, false);
}

function textOfContent(
  content: Element,
  source: string,
  keepFurniture: boolean,
): ReturnType<TextBuilder['build']> {
  const builder = createTextBuilder();
  visit(content, { builder, source, keepFurniture, block: content.tagName, preformatted: false });
  return builder.build();
}

interface Visit {
  readonly builder: TextBuilder;
  readonly source: string;
  readonly keepFurniture: boolean;
  readonly block: string;
  readonly preformatted: boolean;
}

function visit(element: Element, state: Visit): void {
  const { builder } = state;
  for (const node of element.childNodes) {
    if (isText(node)) {
      const at = node.sourceCodeLocation;
      if (at === null || at === undefined) continue;
      for (const piece of alignText(node.value, state.source, at.startOffset, at.endOffset)) {
        builder.add(piece, state.block, state.preformatted);
      }
    } else if (isElement(node) && !isSkipped(node, state.keepFurniture)) {
      const tag = node.tagName;
      if (tag === 'br') {
        builder.separate('\n');
        continue;
      }
      if (!BLOCKS.has(tag)) {
        visit(node, state);
        continue;
      }
      const separator: Separator = tag === 'td' || tag === 'th' ? '\t' : '\n\n';
      builder.separate(separator);
      visit(node, {
        ...state,
        block: tag,
        preformatted: state.preformatted || tag === 'pre',
        keepFurniture: state.keepFurniture || tag === 'article' || tag === 'main',
      });
      builder.separate(separator);
    }
  }
}

function isSkipped(element: Element, keepFurniture: boolean): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  if (!keepFurniture && FURNITURE.has(element.tagName) && !holdsHeading(element)) return true;
  const role = attribute(element, 'role');
  if (role !== undefined && SKIPPED_ROLES.has(role)) return true;
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

function holdsHeading(element: Element): boolean {
  for (const inner of descendants(element)) if (inner.tagName === 'h1') return true;
  return false;
}
