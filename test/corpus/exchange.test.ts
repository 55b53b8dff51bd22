/** Foreign files as other tools write them; the sentences are ours. */
import { describe, expect, test } from 'vitest';
import {
  type CorpusFormat,
  formatOf,
  type ReadOptions,
  readFormat,
  realign,
} from '../../src/corpus/index.ts';
import { InputError } from '../../src/errors.ts';

const read = async (format: CorpusFormat, content: string, source = '', options: ReadOptions = {}) =>
  (await readFormat(format, { id: 'f', where: 'f', content, source }, options)).documents.map((document) => ({
    ...document,
    shown: document.mentions.map((mention) => [
      mention.type,
      document.text.slice(mention.start, mention.end),
      ...('entity' in mention ? [mention.entity] : []),
    ]),
  }));

describe('brat', () => {
  test('spans in parts, equivalences, relations, attributes, normalisations and notes', async () => {
    const text = '🐟 Acme chief Zoë\nRoe left Acme.';
    const content = [
      'T1\tORG 2 6\tAcme',
      'T2\tTITLE 7 12\tchief',
      'T3\tPERSON 13 16;17 20\tZoë Roe',
      'T4\tOrganization 26 30\tAcme',
      '*\tCoref T1 T4',
      'R1\tHolder Arg1:T2 Arg2:T3\t',
      'R2\tOrg Arg1:T2 Arg2:T4',
      'A1\tStatus T2 Former',
      'N1\tReference T4 Wikipedia:Acme_Corporation\tAcme',
      'E1\tT2 Theme:T3',
      '#1\tAnnotatorNotes T3\tcheck',
      '',
    ].join('\n');
    expect(formatOf('a.ann', content)).toBe('brat');
    const [document] = await read('brat', content, text);
    expect(document!.shown.map(([type, words]) => [type, words])).toEqual([
      ['ORG', 'Acme'],
      ['TITLE', 'chief'],
      ['PERSON', 'Zoë\nRoe'],
      ['ORG', 'Acme'],
    ]);
    expect(document!.shown[0]![2]).toBe(document!.shown[3]![2]);
    expect(document!.mentions[1]).toMatchObject({
      holder: 'e3',
      org: document!.shown[0]![2],
      status: 'former',
    });
    expect(document!.entities.find(({ type }) => type === 'ORG')?.link).toMatchObject({
      wiki: 'Acme_Corporation',
    });
  });

  test('a file that points elsewhere than its words is refused', async () => {
    await expect(read('brat', 'T1\tORG 1 5\tAcme\n', 'Acme Inc')).rejects.toThrow(
      'Expected "Acme" at 1–5, got "cme " in T1 of f',
    );
  });

  test('an inline annotation is not taken for brat', () => {
    expect(formatOf('a.ann', '⟦Acme|O|o1⟧\n=====\ndate = ?\n')).toBe('inline');
  });
});

describe('spaCy', () => {
  const text = '🐟 Acme and Acme in Oslo, twice';
  test.each([
    [
      'Doc.to_json',
      {
        text,
        ents: [
          { start: 2, end: 6, label: 'ORG' },
          { start: 11, end: 15, label: 'ORG' },
        ],
      },
    ],
    [
      'Prodigy',
      {
        text,
        spans: [
          { start: 2, end: 6, label: 'ORG', token_start: 1 },
          { start: 11, end: 15, label: 'ORG' },
        ],
        answer: 'accept',
      },
    ],
    [
      'version 2',
      {
        text,
        entities: [
          [2, 6, 'ORG'],
          [11, 15, 'ORG'],
        ],
      },
    ],
    [
      'doccano',
      {
        id: 3,
        text,
        label: [
          [2, 6, 'ORG'],
          [11, 15, 'ORG'],
        ],
      },
    ],
  ])('%s: equal words are one entity', async (_, row) => {
    const line = JSON.stringify(row);
    expect(formatOf('a.jsonl', line)).toBe('spacy');
    const [document] = await read('spacy', line);
    expect(document!.shown).toEqual([
      ['ORG', 'Acme', 'o1'],
      ['ORG', 'Acme', 'o1'],
    ]);
  });

  test('labels are mapped, left out where they are no type of ours, refused where unknown', async () => {
    const line = JSON.stringify({
      text,
      ents: [
        { start: 2, end: 6, label: 'ORG', kb_id: 'Q42' },
        { start: 19, end: 23, label: 'GPE' },
        { start: 25, end: 30, label: 'CARDINAL' },
      ],
    });
    const { documents, leftOut } = await readFormat('spacy', { id: 'f', where: 'f', content: line }, {});
    expect(documents[0]!.mentions.map(({ type }) => type)).toEqual(['ORG', 'PLACE']);
    expect(documents[0]!.entities[0]!.link).toMatchObject({ sameAs: ['http://www.wikidata.org/entity/Q42'] });
    expect([...leftOut]).toEqual([['CARDINAL', 1]]);
    const strange = line.replace('CARDINAL', 'FISH');
    const { problems } = await readFormat('spacy', { id: 'f', where: 'f', content: strange }, {});
    expect(problems[0]!.message).toContain(
      'got "FISH" in release 1 of f; name its type with --types FISH=ORG',
    );
    const [mapped] = await read('spacy', strange, '', { types: { FISH: 'PLACE', GPE: '-' } });
    expect(mapped!.shown.map(([type, words]) => `${type} ${words}`)).toEqual(['ORG Acme', 'PLACE twice']);
  });
});

describe('WebAnno TSV 3', () => {
  const content = [
    '#FORMAT=WebAnno TSV 3.2',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
    '#T_RL=de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency|DependencyType|BT_x',
    '',
    '',
    '#Text=🐟 Zoë Roe of Acme\\\\Co',
    '1-1\t0-2\t🐟\t_\t_\t_\t_\t_\t_\t',
    '1-2\t3-6\tZoë\tNNP\tPROPN\t*[1]|http://www.wikidata.org/entity/Q7[2]\tPER[1]|ROLE\\_X[2]\tdep\t1-1\t',
    '1-3\t7-10\tRoe\tNNP\tPROPN\t*[1]\tPER[1]\t_\t_\t',
    '1-4\t11-13\tof\tIN\tADP\t_\t_\t_\t_\t',
    '1-5\t14-21\tAcme\\\\Co\tNNP\tPROPN\t*\tORG\t_\t_\t',
    '1-5.1\t14-18\tAcme\t_\t_\thttps://en.wikipedia.org/wiki/Acme\tORG\t_\t_\t',
    '',
    '#Text=She left.',
    '2-1\t23-26\tShe\t_\t_\t_\t_\t_\t_\t',
    '2-2\t27-31\tleft\t_\t_\t_\t_\t_\t_\t',
    '2-3\t31-32\t.\t_\t_\t_\t_\t_\t_\t',
    '',
  ].join('\n');

  test('tokens, parts of tokens, stacked and numbered annotations, UTF-16 positions', async () => {
    expect(formatOf('a.tsv', content)).toBe('webanno');
    const [document] = await read('webanno', content, '', { types: { ROLE_X: '-' } });
    expect(document!.text).toBe('🐟 Zoë Roe of Acme\\Co\n\nShe left.');
    expect(document!.shown).toEqual([
      ['PERSON', 'Zoë Roe', 'p1'],
      ['ORG', 'Acme', 'o2'],
      ['ORG', 'Acme\\Co', 'o1'],
    ]);
    expect(document!.entities.find(({ id }) => id === 'o2')?.link).toMatchObject({ wiki: 'Acme' });
  });

  test('other column files are not taken for it', () => {
    expect(formatOf('a.tsv', 'Acme\tB-ORG\n')).toBe('columns');
  });
});

describe('Label Studio', () => {
  const task = (start: number, end: number, more: object = {}) =>
    JSON.stringify([
      {
        id: 12,
        data: { text: '🐟 Acme Inc' },
        annotations: [
          { was_cancelled: true, result: [] },
          {
            result: [
              { id: 'x', type: 'choices', value: { choices: ['good'] } },
              {
                id: 'a',
                type: 'labels',
                value: { start, end, text: 'Acme', labels: ['Organization'] },
                ...more,
              },
            ],
          },
        ],
      },
    ]);

  test.each([
    ['UTF-16 units', 3, 7],
    ['code points', 2, 6],
  ])('positions in %s', async (_, start, end) => {
    const [document] = await read('label-studio', task(start, end, { score: 0.5 }));
    expect(document!.id).toBe('12');
    expect(document!.shown).toEqual([['ORG', 'Acme', 'o1']]);
    expect(document!.mentions[0]!.score).toBe(0.5);
  });

  test('what is no array of tasks is refused', async () => {
    await expect(read('label-studio', '{"a": 1}')).rejects.toThrow(InputError);
    await expect(read('label-studio', '[{"data": {}}]')).rejects.toThrow(InputError);
  });
});

describe('NIF', () => {
  test('as GERBIL has it: classes, links, and what Wikipedia lacks', async () => {
    const [document] = await read(
      'nif',
      `@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<http://a.example/doc1#char=0,17> a nif:Context, nif:RFC5147String ;
  nif:isString """Zoë Roe left Oslo""" .
<http://a.example/doc1#char=13,17> a nif:RFC5147String, nif:Phrase ;
  nif:anchorOf "Oslo" ; nif:beginIndex "13"^^xsd:nonNegativeInteger ; nif:endIndex "17"^^xsd:nonNegativeInteger ;
  nif:referenceContext <http://a.example/doc1#char=0,17> ;
  itsrdf:taClassRef <http://dbpedia.org/ontology/City>, <http://dbpedia.org/ontology/Place> ;
  itsrdf:taIdentRef <http://dbpedia.org/resource/Oslo> .
<http://a.example/doc1#char=0,7> a nif:Phrase ;
  nif:anchorOf "Zoë Roe" ; nif:beginIndex "0" ; nif:endIndex "7" ;
  nif:referenceContext <http://a.example/doc1#char=0,17> ;
  itsrdf:taClassRef <http://dbpedia.org/ontology/Person> ; itsrdf:taConfidence 0.75 ;
  itsrdf:taIdentRef <http://aksw.org/notInWiki/Zoe_Roe> .
`,
    );
    expect(document!.id).toBe('http://a.example/doc1');
    expect(document!.shown.map(([type, words]) => [type, words])).toEqual([
      ['PERSON', 'Zoë Roe'],
      ['PLACE', 'Oslo'],
    ]);
    expect(document!.mentions[0]!.score).toBe(0.75);
    const links = document!.entities.map(({ type, link }) => [type, link.kind, 'wiki' in link && link.wiki]);
    expect(links.sort()).toEqual([
      ['PERSON', 'nil', false],
      ['PLACE', 'entry', 'Oslo'],
    ]);
  });

  test('broken Turtle and a file without text are refused', async () => {
    await expect(read('nif', '<a> <b')).rejects.toThrow('Expected Turtle');
    await expect(read('nif', '<http://a> <http://b> <http://c> .')).rejects.toThrow('Expected a nif:Context');
  });
});

describe('realign', () => {
  test('carries positions over white space, and over nothing else', async () => {
    const [document] = await read('columns', 'Acme\tB-ORG\n,\tO\n🐟\tB-PLACE\nOslo\tI-PLACE\n');
    expect(document!.text).toBe('Acme , 🐟 Oslo');
    const moved = realign(document!, 'Acme,\n 🐟\tOslo')!;
    expect(moved.mentions.map(({ start, end }) => moved.text.slice(start, end))).toEqual([
      'Acme',
      '🐟\tOslo',
    ]);
    expect(realign(document!, 'Acme. 🐟 Oslo')).toBeUndefined();
  });
});
