import { describe, expect, test } from 'vitest';
import { findIssuer, ISSUER_SIGNS } from '../../src/emit/issuer.ts';
import { rankEntities } from '../../src/emit/salience.ts';
import { releaseOf } from '../support/release.ts';

const ACME = '[Acme|ORG entity=o1]';
/** Each shows one sign for Acme (`o1`), and none for anybody else. */
const SHOWN: Readonly<Record<string, string>> = {
  'about-heading': `body| Bridges open.\n\nboilerplate| About ${ACME}`,
  'own-address': `body| We met ${ACME}.\n\ncontact| Write to press@acme.example`,
  'first-words': `headline| ${ACME} Opens Bridge`,
  'lead-subject': `body| Oslo – ${ACME}, the builder, today announced a bridge.`,
  'speakers-employer': `body| {p1|“So it is,”} said [Jane Roe|PERSON entity=p1], [CEO|TITLE holder=p1 org=o1] of ${ACME}.`,
  letterhead: `meta| ${ACME}\n\nbody| Bridges open.`,
};

describe('signs of an issuer', () => {
  test.each(ISSUER_SIGNS)('$name', ({ name, holds }) => {
    const evidence = (source: string) => {
      const document = releaseOf(source);
      const [ranked] = rankEntities(document, []).filter(({ entity }) => entity.id === 'o1');
      if (ranked === undefined) throw new Error('Acme is not named');
      return { document, ...ranked, hosts: new Set(source.includes('acme.example') ? ['acme'] : []) };
    };
    const positive = Object.entries(SHOWN).filter(([, source]) => holds(evidence(source)));
    expect(positive.map(([sign]) => sign)).toEqual([name]);
  });
});

const issuer = (source: string): string | undefined => {
  const document = releaseOf(source);
  return findIssuer(document, rankEntities(document, []))?.name;
};

describe('the issuer', () => {
  test('is nobody where an organisation is merely written about', () => {
    expect(issuer(`body| The minister met ${ACME} twice. ${ACME} and ${ACME}.`)).toBeUndefined();
    expect(issuer(`headline| ${ACME} Fined`)).toBeUndefined();
  });

  test('has the most signs', () => {
    const apex = '[Apex|ORG entity=o2]';
    expect(
      issuer(`headline| ${ACME} Buys ${apex}\n\nboilerplate| About ${ACME}\n\nboilerplate| About ${apex}`),
    ).toBe('Acme');
  });

  test.each([
    ['[University of Otago|ORG entity=o1]', 'news@otago.example.ac', undefined],
    ['[National Fisheries Council|ORG entity=o1]', 'info@nfc.org.uk', 'National Fisheries Council'],
    [
      '[Northwind Robotics ASA|ORG entity=o1]',
      'www.northwind-robotics.example/about',
      'Northwind Robotics ASA',
    ],
    ['[Gmail|ORG entity=o1]', 'someone@gmail.com', undefined],
    ['[Österberg|ORG entity=o1]', 'x@osterberg.se', 'Österberg'],
  ])('%s writes from %s: %s', (name, address, expected) => {
    expect(issuer(`body| It is ${name}.\n\ncontact| Write to ${address}`)).toBe(expected);
  });
});
