/** Counts that describe a corpus: for its data sheet and for a first look. */
import { MENTION_TYPES, type MentionType } from '../document.ts';
import type { Gold } from './gold.ts';

export interface CorpusStats {
  readonly documents: number;
  /** Runs of letters and digits. */
  readonly words: number;
  readonly mentions: Readonly<Record<MentionType, number>>;
  readonly entities: number;
  /** Entities by what their link says. */
  readonly links: Readonly<Record<'entry' | 'nil' | 'unknown', number>>;
  readonly titles: { readonly withHolder: number; readonly withOrg: number; readonly withBoth: number };
  readonly dates: { readonly calendar: number; readonly unresolved: number };
  readonly withDate: number;
  readonly withZones: number;
  readonly publishers: number;
  readonly countries: Readonly<Record<string, number>>;
}

export function corpusStats(documents: readonly Gold[]): CorpusStats {
  const mentions = documents.flatMap((document) => document.mentions);
  const links = documents.flatMap((document) => document.entities.map(({ link }) => link.kind));
  const titles = mentions.filter((mention) => mention.type === 'TITLE');
  const dates = mentions.filter((mention) => mention.type === 'DATE');
  const countries = documents.flatMap(({ source }) => source?.country ?? []).sort();
  const calendar = dates.filter(({ value }) => value.kind === 'calendar').length;
  return {
    documents: documents.length,
    words: documents.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
    mentions: Object.fromEntries(
      MENTION_TYPES.map((type) => [type, mentions.filter((mention) => mention.type === type).length]),
    ) as Record<MentionType, number>,
    entities: links.length,
    links: {
      entry: links.filter((kind) => kind === 'entry').length,
      nil: links.filter((kind) => kind === 'nil').length,
      unknown: links.filter((kind) => kind === 'unknown').length,
    },
    titles: {
      withHolder: titles.filter(({ holder }) => holder !== undefined).length,
      withOrg: titles.filter(({ org }) => org !== undefined).length,
      withBoth: titles.filter(({ holder, org }) => holder !== undefined && org !== undefined).length,
    },
    dates: { calendar, unresolved: dates.length - calendar },
    withDate: documents.filter(({ date }) => date !== undefined).length,
    withZones: documents.filter(({ zones }) => zones !== undefined).length,
    publishers: new Set(documents.flatMap(({ source }) => source?.publisher ?? [])).size,
    countries: Object.fromEntries(
      [...new Set(countries)].map((country) => [
        country,
        countries.filter((name) => name === country).length,
      ]),
    ),
  };
}
