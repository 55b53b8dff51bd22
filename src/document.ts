/**
 * The data model: one press release and what is known of it, growing from stage to stage.
 * A stage returns its input with fields added; nothing is overwritten. The type of a stage's
 * parameter says which earlier stages it needs.
 *
 * All positions are half-open and count UTF-16 code units of `text`. Files count Unicode code
 * points instead: see `offsets.ts`.
 */

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Names a release; unique within one run. */
export type DocumentId = Branded<string, 'DocumentId'>;
/** Names an entity within its document: `p1`, `o2`, `l3`. */
export type EntityId = Branded<string, 'EntityId'>;
/** Names an entry of the knowledge base: a Wikidata QID or a source-prefixed id such as `ror:03f0t8b71`. */
export type EntryId = Branded<string, 'EntryId'>;
/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`. */
export type IsoDate = Branded<string, 'IsoDate'>;

/** Half-open range `[start, end)` of UTF-16 code units in the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------- read

/** A press release as it was read: its text and what its metadata (not its words) say. */
export interface Release {
  readonly id: DocumentId;
  readonly text: string;
  /** The release's date by its metadata or by the user. */
  readonly date?: IsoDate;
  /** When it was published: RFC 3339 with offset, where metadata gives time and zone. */
  readonly published?: string;
  readonly url?: string;
  /** Present when the release was read from HTML. */
  readonly markup?: Markup;
}

/** The HTML page a release was read from, and where its text stands in it. */
export interface Markup {
  readonly source: string;
  /** In text order, not overlapping; block elements that hold text. */
  readonly blocks: readonly Block[];
  /** In text order; together they cover every character of the text that came from the source. */
  readonly runs: readonly TextRun[];
}

/** A block element's stretch of the text, with its tag name in lower case (`h1`, `p`, `li`, `td` …). */
export interface Block extends Span {
  readonly tag: string;
}

/** A stretch of text and the stretch of HTML source it came from (longer where entities were decoded). */
export interface TextRun extends Span {
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

// ---------------------------------------------------------------- zone

export const ZONE_KINDS = [
  'headline',
  'dek',
  'release-line',
  'embargo',
  'dateline',
  'lead',
  'body',
  'quote',
  'boilerplate',
  'safe-harbour',
  'table',
  'contact',
  'notes',
  'end-mark',
  'footer',
  'meta',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A part of the release with one function. Zones are in text order, do not overlap and cover all non-space text. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
  /** Name of the rule that decided. */
  readonly rule: string;
}

/** `LONDON, Feb. 3, 2024 /PRNewswire/ --`: the whole, and its parts where present. */
export interface Dateline extends Span {
  readonly place?: Span;
  readonly date?: Span;
  readonly wire?: Span;
}

/** Not to be published before an instant. */
export interface Embargo extends Span {
  /** RFC 3339 with offset, where the text states date, time and a known zone. */
  readonly instant?: string;
}

export interface Zoned extends Release {
  readonly zones: readonly Zone[];
  readonly dateline?: Dateline;
  readonly embargo?: Embargo;
}

// ---------------------------------------------------------------- tokenize

/** Universal part-of-speech tags (universaldependencies.org/u/pos), with `SPACE` never used. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** A word, number or mark. Between two neighbouring tokens stands white space only, or nothing. */
export interface Token extends Span {
  readonly pos: PartOfSpeech;
}

/** A sentence: the tokens `[firstToken, endToken)`. Sentences tile the tokens and never cross a zone's border. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Tokenized extends Zoned {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

// ---------------------------------------------------------------- tag

export const MENTION_TYPES = ['PERSON', 'TITLE', 'ORG', 'PLACE', 'DATE'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];
export type EntityType = Extract<MentionType, 'PERSON' | 'ORG' | 'PLACE'>;

/** A stretch of text with a type and the probability, 0 to 1, that both are right. */
export interface TypedSpan extends Span {
  readonly type: MentionType;
  readonly score: number;
}

/** In text order, not overlapping. */
export interface Tagged extends Tokenized {
  readonly spans: readonly TypedSpan[];
  /** Name of the tagger that found them; absent where they were given. */
  readonly tagger?: string;
}

// ---------------------------------------------------------------- dates

export type Granularity =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'range';

/** A part of a date, to tell what the text said from what was inferred. */
export type DateField = 'day' | 'weekday' | 'month' | 'year' | 'period';

/** The days an expression covers, both inclusive. */
export interface CalendarValue {
  readonly kind: 'calendar';
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly granularity: Granularity;
  readonly said: readonly DateField[];
  readonly inferred: readonly DateField[];
  /** `early 2025`: which part of a period of which granularity the days are. */
  readonly part?: { readonly name: 'start' | 'early' | 'mid' | 'late' | 'end'; readonly of: Granularity };
}

/** A company's own period whose days the text does not say. */
export interface FiscalValue {
  readonly kind: 'fiscal';
  readonly year?: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly half?: 1 | 2;
}

export interface UnresolvedValue {
  readonly kind: 'unresolved';
  readonly reason: string;
  /** Where the words at least point: `recently`, `now`, `soon`. */
  readonly reference?: 'past' | 'present' | 'future';
}

export type DateValue = CalendarValue | FiscalValue | UnresolvedValue;

export interface DateMention extends TypedSpan {
  readonly type: 'DATE';
  readonly value: DateValue;
  /** Name of the parser that read it. */
  readonly rule?: string;
}

/** A fault of the text: where (UTF-16 code units, half-open), which rule found it, and one sentence. */
export interface Problem extends Span {
  readonly rule: string;
  readonly message: string;
}

export interface Dated extends Tagged {
  /** One for each span of type DATE, in text order. */
  readonly dates: readonly DateMention[];
  /** The day relative expressions were counted from: the dateline's, else the metadata's; absent if neither is known. */
  readonly anchor?: IsoDate;
  /** What an editor would have to put right in the dates, in text order; absent where nothing was found. */
  readonly problems?: readonly Problem[];
}

// ---------------------------------------------------------------- link

/** The entity is this entry of the knowledge base. */
export interface EntryLink {
  readonly kind: 'entry';
  readonly entry: EntryId;
  readonly name: string;
  /** Title of the English Wikipedia article, with underscores. */
  readonly wiki?: string;
  /** Absolute IRIs of the same thing elsewhere, Wikidata and Wikipedia first. */
  readonly sameAs: readonly string[];
  readonly subtype?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Probability that the link is right. */
  readonly score: number;
  readonly rule?: LinkRule;
}

/**
 * How the entry came to be meant: by its name, another of its names, a form derived from one (without legal form, initials),
 * a name that is only similar, or the user's registry; or why none is: no entry has the name, or those that have it fit worse
 * than none.
 */
export type LinkRule =
  | 'entry-name'
  | 'entry-alias'
  | 'derived-name'
  | 'similar-name'
  | 'registry'
  | 'no-candidate'
  | 'no-candidate-fits';

/** The knowledge base does not hold the entity; `id` is stable over runs and machines. */
export interface NilLink {
  readonly kind: 'nil';
  readonly id: string;
  /** IRI of the user's registry for it, the same in every release. */
  readonly iri?: string;
  readonly score: number;
  readonly rule?: LinkRule;
}

/** Nobody decided (in reference data: `?`). */
export interface UnknownLink {
  readonly kind: 'unknown';
}

export type Link = EntryLink | NilLink | UnknownLink;

/** One thing in the document, with its fullest name. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly link: Link;
}

/** A name of an entity. */
export interface NameMention extends TypedSpan {
  readonly type: EntityType;
  readonly entity: EntityId;
}

export interface Linked extends Dated {
  /** One for each span of an entity's type, in text order. */
  readonly names: readonly NameMention[];
  /** In order of first mention; every entity has at least one. */
  readonly entities: readonly Entity[];
}

// ---------------------------------------------------------------- roles

export type TitleStatus = 'current' | 'former' | 'acting' | 'designate';

/** A post: who holds it, and of which organisation or place it is. */
export interface TitleMention extends TypedSpan {
  readonly type: 'TITLE';
  readonly holder?: EntityId;
  readonly org?: EntityId;
  readonly status?: TitleStatus;
  /** Name of the rule that found the holder. */
  readonly rule?: string;
}

export interface Quotation extends Span {
  readonly kind: 'direct' | 'indirect';
  readonly speaker?: EntityId;
}

/** A typed span that has been resolved. */
export type Mention = NameMention | TitleMention | DateMention;

/** Whether a mention names an entity: a PERSON, ORG or PLACE. */
export function isNameMention(mention: Mention): mention is NameMention {
  return 'entity' in mention;
}

/** What a gold file holds and what the pipeline ends with: prediction and reference share this type. */
export interface Annotated extends Release {
  /** In text order, not overlapping. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations?: readonly Quotation[];
  readonly zones?: readonly Zone[];
}

/** The result of the whole pipeline. */
export interface AnnotatedRelease extends Linked, Annotated {
  readonly zones: readonly Zone[];
  readonly quotations: readonly Quotation[];
}

// ---------------------------------------------------------------- calendar days as values

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month (1 to 12) of a year of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The text as a day, or undefined when it is not `YYYY-MM-DD` or no such day exists. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? (text as IsoDate) : undefined;
}
