import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../src/emit/index.ts';
import { releaseOf } from '../support/release.ts';
import { SAMPLES } from '../support/samples.ts';

type Element = DefaultTreeAdapterTypes.Element;

function elements(page: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      found.push(node);
      visit(node);
    }
  };
  visit(parse(page, { onParseError: ({ code }) => expect(code).toBe('none') }));
  return found;
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((entry) => entry.name === name)?.value;

describe('toHtml', () => {
  test.each(Object.entries(SAMPLES))('golden file: %s', async (name, document) => {
    await expect(toHtml(document)).toMatchFileSnapshot(`../golden/html/${name}.html`);
  });

  test.each(Object.entries(SAMPLES))(
    '%s: valid, one h1, ids once, links lead somewhere, no network',
    (_, document) => {
      const all = elements(toHtml(document));
      expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
      const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const inside = all
        .flatMap((element) => attribute(element, 'href') ?? [])
        .filter((href) => href.startsWith('#'));
      expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
      expect(
        all.filter((element) => attribute(element, 'src') !== undefined || element.tagName === 'link'),
      ).toEqual([]);
      expect(all.filter((element) => attribute(element, 'class')?.startsWith('mention '))).toHaveLength(
        document.mentions.length,
      );
    },
  );

  test('nothing of a release becomes markup or a script link', () => {
    const hostile = releaseOf('headline| &lt; x\n\nbody| [Acme & "Sons"|ORG entity=o1] \'x\'', {
      id: '</title><script>alert(1)</script>',
      links: { o1: { sameAs: ['javascript:alert(1)', 'https://example.org/?a=1&b="2"'] } },
    });
    const all = elements(toHtml(hostile));
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    const links = all
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((href) => !href.startsWith('#'));
    expect(links).toEqual(['https://example.org/?a=1&b="2"']);
  });

  test('what the model was unsure of stands in a list', () => {
    const document = releaseOf('body| [Acme|ORG entity=o1] and [Apex|ORG entity=o2]');
    expect(toHtml(document)).not.toContain('To review');
    const unsure = document.mentions.map((mention, index) => ({
      ...mention,
      score: index === 0 ? 0.4 : 0.9,
    }));
    expect(toHtml({ ...document, mentions: unsure })).toMatch(/To review.*Acme.*40\u00a0%/s);
  });
});
