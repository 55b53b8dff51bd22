/** The page as parse5's tree, with the exact source range of every text node. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Document = DefaultTreeAdapterTypes.Document;
type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/**
 * parse5 merges neighbouring character tokens into one text node, also where the tree builder moved one of them
 * (misplaced text in tables); the node's range then spans markup in between. A node for each token keeps its range
 * contiguous.
 */
const oneNodePerToken: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText: (parent, text) => {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
  },
  insertTextBefore: (parent, text, reference) => {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
  },
};

export function parsePage(source: string): Document {
  return parse(source, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: oneNodePerToken,
  });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Elements below `parent` in document order. */
export function* descendants(parent: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  const pending = [...parent.childNodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isElement(node)) continue;
    yield node;
    pending.push(...[...node.childNodes].reverse());
  }
}

/** The text of an element's own text nodes. */
export function textOf(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}
