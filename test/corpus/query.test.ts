import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches, parsePattern, shapeOf } from '../../src/corpus/index.ts';
import { InputError } from '../../src/errors.ts';
import { inlineRelease } from '../support/inline-release.ts';
import { anyRelease } from '../support/random-releases.ts';

const release = inlineRelease(
  '⟦Zoë Roe|P|p1⟧, ⟦CEO|T|p1>o1⟧ of ⟦Acme|O|o1⟧, and ⟦Roe|P|p1⟧, ⟦chair|T|>⟧ at the ⟦Guild|O|o2⟧, met Mr. ⟦Bo|P|p2⟧.\n\n⟦Ann|P|p3⟧\n\n, ⟦aide|T|p3>⟧ (30)',
  ['p1 = Zoë Roe => NIL', 'p2 = Bo => ?', 'p3 = Ann => ?', 'o1 = Acme => Acme', 'o2 = Guild => NIL'],
);
const find = (pattern: string, isCaseSensitive = false) =>
  findMatches(release, parsePattern(pattern, isCaseSensitive), isCaseSensitive).map(({ start, end }) =>
    release.text.slice(start, end),
  );

describe('corpus grep', () => {
  test.each([
    ['[PERSON] , [TITLE] (of|at) the? [ORG]', ['Zoë Roe, CEO of Acme', 'Roe, chair at the Guild']],
    ['[PERSON] , [TITLE]', ['Zoë Roe, CEO', 'Roe, chair']],
    ['[TITLE !holder]', ['chair']],
    ['[TITLE holder="zoë roe"]', ['CEO']],
    ['[ORG link=nil]', ['Guild']],
    ['[ORG !link=nil]', ['Acme']],
    ['[*]{2}', []],
    ['Mr \\. [person]', ['Mr. Bo']],
    ['"mr." [*]', ['Mr. Bo']],
    ['/[A-Z]\\w+/ at', ['chair at']],
    ['roe', ['Roe', 'Roe']],
    ['[] "(" /\\d+/ ")"', ['aide (30)']],
    ['[*] (, [*])*', ['Zoë Roe, CEO', 'Acme', 'Roe, chair', 'Guild', 'Bo', 'Ann', 'aide']],
    ['[PERSON] []{1,2} [TITLE]', ['Zoë Roe, CEO', 'Roe, chair']],
  ])('%s', (pattern, expected) => {
    expect(find(pattern)).toEqual(expected);
  });

  test('capitals count where they are asked to', () => {
    expect(find('roe', true)).toEqual([]);
    expect(find('/[a-z]+/ at', true)).toEqual(['chair at']);
  });

  test('the form of a match', () => {
    const [match] = findMatches(release, parsePattern('[PERSON] , [TITLE] of [ORG]'));
    expect(shapeOf(release, match!)).toBe('[PERSON], [TITLE] of [ORG]');
  });

  test.each(['', '(a', 'a)', '* a', '[FISH]', '[ORG fish=1]', 'a?', '(a|b?)*', '/(/', '(a|)'])(
    '%j is refused',
    (pattern) => {
      expect(() => parsePattern(pattern)).toThrow(InputError);
    },
  );

  test('every mention is found by its type, and nothing else is', () => {
    fc.assert(
      fc.property(anyRelease, (random) => {
        const inOneParagraph = random.mentions.filter(
          ({ start, end }) => !random.text.slice(start, end).includes('\n\n'),
        );
        const found = findMatches(random, parsePattern('[*]')).map(({ start, end }) => [start, end]);
        expect(found).toEqual(inOneParagraph.map(({ start, end }) => [start, end]));
      }),
    );
  });

  test('repetition of what can be many things ends', () => {
    const long = inlineRelease(`${'a '.repeat(1500)}b`, []);
    expect(findMatches(long, parsePattern('(a|a a|(a)+)+ c')).length).toBe(0);
  });
});
