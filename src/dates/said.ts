/** What an expression says, before anything is inferred: the parsers' output and the resolver's input. */
import type { Granularity } from '../document.ts';
import type { TilingUnit } from './calendar.ts';

/** Parts of one date, each present when the words give it. `yearOf`: the year is itself an expression (`March last year`). */
export interface Fields {
  readonly kind: 'fields';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly half?: 1 | 2;
  readonly season?: Season;
  /** Key of the holiday table. */
  readonly holiday?: string;
  /** First year of the decade; below 100 when the text leaves the century open. */
  readonly decade?: number;
  /** 20 is the twentieth century, 1900 to 1999 as in common use. */
  readonly century?: number;
  readonly yearOf?: Said;
  /** A numeric date whose day and month may change places, as read month first. */
  readonly swappable?: true;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What a direction word points at: a unit, or fields that recur (`last December`, `this Friday`). */
export type Target = TilingUnit | 'weekend' | 'fortnight' | 'period' | Fields;

/** `last week`, `this Friday`, `next December`; counted from the release's date. */
export interface Pointed {
  readonly kind: 'pointed';
  readonly direction: -1 | 0 | 1;
  readonly target: Target;
  /** So many whole units together (`the last two weeks`). */
  readonly count?: number;
}

/** `two weeks ago`, `three days later`, `a year after the merger date`. */
export interface Offset {
  readonly kind: 'offset';
  readonly count: number;
  readonly unit: TilingUnit | 'weekend' | 'fortnight';
  readonly sign: -1 | 1;
  /** `text`: the date last mentioned. */
  readonly base: 'anchor' | 'text' | Said;
  /** `a few years ago`, `more than ten years ago`: no day can be counted to. */
  readonly approximate?: true;
  /** The words give the day counted to, not just the unit: `in two months’ time`. */
  readonly exact?: true;
}

/** `that year`, `the same month`, `the following day`: counted from the date last mentioned. */
export interface Back {
  readonly kind: 'back';
  readonly direction: -1 | 0 | 1;
  readonly target: Target;
  readonly yearOf?: Said;
  /** Means the period that figures are given for (`the quarter`), not just any date. */
  readonly reported?: true;
}

export type PartName = 'start' | 'early' | 'mid' | 'late' | 'end' | 'so far' | 'rest';

export interface Part {
  readonly kind: 'part';
  readonly part: PartName;
  readonly of: Said;
}

/** The nth unit or weekday within a period; negative counts from its end. `length` units together (`first nine months`). */
export interface Nth {
  readonly kind: 'nth';
  readonly n: number;
  readonly length: number;
  readonly unit: TilingUnit | 'weekend' | number;
  readonly of: Said;
}

/** `the week of June 5`, `the weekend of August 15`. */
export interface Around {
  readonly kind: 'around';
  readonly unit: TilingUnit | 'weekend';
  readonly of: Said;
}

/** `six months ended June 30, 2023`; `begins`: counted forward from the day. */
export interface Ended {
  readonly kind: 'ended';
  readonly months: number;
  readonly weeks?: number;
  readonly edge: 'ends' | 'begins';
  readonly of: Said;
  readonly fiscal?: Fiscal;
}

export interface Range {
  readonly kind: 'range';
  readonly from: Said;
  readonly to: Said;
}

/** `direction`: `this fiscal year`. */
export interface Fiscal {
  readonly kind: 'fiscal';
  readonly year?: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly half?: 1 | 2;
  readonly direction?: -1 | 0 | 1;
  readonly part?: 'months';
  /** First `months` of the fiscal year. */
  readonly months?: number;
}

/** Points at the past, the present or the future but at no days (`recently`). */
interface Vague {
  readonly kind: 'vague';
  readonly reference: 'past' | 'present' | 'future';
}

export type Said = Fields | Pointed | Offset | Back | Part | Nth | Around | Ended | Range | Fiscal | Vague;

/** The granularity the words have by themselves, where it is plain. */
export function fieldsGranularity(fields: Fields): Granularity {
  if (fields.day !== undefined || fields.weekday !== undefined || fields.holiday !== undefined) return 'day';
  if (fields.month !== undefined) return 'month';
  if (fields.quarter !== undefined) return 'quarter';
  if (fields.season !== undefined) return 'season';
  if (fields.half !== undefined) return 'half';
  if (fields.decade !== undefined) return 'decade';
  if (fields.century !== undefined) return 'century';
  return 'year';
}
