import { describe, expect, test } from 'vitest';
import { findEvents } from '../../src/emit/events.ts';
import { toJsonLd } from '../../src/emit/index.ts';
import { releaseOf } from '../support/release.ts';

const events = (text: string, date?: string) =>
  findEvents(releaseOf(text, date === undefined ? {} : { date })).map(({ name, first, last, place }) =>
    [name, first, last, place].filter((part) => part !== undefined),
  );

describe('events that are announced', () => {
  test.each([
    [
      'The Harbour Forum 2025 will be held in [Oslo|PLACE entity=l1] on [6 May|DATE value=2025-05-06].',
      [['Harbour Forum 2025', '2025-05-06', '2025-05-06', 'l1']],
    ],
    [
      'Our 12th Annual Conference on Tidal Power takes place [from 3 to 5 June|DATE value=2025-06-03/2025-06-05].',
      [['12th Annual Conference on Tidal Power', '2025-06-03', '2025-06-05']],
    ],
    [
      'The Baltic Film Festival, now in its tenth year, returns [on 9 July|DATE value=2025-07-09] at the [Pier Hall|PLACE entity=l1].',
      [['Baltic Film Festival', '2025-07-09', '2025-07-09', 'l1']],
    ],
  ])('%s', (text, expected) => {
    expect(events(text)).toEqual(expected);
  });

  test.each([
    ['no name of its own', 'This Conference will be held on [6 May|DATE value=2025-05-06].'],
    ['no name', 'The conference will be held on [6 May|DATE value=2025-05-06].'],
    ['no day', 'The Harbour Forum will be held in [2025|DATE value=2025-01-01/2025-12-31].'],
    ['no date', 'The Harbour Forum will be held soon.'],
    ['held already', 'The Harbour Forum was held on [6 May|DATE value=2025-05-06].'],
    ['another sentence', 'The Harbour Forum will be held. Tickets: [6 May|DATE value=2025-05-06].'],
    ['the date before the name', 'On [6 May|DATE value=2025-05-06] the Harbour Forum will take place.'],
    ['boilerplate', 'boilerplate| The Harbour Forum takes place [on 6 May|DATE value=2025-05-06].'],
  ])('not an event: %s', (_, text) => {
    expect(events(text)).toEqual([]);
  });

  test('what was before the release is not announced', () => {
    const text = 'The Harbour Forum will be held on [6 May|DATE value=2025-05-06].';
    expect(events(text, '2025-05-07')).toEqual([]);
    expect(events(text, '2025-05-06')).toHaveLength(1);
  });

  test('the node: mentioned by the article, its place a reference', () => {
    const text =
      'The Harbour Forum will be held in [Oslo|PLACE entity=l1] from [6 to 8 May|DATE value=2025-05-06/2025-05-08].';
    const graph = toJsonLd(releaseOf(text), { base: 'x:' })['@graph'];
    expect(graph.at(-1)).toEqual({
      '@type': 'Event',
      '@id': 'x:release#event/harbour-forum',
      name: 'Harbour Forum',
      startDate: '2025-05-06',
      endDate: '2025-05-08',
      location: { '@id': 'x:release#oslo' },
    });
    expect(graph[0]?.['mentions']).toEqual({ '@id': 'x:release#event/harbour-forum' });
  });

  test('ten thousand words with capitals take no time', () => {
    const began = performance.now();
    expect(events(`It will be held ${'Aa '.repeat(10_000)}`)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
