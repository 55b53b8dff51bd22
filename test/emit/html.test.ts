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
    const page = toHtml({ ...document, mentions: unsure });
    expect(page).toMatch(/To review.*Acme.*40\u00a0%/s);
    expect(page.match(/class="mention ORG unsure/g)).toHaveLength(1);
  });

  test('problems and doubtful links are to be reviewed, the least sure first', () => {
    const document = releaseOf('body| On [Feb. 30|DATE] [Acme|ORG entity=o1] met [Apex|ORG entity=o2].', {
      links: { o2: { score: 0.55, name: 'Apex Ltd' } },
    });
    const [date] = document.mentions;
    const page = toHtml(document, {
      problems: [{ start: date!.start, end: date!.end, message: 'no such day' }],
    });
    const review = /<ol class="review">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
    expect([...review.matchAll(/class="why">([^<]*)/g)].map(([, reason]) => reason)).toEqual([
      'no such day',
      expect.stringMatching(/^date not resolved/),
      'link: Linked to Apex Ltd, 55\u00a0%.',
    ]);
  });

  test('what linking weighed stands with the mention and with the entity', () => {
    const document = releaseOf('body| [Acme|ORG entity=o1] opens.');
    const candidates = new Map([
      [
        document.entities[0]!.id,
        [
          { name: 'Acme Corporation', score: 0.6, description: 'a maker of traps' },
          { name: 'Acme Markets', score: 0.15, iri: 'https://en.wikipedia.org/wiki/Acme_Markets' },
        ],
      ],
    ]);
    const page = toHtml(document, { candidates });
    expect(page).toContain('Acme Corporation, a maker of traps: 60\u00a0%');
    expect(page).toContain('none of them: 25\u00a0%');
    expect(page).toContain('2 candidates weighed');
  });

  test('what is nearly certain is not called certain', () => {
    const document = releaseOf('body| [Acme|ORG entity=o1] opens.', { links: { o1: { score: 0.999 } } });
    expect(toHtml(document)).toContain('&gt;\u00a099\u00a0%');
  });
});
