import type { EntityType, EntryId } from '../document.ts';

/** One thing in the knowledge base. */
export interface KbEntry {
  readonly id: EntryId;
  readonly type: EntityType;
  readonly name: string;
  /** Other names, as their sources write them; never the name itself. */
  readonly aliases: readonly string[];
  /** Kind of organisation or place: `government`, `company`, `city` … */
  readonly subtype?: string;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country?: string;
  /** Title of the English Wikipedia article, with underscores. */
  readonly wiki?: string;
  /** Identifiers elsewhere as `scheme:value`; schemes are ror, isni, geonames, iso3166, iata, ticker, cik, isin, bioguide. */
  readonly identifiers: readonly string[];
  readonly description?: string;
  /** Name of the organisation or place it belongs to. */
  readonly parent?: string;
  readonly positions: readonly HeldPosition[];
  /** How prominent it is, on a logarithmic scale of 0 to 10 that is comparable between types. */
  readonly prior: number;
  /** `ours` for facts written by hand for this project, `guess` for what was only inferred. */
  readonly origin: Origin;
}

export const ORIGINS = ['source', 'ours', 'guess'] as const;
export type Origin = (typeof ORIGINS)[number];

/** An office held by a person. Without `end`, it was open when its source was frozen: that says nothing of today. */
export interface HeldPosition {
  readonly title: string;
  readonly start?: number;
  readonly end?: number;
}

/**
 * How a name came to stand for an entry: its main name or article title, another name its source gives,
 * or a shorter form that we derived (no legal form, no middle name, no country in brackets).
 */
export const NAME_KINDS = ['main', 'alias', 'derived'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** An entry found by a name, with what ranking needs before the entry itself is read. */
export interface NameHit {
  /** Position of the entry in the base. */
  readonly number: number;
  readonly type: EntityType;
  readonly kind: NameKind;
  readonly prior: number;
  readonly country?: string;
}
