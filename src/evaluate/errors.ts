/** What went wrong, mention by mention, each with its place: for reading, not only for counting. */
import type { Annotated, DateMention, EntityId, Link, Mention, NameMention, Span } from '../document.ts';
import { alignSpans } from './alignment.ts';
import type { DocumentPair } from './documents.ts';
import { sameLink } from './links.ts';
import { overlapOf } from './measure.ts';
import { alignEntities } from './roles.ts';

export const ERROR_KINDS = [
  'missed',
  'spurious',
  'wrong-boundary',
  'wrong-type',
  'wrong-boundary-and-type',
  'wrong-value',
  'missed-link',
  'spurious-link',
  'wrong-link',
  'wrong-holder',
  'wrong-org',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface MentionError {
  readonly kind: ErrorKind;
  readonly document: string;
  /** Of the reference's mention, or of the spurious one. UTF-16. */
  readonly span: Span;
  readonly text: string;
  /** What the reference says, and what was predicted; absent on the side that has no mention. */
  readonly expected?: string;
  readonly got?: string;
  /** Probability that the system gave its mention. */
  readonly score?: number;
}

/** Errors in span order. A pair of mentions with equal span and type is looked into for value, link and roles. */
export function findErrors({ id, reference, predicted }: DocumentPair<Annotated>): readonly MentionError[] {
  const { pairs, missed, spurious } = alignSpans(reference.mentions, predicted.mentions);
  const text = (span: Span) => reference.text.slice(span.start, span.end);
  const entities = entityNames(reference, predicted);
  const errors: MentionError[] = [
    ...(missed as readonly Mention[]).map((span) => ({
      kind: 'missed' as const,
      document: id,
      span,
      text: text(span),
      expected: span.type,
    })),
    ...(spurious as readonly Mention[]).map((span) => ({
      kind: 'spurious' as const,
      document: id,
      span,
      text: text(span),
      got: span.type,
      score: span.score,
    })),
    ...pairs.flatMap((pair) => {
      const [ours, theirs] = [pair.reference as Mention, pair.predicted as Mention];
      const common = { document: id, span: ours, text: text(ours), score: theirs.score };
      const isSameSpan = ours.start === theirs.start && ours.end === theirs.end;
      if (!isSameSpan || ours.type !== theirs.type) {
        const kind: ErrorKind = isSameSpan
          ? 'wrong-type'
          : ours.type === theirs.type
            ? 'wrong-boundary'
            : 'wrong-boundary-and-type';
        return [
          { ...common, kind, expected: `${ours.type} ${text(ours)}`, got: `${theirs.type} ${text(theirs)}` },
        ];
      }
      return compareContent(ours, theirs, entities).map((one) => ({ ...common, ...one }));
    }),
  ];
  return errors.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface EntityNames {
  readonly keys: ReturnType<typeof alignEntities>;
  readonly linkOf: (side: 'reference' | 'predicted', id: EntityId) => Link;
  readonly nameOf: (side: 'reference' | 'predicted', id: EntityId) => string;
}

function entityNames(reference: Annotated, predicted: Annotated): EntityNames {
  const sides = {
    reference: new Map(reference.entities.map((entity) => [entity.id, entity])),
    predicted: new Map(predicted.entities.map((entity) => [entity.id, entity])),
  };
  return {
    keys: alignEntities(reference, predicted),
    linkOf: (side, id) => sides[side].get(id)?.link ?? { kind: 'unknown' },
    nameOf: (side, id) => sides[side].get(id)?.name ?? id,
  };
}

type Content = Pick<MentionError, 'kind' | 'expected' | 'got'>;

/** Of two mentions with the same span and type. */
function compareContent(ours: Mention, theirs: Mention, entities: EntityNames): readonly Content[] {
  if (ours.type === 'DATE' && theirs.type === 'DATE') return compareValues(ours, theirs);
  if (ours.type === 'TITLE' && theirs.type === 'TITLE') {
    return (['holder', 'org'] as const).flatMap((role) => {
      const [expected, got] = [ours[role], theirs[role]];
      const keyOf = (id: EntityId | undefined, of: (id: EntityId) => string) => id && of(id);
      if (keyOf(expected, entities.keys.reference) === keyOf(got, entities.keys.predicted)) return [];
      return [
        {
          kind: `wrong-${role}` as const,
          expected: expected === undefined ? 'nobody' : entities.nameOf('reference', expected),
          got: got === undefined ? 'nobody' : entities.nameOf('predicted', got),
        },
      ];
    });
  }
  return compareLinks(ours as NameMention, theirs as NameMention, entities);
}

function compareValues(ours: DateMention, theirs: DateMention): readonly Content[] {
  const show = ({ value }: DateMention) => (value.kind === 'calendar' ? `${value.first}/${value.last}` : '?');
  const [expected, got] = [show(ours), show(theirs)];
  return expected === got ? [] : [{ kind: 'wrong-value', expected, got }];
}

function compareLinks(ours: NameMention, theirs: NameMention, { linkOf }: EntityNames): readonly Content[] {
  const [expected, got] = [linkOf('reference', ours.entity), linkOf('predicted', theirs.entity)];
  if (expected.kind === 'unknown' || sameLink(expected, got)) return [];
  const show = (link: Link) =>
    link.kind === 'entry' ? (link.wiki ?? link.entry) : link.kind === 'nil' ? 'NIL' : 'undecided';
  const kind =
    expected.kind === 'nil' ? 'spurious-link' : got.kind === 'entry' ? 'wrong-link' : 'missed-link';
  return [{ kind, expected: show(expected), got: show(got) }];
}

/** For each type of the reference (rows) how often which type was predicted; `none` where no mention overlaps. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function confusionOf(pairs: readonly DocumentPair<Annotated>[]): Confusion {
  const table: Record<string, Record<string, number>> = {};
  const add = (expected: string, got: string) => {
    const row = table[expected] ?? {};
    table[expected] = row;
    row[got] = (row[got] ?? 0) + 1;
  };
  for (const { reference, predicted } of pairs) {
    const aligned = alignSpans(reference.mentions, predicted.mentions);
    for (const pair of aligned.pairs) add(pair.reference.type, pair.predicted.type);
    for (const { type } of aligned.missed) add(type, 'none');
    for (const { type } of aligned.spurious) add('none', type);
  }
  return table;
}

/** The text around a span, on one line, with the span between ⟦ and ⟧. */
export function contextOf({ text }: Annotated, { start, end }: Span, width: number): string {
  const flat = (part: string) => part.replace(/\s+/gu, ' ');
  const before = text.slice(Math.max(0, start - width), start).replace(/^[\udc00-\udfff]/u, '');
  const after = text.slice(end, end + width).replace(/[\ud800-\udbff]$/u, '');
  return `${flat(before)}⟦${flat(text.slice(start, end))}⟧${flat(after)}`;
}

/** Zones that a span lies in, for slicing. */
export function zoneOf({ zones }: Annotated, span: Span): string {
  return zones?.find((zone) => overlapOf(zone, span) > 0)?.kind ?? 'unknown';
}
