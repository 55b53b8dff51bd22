/** Annotated releases made from a seed for tests of the markup: every zone, type and link, hostile words and names. */
import { createRandom } from '../../src/crf/random.ts';
import {
  type AnnotatedRelease,
  type Dateline,
  type DateValue,
  type DocumentId,
  type Entity,
  type EntityId,
  type EntityType,
  type EntryId,
  type IsoDate,
  type Link,
  type Mention,
  type NameMention,
  type Quotation,
  ZONE_KINDS,
  type Zone,
} from '../../src/document.ts';

const NAMES: Readonly<Record<EntityType, readonly string[]>> = {
  PERSON: [
    'Ada Okafor',
    'Zoë “Z.” Brontë',
    '李明',
    "D'Arcy <b>O'Neil</b>",
    '𝐁𝐨𝐥𝐝 Roe',
    'article',
    'Al\u2028Gore',
  ],
  ORG: [
    'Acme Inc.',
    'Ministry of Health',
    'University of Otago',
    'ACME',
    '</script>',
    'Röst & Co',
    '"Quoted" \\ Ltd',
  ],
  PLACE: ['Oslo', 'Idaho', 'NORWAY', '東京', 'St. John’s', 'annotations'],
};
const SUBTYPES: Readonly<Record<EntityType, readonly string[]>> = {
  PERSON: ['politician'],
  ORG: ['company', 'ministry', 'university', 'sports club', 'no such kind'],
  PLACE: ['city', 'state', 'country', 'airport', 'no such kind'],
};
const GLUE = [
  ' said that it was ',
  ', a wholly owned subsidiary of ',
  ', ',
  ' (',
  ') ',
  ' (NASDAQ: ACM; OSE: A.B) ',
  ' and ',
  '.\n\n',
  ' – ',
  ' 👩‍🔬 ',
  ' will be held in ',
  ' The 3rd Harbour Forum 2025 will be held in ',
  ', part of ',
  ' on ',
  '\n',
  ' press@acme.example +47 22 00 11 22 ',
  '\t',
  '\u2028',
  ' "“ ',
] as const;
const STATUSES = ['current', 'former', 'acting', 'designate', undefined] as const;
const DATES: readonly DateValue[] = [
  ...(
    [
      ['2025-05-06', '2025-05-06', 'day'],
      ['2025-05-06', '2025-05-08', 'range'],
      ['2024-07-01', '2024-09-30', 'quarter'],
    ] as const
  ).map(
    ([first, last, granularity]): DateValue => ({
      kind: 'calendar',
      first: first as IsoDate,
      last: last as IsoDate,
      granularity,
      said: ['day'],
      inferred: ['year'],
    }),
  ),
  { kind: 'fiscal', year: 2025, quarter: 2 },
  { kind: 'unresolved', reason: 'nothing to count from' },
];

/** The release with this seed; the same for the same seed. Every entity's name is that of one of its mentions. */
export function randomDocument(seed: number): AnnotatedRelease {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const chance = (share: number): boolean => random() < share;

  const entities = Array.from({ length: 1 + below(12) }, (_, index): Entity => {
    const type = pick(['PERSON', 'ORG', 'PLACE'] as const);
    const name = pick(NAMES[type]);
    return { id: `e${index}` as EntityId, type, name, link: linkOf(type, name, index) };
  });
  function linkOf(type: EntityType, name: string, index: number): Link {
    if (chance(0.3)) return { kind: 'unknown' };
    if (chance(0.4)) return { kind: 'nil', id: `nil:${index}`, score: random() };
    const sameAs = [`http://www.wikidata.org/entity/Q${index}`, 'https://en.wikipedia.org/wiki/A_(b)'];
    return {
      kind: 'entry',
      entry: `Q${index}` as EntryId,
      name: chance(0.5) ? name : 'Another Name',
      wiki: 'A_(b)',
      sameAs: sameAs.slice(below(3)),
      ...(chance(0.7) && { subtype: pick(SUBTYPES[type]) }),
      ...(chance(0.5) && { country: pick(['US', 'NO']) }),
      score: random(),
    };
  }

  const mentions: Mention[] = [];
  const zones: Zone[] = [];
  const quotations: Quotation[] = [];
  let dateline: Dateline | undefined;
  let text = '';
  const anyone = (type: EntityType): EntityId | undefined =>
    chance(0.7) ? entities.find((one) => one.type === type)?.id : undefined;
  const named = new Set<string>();
  const paragraphs = 1 + below(7);
  for (let at = 0; at < paragraphs; at++) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const pieces = 1 + below(6);
    for (let piece = 0; piece < pieces; piece++) {
      const from = text.length;
      const kind = below(10);
      if (kind < 6) {
        const entity = pick(entities);
        text += entity.name;
        named.add(entity.id);
        mentions.push({
          start: from,
          end: text.length,
          score: random(),
          type: entity.type,
          entity: entity.id,
        });
      } else if (kind < 8) {
        text += pick(['Chief Executive', 'CEO & President', 'minister']);
        const [holder, org, status] = [anyone('PERSON'), anyone('ORG'), pick(STATUSES)];
        const roles = { ...(holder && { holder }), ...(org && { org }), ...(status && { status }) };
        mentions.push({ start: from, end: text.length, score: random(), type: 'TITLE', ...roles });
      } else {
        text += pick(['May 6', 'today', 'Q3']);
        mentions.push({ start: from, end: text.length, score: random(), type: 'DATE', value: pick(DATES) });
      }
      text += pick(GLUE);
    }
    text = `${text.trimEnd()}.`;
    const span = { start, end: text.length };
    if (chance(0.9)) zones.push({ ...span, kind: pick(ZONE_KINDS), rule: 'random' });
    const speaker = anyone('PERSON');
    if (chance(0.3))
      quotations.push({ ...span, kind: pick(['direct', 'indirect']), ...(speaker && { speaker }) });
    if (chance(0.2) && dateline === undefined) {
      const inside = mentions.filter((mention) => mention.start >= start);
      const [place, date] = (['PLACE', 'DATE'] as const).map((type) =>
        inside.find((one) => one.type === type),
      );
      dateline = { ...span, ...(place && { place }), ...(date && { date }) };
    }
  }
  const isName = (mention: Mention): mention is NameMention => 'entity' in mention;
  // A title may be held by somebody who is named nowhere; reference data has that too.
  return {
    id: pick(['r', 'a/b c', '../x', 'ü?#', '">']) as DocumentId,
    text,
    mentions,
    entities: entities.filter(({ id }) => named.has(id)),
    zones,
    quotations,
    ...(dateline && { dateline }),
    ...(chance(0.3) && { url: 'https://news.example/a?b=c#d' }),
    ...(chance(0.3) && { published: '2025-05-01T10:00:00+02:00' }),
    ...(chance(0.5) && { date: '2025-05-01' as IsoDate }),
    ...(chance(0.2) && { embargo: { start: 0, end: 1 } }),
    tokens: [],
    sentences: [],
    spans: mentions.map(({ start, end, type, score }) => ({ start, end, type, score })),
    dates: mentions.filter((mention) => mention.type === 'DATE'),
    names: mentions.filter(isName),
  };
}
