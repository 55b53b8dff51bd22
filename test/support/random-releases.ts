/** Random annotated releases for property tests: astral characters, all types, links of every kind. */
import fc from 'fast-check';
import type { Gold } from '../../src/corpus/index.ts';
import type { DateValue, DocumentId, Entity, EntityId, IsoDate, Link, Mention } from '../../src/document.ts';

const WORDS = ['Acme', 'Q3', '𝐁𝐨𝐥𝐝', 'Zoë', '👩‍🔬', 'of', 'München', 'CEO', '—', '東京'];
const ENTITY_TYPES = { p: 'PERSON', o: 'ORG', l: 'PLACE' } as const;

const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, day }) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate,
  );

const dateValue: fc.Arbitrary<DateValue> = fc.oneof(
  fc.constant<DateValue>({ kind: 'unresolved', reason: 'no value given' }),
  fc.tuple(day, day).map(([a, b]): DateValue => {
    const [first, last] = a < b ? [a, b] : [b, a];
    return {
      kind: 'calendar',
      first,
      last,
      granularity: first === last ? 'day' : 'range',
      said: [],
      inferred: [],
    };
  }),
);

const link = (id: string): fc.Arbitrary<Link> =>
  fc.oneof(
    fc.constant<Link>({ kind: 'unknown' }),
    fc.constant<Link>({ kind: 'nil', id, score: 1 }),
    fc.constantFrom('Acme', 'Zoë_B.', '東京').map(
      (wiki): Link => ({
        kind: 'entry',
        entry: `enwiki:${wiki}` as never,
        name: wiki.replaceAll('_', ' '),
        wiki,
        sameAs: [],
        score: 1,
      }),
    ),
  );

const entities: fc.Arbitrary<readonly Entity[]> = fc
  .uniqueArray(fc.constantFrom('p1', 'p2', 'o1', 'o2', 'l1', 'l2'), { minLength: 1, maxLength: 6 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ name: fc.constantFrom('Acme', 'Zoë B.', '東京'), link: link(id) })
          .map((rest): Entity => ({ id: id as EntityId, type: ENTITY_TYPES[id[0] as 'p'], ...rest })),
      ),
    ),
  );

function mention(start: number, end: number, known: readonly Entity[]): fc.Arbitrary<Mention> {
  const people = known.filter(({ type }) => type === 'PERSON').map(({ id }) => id);
  const places = known.filter(({ type }) => type !== 'PERSON').map(({ id }) => id);
  const optional = (ids: readonly EntityId[]) => fc.constantFrom(undefined, ...ids);
  return fc.oneof(
    dateValue.map((value): Mention => ({ start, end, score: 1, type: 'DATE', value })),
    fc.tuple(optional(people), optional(places)).map(
      ([holder, org]): Mention => ({
        start,
        end,
        score: 1,
        type: 'TITLE',
        ...(holder && { holder }),
        ...(org && { org }),
      }),
    ),
    fc.constantFrom(...known).map(({ id, type }): Mention => ({ start, end, score: 1, type, entity: id })),
  );
}

/** Annotations of a text whose words stand at the given places; spans of one to three words. */
function annotation(places: readonly { start: number; end: number }[]) {
  return entities.chain((known) =>
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: places.length, maxLength: places.length })
      .chain((lengths) => {
        const mentions: fc.Arbitrary<Mention>[] = [];
        for (let at = 0; at < places.length; at++) {
          const last = places[at + lengths[at]! - 1];
          if (lengths[at] === 0 || last === undefined) continue;
          mentions.push(mention(places[at]!.start, last.end, known));
          at += lengths[at]! - 1;
        }
        return fc.tuple(...mentions);
      })
      .map((mentions) => ({ mentions, entities: known })),
  );
}

function releases(count: number): fc.Arbitrary<readonly Gold[]> {
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 });
  const gaps = fc.array(fc.constantFrom(' ', ', ', '\n\n', '-'), { minLength: 14, maxLength: 14 });
  return fc.tuple(words, gaps, fc.option(day, { nil: undefined })).chain(([chosen, between, date]) => {
    let text = '';
    const places = chosen.map((word, at) => {
      text += at === 0 ? '' : between[at]!;
      text += word;
      return { start: text.length - word.length, end: text.length };
    });
    const release = annotation(places).map(
      (rest): Gold => ({ id: 'r1' as DocumentId, text, ...(date && { date }), ...rest }),
    );
    return fc.array(release, { minLength: count, maxLength: count });
  });
}

/** One annotated release. */
export const anyRelease: fc.Arbitrary<Gold> = releases(1).map(([one]) => one!);

/** The same release annotated twice, independently. */
export const anyTwoAnnotations: fc.Arbitrary<readonly [Gold, Gold]> = releases(2).map(([a, b]) => [a!, b!]);

/** Several releases with two annotations each, ids `r0`, `r1` … */
export const anyCorpusPair: fc.Arbitrary<{
  readonly reference: readonly Gold[];
  readonly predicted: readonly Gold[];
}> = fc.array(anyTwoAnnotations, { minLength: 1, maxLength: 4 }).map((pairs) => {
  const side = (which: 0 | 1) => pairs.map((pair, at) => ({ ...pair[which], id: `r${at}` as DocumentId }));
  return { reference: side(0), predicted: side(1) };
});
