/** Named events that the release announces: `The Harbour Forum 2025 will be held in Oslo on 6 May`. */
import type { Event, WithContext } from 'schema-dts';
import type { CalendarValue, DateMention, EntityId, IsoDate, NameMention, Span } from '../document.ts';
import { type Emittable, oneLine, zoneAt } from './emittable.ts';
import { compactObject, type JsonObject } from './json.ts';
import type { View } from './view.ts';

type EventKey = Extract<keyof Exclude<WithContext<Event>, string>, string>;

export interface AnnouncedEvent extends Span {
  readonly name: string;
  /** Where its date stands. */
  readonly date: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly place?: EntityId;
}

/** A name ends in one of these; a year may follow. */
const HEAD =
  'Summit|Conference|Congress|Convention|Symposium|Forum|Festival|Expo|Exhibition|Fair|Gala|Marathon|Championships?|Games|Hackathon|Roadshow|Dialogue|Awards|Workshop|Webcast|Annual (?:General )?Meeting';
const WORD = "(?:\\p{Lu}[\\p{L}\\d’'&.-]*|\\d{1,4}(?:st|nd|rd|th)?)";
/**
 * One to ten words with a capital, a number or an ordinal before the head, and after it its year or its subject. Bounded,
 * so that no text takes long.
 */
const NAME = new RegExp(
  `(?<![\\p{L}\\d])(?:${WORD} (?:(?:of|for|on|and|the|in|&) )?){1,10}?(?:${HEAD})` +
    `(?: \\d{4}| (?:on|of|for)(?: the)? ${WORD}(?:(?: (?:and|of|&))? ${WORD}){0,6})?(?![\\p{L}\\d])`,
  'gu',
);
/** Words with a capital only because they begin the sentence. */
const OPENING = /^(?:The|This|Our|Its|Their|A|An) /u;
/** Said of what is planned. Past forms are left out: what was held is not announced. */
const PLANNED =
  /\b(?:will (?:be (?:held|hosted|staged)|take place|return|run|open|kick off|begin|start|convene)|(?:takes?|taking) place|(?:is|are) (?:scheduled|set|due|slated) (?:for|to)|to be held|returns)\b/u;
/** A season or a year is no date of an event. */
const LONGEST_DAYS = 31;
const DAY = 86_400_000;

/** One for each name, at the first sentence that says when it is. */
export function findEvents(document: Emittable): readonly AnnouncedEvent[] {
  const found = new Map<string, AnnouncedEvent>();
  for (const sentence of sentencesOf(document)) {
    const words = document.text.slice(sentence.start, sentence.end);
    if (!PLANNED.test(words)) continue;
    for (const match of words.matchAll(NAME)) {
      const name = oneLine(match[0]).replace(OPENING, '');
      const end = sentence.start + match.index + match[0].length;
      const planned = PLANNED.exec(document.text.slice(end, sentence.end));
      if (!name.includes(' ') || planned === null || planned.index > LONGEST_GAP || found.has(name)) continue;
      const rest = { start: end, end: sentence.end };
      const date = document.mentions.find((mention) => isDay(mention) && isWithin(mention, rest));
      if (date === undefined || !isDay(date) || isPast(document, date.value)) continue;
      // Two names with one date are two parts of one name, or a name and its programme: the longer says more.
      const other = [...found.values()].find((event) => event.date === date.start);
      if (other !== undefined && other.name.length >= name.length) continue;
      if (other !== undefined) found.delete(other.name);
      const place = placeIn(document, rest);
      found.set(name, {
        start: end - match[0].length,
        end,
        name,
        date: date.start,
        first: date.value.first,
        last: date.value.last,
        ...(place !== undefined && { place }),
      });
    }
  }
  return [...found.values()];
}

/** Between the name and what is said of it: an apposition at most. */
const LONGEST_GAP = 80;
const SILENT_ZONES: ReadonlySet<string> = new Set(['safe-harbour', 'contact', 'footer', 'boilerplate']);

function sentencesOf(document: Emittable): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of document.text.matchAll(
    /\n+|(?<=[a-z\d)”"][.!?]["”]?)\s+(?=[\p{Lu}“"])/gu,
  )) {
    spans.push({ start, end: index });
    start = index + gap.length;
  }
  spans.push({ start, end: document.text.length });
  return spans.filter((span) => !SILENT_ZONES.has(zoneAt(document, span.start) ?? ''));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isDay(mention: Emittable['mentions'][number]): mention is DateMention & { value: CalendarValue } {
  if (mention.type !== 'DATE' || mention.value.kind !== 'calendar') return false;
  const { first, last } = mention.value;
  return (Date.parse(last) - Date.parse(first)) / DAY < LONGEST_DAYS;
}

function isPast({ date }: Emittable, { last }: CalendarValue): boolean {
  return date !== undefined && last < date;
}

/** `in Oslo`, `at the Harbour Hall`: named as a place right behind a preposition. */
function placeIn(document: Emittable, span: Span): EntityId | undefined {
  return document.mentions.find(
    (mention): mention is NameMention =>
      mention.type === 'PLACE' &&
      isWithin(mention, span) &&
      /\b(?:in|at)(?: the)? $/u.test(document.text.slice(Math.max(0, mention.start - 9), mention.start)),
  )?.entity;
}

export function eventNode(view: View, event: AnnouncedEvent): JsonObject {
  return compactObject({
    '@type': 'Event',
    '@id': view.iris.event(event.name),
    name: event.name,
    startDate: event.first,
    endDate: event.last === event.first ? undefined : event.last,
    location: view.reference(event.place),
  } satisfies { [Key in EventKey]?: unknown });
}
