import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterNames } from '../../src/link/cluster/index.ts';
import { shortens } from '../../src/link/cluster/organisation.ts';
import { documentOf, documentOfNames } from './documents.ts';

const groups = (marked: string) =>
  clusterNames(documentOf(marked)).map(({ names }) => names.map(({ text }) => text));
const nameOf = (marked: string) => clusterNames(documentOf(marked))[0]?.name;

describe('which names are one', () => {
  test.each([
    ['a family name and the full name', '[p Vinay Mohan Kwatra] came. [p Kwatra] spoke.', 1],
    ['two people of one family name', '[p Jane Roe] met [p Richard Roe].', 2],
    ['an initial and a given name', '[p J. Edgar Hoover] … [p John Edgar Hoover]', 1],
    ['a short form of a given name', '[p Greg Smith] … [p Gregory Smith]', 1],
    ['father and son', '[p John Roe Sr.] and [p John Roe Jr.]', 2],
    ['an acronym', '[o Securities and Exchange Commission] … the [o SEC]', 1],
    ['another body’s acronym', '[o Securities and Exchange Commission] … the [o FBI]', 2],
    ['a defined term', '[o Acme Holdings, Inc.] (“[o Widget]” or the “Company”)', 1],
    ['legal forms', '[o Acme Holdings, Inc.] … [o Acme]', 1],
    ['a head that says what kind', '[o Department of Justice] … [o Department of Labor]', 2],
    ['a department either way', '[o Justice Department] … [o Department of Justice]', 1],
    ['a country’s own', '[o Ministry of Foreign Affairs of Japan] … [o Ministry of Foreign Affairs]', 1],
    ['a place and its acronym', '[l United Arab Emirates] ([l UAE])', 1],
    ['a city and its state', '[l New York], [l NY] is large', 2],
    ['a city and the city of it', '[l City of Reno] … [l Reno]', 1],
    ['a person and a company', '[p Jane Roe] of [o Roe]', 2],
  ])('%s', (_, marked, count) => expect(groups(marked)).toHaveLength(count));

  test('a lone family name is the person’s named last before it', () => {
    expect(groups('[p Jane Roe] spoke. [p Roe] left. [p Richard Roe] came. [p Roe] sat.')).toEqual([
      ['Jane Roe', 'Roe'],
      ['Richard Roe', 'Roe'],
    ]);
  });

  test('every span of a named thing is in one cluster of its type', () => {
    const word = fc.constantFrom(
      'Acme',
      'ACME',
      'Bank',
      'of',
      'United',
      'States',
      'Jane',
      'J.',
      'Roe',
      'Inc.',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.constantFrom('PERSON', 'ORG', 'PLACE'), fc.array(name), (type, names) => {
        const document = documentOfNames(type, names);
        const spans = clusterNames(document).flatMap((cluster) => cluster.names.map(({ span }) => span));
        expect(spans.toSorted((a, b) => a.start - b.start)).toEqual(document.spans);
      }),
    );
  });
});

describe('organisations', () => {
  const WORDS = [
    'Acme',
    'Bank',
    'of',
    'Japan',
    'US',
    'Ministry',
    'Justice',
    'Department',
    'ABJ',
    'DJ',
    'Group',
    'Inc',
  ];
  const name = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '));

  test('a name joins the nearest that it shortens, as comparing every pair finds it', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (texts) => {
        const clusters = clusterNames(documentOfNames('ORG', texts));
        const names = clusters
          .flatMap((cluster, root) => cluster.names.map((one) => ({ one, root })))
          .toSorted((a, b) => a.one.span.start - b.one.span.start);
        const firsts = new Map(names.map((each) => [each.one.compact, each] as const).toReversed());
        for (const first of firsts.values()) {
          const longer = names.filter(
            ({ one }) => one.compact !== first.one.compact && shortens(first.one, one),
          );
          const home =
            longer.findLast(({ one }) => one.span.start < first.one.span.start) ??
            longer.find(({ one }) => one.span.start > first.one.span.start);
          if (home !== undefined) expect(home.root).toBe(first.root);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('twice the names take no more than some three times the work', () => {
    const milliseconds = (count: number) => {
      const names = Array.from(
        { length: count },
        (_, index) => `Company ${index} of the ${index % 97}th Kind`,
      );
      const document = documentOfNames('ORG', names);
      const started = performance.now();
      clusterNames(document);
      return performance.now() - started;
    };
    milliseconds(2000);
    const [once, fourTimes] = [milliseconds(4000), milliseconds(16000)];
    expect(fourTimes).toBeLessThan(12 * once + 50);
  });
});

describe('the name that an entity goes by', () => {
  test.each([
    [
      'a long name said once is a chance phrase',
      '[o Boldin] … [o Boldin] … [o Boldin Survey] … [o Boldin]',
      'Boldin',
    ],
    ['the full name leads', '[o Acme Technologies] … [o Acme] … [o Acme] … [o Acme]', 'Acme Technologies'],
    ['a legal form', '[o Acme] … [o Acme] … [o Acme] … [o Acme Holdings, Inc.]', 'Acme Holdings, Inc.'],
    [
      'an acronym is not it',
      '[o SEC] … [o SEC] … [o Securities and Exchange Commission]',
      'Securities and Exchange Commission',
    ],
    ['a defined term', 'the [o Office of Widgets] (“[o OWI]”) … [o OWI] … [o OWI]', 'Office of Widgets'],
    ['capitals give way', '[l VANCOUVER] … [l Vancouver]', 'Vancouver'],
    ['a city is not its council', '[l City of Reno] … [l Reno]', 'Reno'],
    ['the fullest of a person’s', '[p Roe] … [p Jane Q. Roe] … [p Jane Roe] … [p Roe]', 'Jane Q. Roe'],
    ['given names before initials', '[p A. Farah] … [p Adnan Farah] … [p A. Farah]', 'Adnan Farah'],
  ])('%s', (_, marked, name) => expect(nameOf(marked)).toBe(name));
});
