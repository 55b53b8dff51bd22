import { describe, expect, test } from 'vitest';
import type { Gold } from '../../src/corpus/index.ts';
import type { Annotated, Quotation, Zone } from '../../src/document.ts';
import { InputError } from '../../src/errors.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { inlineRelease } from '../support/inline-release.ts';

/** `hits of predicted / predicted, hits of reference / reference` of one measure. */
function counts(name: string, reference: Annotated, predicted: Annotated): string {
  const score = evaluate([reference], [predicted], { measures: [name] }).scores[0]!.micro;
  const { predictedHits, predicted: found, referenceHits, reference: there } = score;
  return `${predictedHits}/${found} ${referenceHits}/${there}`;
}

describe('spans', () => {
  const reference = inlineRelease('⟦Acme Holdings|O|o1⟧ of ⟦Rome|L|l1⟧', ['o1 = A => ?', 'l1 = R => ?']);
  const predicted = inlineRelease('⟦Acme|O|o1⟧ ⟦Holdings|O|o1⟧ of ⟦Rome|O|o1⟧', ['o1 = A => ?']);

  test.each([
    ['strict', '0/3 0/2'],
    ['boundaries', '1/3 1/2'],
    ['overlap', '2/3 1/2'],
    ['overlap-proportional', `2/3 ${12 / 13}/2`],
    ['semeval-type', '1/3 1/2'],
    ['gate-lenient', '1/3 1/2'],
    ['gate-average', '0.5/3 0.5/2'],
  ])('%s', (name, expected) => {
    expect(counts(name, reference, predicted)).toBe(expected);
  });

  test('the pair of most characters is taken first, wherever it stands', () => {
    const { micro } = evaluate([reference], [predicted], { measures: ['semeval-partial'] }).scores[0]!;
    expect(micro.outcomes).toEqual({ COR: 1, INC: 0, PAR: 1, MIS: 0, SPU: 1 });
  });
});

describe('date values', () => {
  const dates = (...values: string[]) =>
    inlineRelease(values.map((value, at) => `⟦day${at}|D|${value}⟧`).join(' '), []);

  test.each([
    ['a day for a day', '2024-02-08', '2024-02-08', '1/1 1/1', '1/1 1/1'],
    ['a year for its day', '2023-06-05', '2023-01-01/2023-12-31', '0/1 0/1', '1/1 1/1'],
    ['neither on the calendar', '?', '?', '1/1 1/1', '1/1 1/1'],
    ['only one on the calendar', '?', '2024-02-08', '0/1 0/1', '0/1 0/1'],
    ['another day', '2024-02-07', '2024-02-08', '0/1 0/1', '0/1 0/1'],
  ])('%s', (_, ours, theirs, strict, relaxed) => {
    expect(counts('date-value', dates(ours), dates(theirs))).toBe(strict);
    expect(counts('date-value-relaxed', dates(ours), dates(theirs))).toBe(relaxed);
  });

  test('a fiscal period is off the calendar like ?', () => {
    const reference = dates('?');
    const fiscal = { kind: 'fiscal', year: 2024 } as const;
    const predicted = {
      ...reference,
      mentions: reference.mentions.map((mention) => ({ ...mention, value: fiscal })),
    };
    expect(counts('date-value', reference, predicted as Gold)).toBe('1/1 1/1');
  });

  test('given the span, only spans of both sides count', () => {
    const half = inlineRelease('⟦day0|D|?⟧ day1');
    expect(counts('date-value-given-span', dates('?', '2024-01-01'), half)).toBe('1/1 1/1');
    expect(counts('date-value', dates('?', '2024-01-01'), half)).toBe('1/1 1/2');
  });
});

describe('links', () => {
  const body = '⟦Acme|O|o1⟧ ⟦Bolt|O|o2⟧ ⟦Cog|O|o3⟧ ⟦Dig|O|o4⟧';
  const rows = (...links: string[]) => links.map((link, at) => `o${at + 1} = N => ${link}`);
  const reference = inlineRelease(body, rows('Acme', 'Bolt', 'NIL', '?'));

  test.each([
    ['a2kb', ['Acme', 'NIL', 'NIL', 'Dig'], '2/3 2/3'],
    ['a2kb-in-kb', ['Acme', 'NIL', 'NIL', 'Dig'], '1/1 1/2'],
    ['a2kb-nil', ['Acme', 'NIL', 'NIL', 'Dig'], '1/2 1/1'],
    ['a2kb', ['Acme', '?', '?', '?'], '1/1 1/3'],
    ['c2kb', ['Bolt', 'Acme', 'NIL', '?'], '2/2 2/2'],
    ['a2kb', ['Bolt', 'Acme', 'NIL', '?'], '1/3 1/3'],
  ])('%s of %j', (name, links, expected) => {
    expect(counts(name, reference, inlineRelease(body, rows(...links)))).toBe(expected);
  });

  test('what overlaps an undecided mention is left out', () => {
    const wider = inlineRelease('Acme Bolt Cog ⟦Dig|O|o1⟧', ['o1 = N => Acme']);
    expect(counts('a2kb', reference, wider)).toBe('0/0 0/3');
  });

  test('given the span, a missed mention is no wrong link; weakly, a part of one is a right link', () => {
    const parts = inlineRelease('⟦Acm|O|o1⟧e ⟦Bolt|O|o2⟧ Cog Dig', rows('Acme', 'Bolt'));
    expect(counts('d2kb', reference, parts)).toBe('1/1 1/1');
    expect(counts('a2kb', reference, parts)).toBe('1/2 1/3');
    expect(counts('a2kb-weak', reference, parts)).toBe('2/2 2/3');
  });

  test.each([
    ['first letter and spaces', { wiki: 'acme inc.' }],
    ['percent-encoding', { wiki: 'Acme%20Inc.' }],
    ['sameAs of Wikipedia', { sameAs: ['http://en.wikipedia.org/wiki/Acme_Inc.'] }],
    ['sameAs of Wikidata', { sameAs: ['https://www.wikidata.org/wiki/Q42'] }],
    ['entry of Wikidata', { entry: 'Q42' }],
  ])('the same entry by another name: %s', (_, names) => {
    const one = inlineRelease('⟦Acme|O|o1⟧', ['o1 = Acme => Acme_Inc.']);
    const withLink = (link: object): Gold => ({
      ...one,
      entities: one.entities.map((entity) => ({
        ...entity,
        link: { kind: 'entry', entry: 'x:1', name: 'n', sameAs: [], score: 1, ...link } as never,
      })),
    });
    const known = withLink({ wiki: 'Acme_Inc.', sameAs: ['http://www.wikidata.org/entity/Q42'] });
    expect(counts('a2kb', known, withLink(names))).toBe('1/1 1/1');
    expect(counts('a2kb', known, withLink({ entry: 'Q43' }))).toBe('0/1 0/1');
  });
});

describe('roles', () => {
  const rows = ['p1 = Jane Roe => ?', 'o1 = Acme => ?'];
  const reference = inlineRelease(
    '⟦Jane Roe|P|p1⟧, ⟦CEO|T|p1>o1⟧ and ⟦chair|T|p1>⟧ of ⟦Acme|O|o1⟧. ⟦Roe|P|p1⟧',
    rows,
  );

  test('entities are compared by their mentions, not by their ids', () => {
    const predicted = inlineRelease(
      '⟦Jane Roe|P|p7⟧, ⟦CEO|T|p7>o9⟧ and ⟦chair|T|p7>o9⟧ of ⟦Acme|O|o9⟧. ⟦Roe|P|p7⟧',
      ['o9 = A => ?', 'p7 = J => ?'],
    );
    expect(counts('holder', reference, predicted)).toBe('2/2 2/2');
    expect(counts('org', reference, predicted)).toBe('1/2 1/1');
    expect(counts('role', reference, predicted)).toBe('1/2 1/2');
  });

  test('a holder that is a part of a split cluster is right', () => {
    const predicted = inlineRelease('⟦Jane Roe|P|p1⟧, ⟦CEO|T|p2>⟧ and chair of Acme. ⟦Roe|P|p2⟧', [
      'p1 = Jane Roe => ?',
      'p2 = Roe => ?',
    ]);
    expect(counts('holder', reference, predicted)).toBe('1/1 1/2');
    expect(counts('holder-given-title', reference, predicted)).toBe('1/1 1/1');
  });

  test('without a shared mention the name decides', () => {
    const named = (name: string) =>
      inlineRelease('Jane Roe, ⟦CEO|T|p1>⟧ and chair of Acme. ⟦Ro|P|p1⟧e', [`p1 = ${name} => ?`]);
    expect(counts('holder', reference, named('JANE  Roe'))).toBe('1/1 1/2');
    expect(counts('holder', reference, named('Roe'))).toBe('0/1 0/2');
  });

  test('a fact stated twice is one fact', () => {
    const twice = inlineRelease('⟦Jane Roe|P|p1⟧, ⟦CEO|T|p1>o1⟧ of ⟦Acme|O|o1⟧: ⟦ceo|T|p1>o1⟧', rows);
    expect(counts('role-facts', twice, twice)).toBe('1/1 1/1');
    expect(counts('role', twice, twice)).toBe('2/2 2/2');
  });
});

describe('zones and quotations', () => {
  const text = 'Head\nBody of it\n“Yes”';
  const release = (zones?: readonly Zone[], quotations?: readonly Quotation[]) =>
    ({ ...inlineRelease(text), ...(zones && { zones }), ...(quotations && { quotations }) }) as Gold;
  const zone = (start: number, end: number, kind: Zone['kind']): Zone => ({
    start,
    end,
    kind,
    rule: 'stated',
  });

  test('zones count whole, and by their visible characters', () => {
    const reference = release([zone(0, 4, 'headline'), zone(5, 21, 'body')]);
    const predicted = release([zone(0, 4, 'headline'), zone(5, 15, 'body'), zone(16, 21, 'quote')]);
    expect(counts('zones', reference, predicted)).toBe('1/3 1/2');
    expect(counts('zone-characters', reference, predicted)).toBe('12/17 12/17');
  });

  test('a reference without zones says nothing of them', () => {
    expect(
      evaluate([release()], [release([zone(0, 4, 'headline')])], { measures: ['zones'] }).scores,
    ).toEqual([]);
  });

  test('quotations and their speakers', () => {
    const rows = ['p1 = Roe => ?'];
    const spoken = (speaker?: string) => ({
      ...inlineRelease('“Yes”, said ⟦Roe|P|p1⟧', rows),
      quotations: [{ start: 0, end: 5, kind: 'direct', ...(speaker && { speaker }) } as Quotation],
    });
    expect(counts('quotations', spoken('p1'), spoken())).toBe('1/1 1/1');
    expect(counts('speakers', spoken('p1'), spoken())).toBe('0/0 0/1');
    expect(counts('speakers', spoken('p1'), spoken('p1'))).toBe('1/1 1/1');
  });
});

describe('documents', () => {
  const one = (id: string, body = '⟦Acme|O|o1⟧') =>
    inlineRelease(body, body.includes('o1') ? ['o1 = A => ?'] : [], id);

  test('what was not predicted is missed, what was not asked for is told', () => {
    const { missing, unexpected, scores } = evaluate([one('a'), one('b')], [one('b'), one('c')], {
      measures: ['strict'],
    });
    expect({ missing, unexpected }).toEqual({ missing: ['a'], unexpected: ['c'] });
    expect(scores[0]!.micro).toMatchObject({ precision: 1, recall: 0.5 });
  });

  test('texts must be equal, ids unique and measures known', () => {
    expect(() => evaluate([one('a')], [one('a', 'Acne')])).toThrow(
      /"me" and "ne" at UTF-16 unit 2 in document a/,
    );
    expect(() => evaluate([one('a'), one('a')], [])).toThrow(InputError);
    expect(() => evaluate([one('a')], [], { measures: ['f1'] })).toThrow(/Expected a measure .* got f1/);
  });

  test('what has no denominator is null, not 0', () => {
    const empty = one('a', 'Acme');
    const rates = (reference: Gold, predicted: Gold) => {
      const { precision, recall, f1 } = evaluate([reference], [predicted], { measures: ['strict'] })
        .scores[0]!.micro;
      return [precision, recall, f1];
    };
    expect(rates(empty, empty)).toEqual([null, null, null]);
    expect(rates(one('a'), empty)).toEqual([null, 0, 0]);
    expect(rates(empty, one('a'))).toEqual([0, null, 0]);
  });

  test('macro by document leaves out documents with nothing to score', () => {
    const { scores } = evaluate([one('a'), one('b', 'Acme'), one('c')], [one('a'), one('b', 'Acme')], {
      measures: ['strict'],
    });
    expect(scores[0]!.macroByDocument.f1).toBe(0.5);
  });
});
