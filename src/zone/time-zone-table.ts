/**
 * Time zones as press people write them. A letter zone with its own summer name (`EST`, `EDT`) is a fixed offset,
 * also where the writer took the wrong one of the pair; a zone named without it (`ET`) follows the summer rule of
 * its country. `IST` and a bare `CST` in China are other zones elsewhere: `unless` names the evidence.
 */
export type SummerRule = 'us' | 'eu' | 'australia';

export interface TimeZone {
  /** Minutes east of Greenwich in winter, or always. */
  readonly offset: number;
  readonly summer?: SummerRule;
}

const hours = (offset: number, summer?: SummerRule): TimeZone => ({
  offset: offset * 60,
  ...(summer && { summer }),
});

/** Keys in lower case, one space between words. */
export const TIME_ZONES: ReadonlyMap<string, TimeZone> = new Map([
  ...(
    [
      ['utc', 0],
      ['gmt', 0],
      ['z', 0],
      ['greenwich mean time', 0],
      ['wet', 0],
      ['west', 1],
      ['bst', 1],
      ['british summer time', 1],
      ['cet', 1],
      ['cest', 2],
      ['mez', 1],
      ['mesz', 2],
      ['eet', 2],
      ['eest', 3],
      ['msk', 3],
      ['sast', 2],
      ['wat', 1],
      ['eat', 3],
      ['gst', 4],
      ['pkt', 5],
      ['npt', 5.75],
      ['ict', 7],
      ['wib', 7],
      ['sgt', 8],
      ['hkt', 8],
      ['myt', 8],
      ['pht', 8],
      ['awst', 8],
      ['jst', 9],
      ['kst', 9],
      ['acst', 9.5],
      ['acdt', 10.5],
      ['aest', 10],
      ['aedt', 11],
      ['nzst', 12],
      ['nzdt', 13],
      ['nst', -3.5],
      ['ndt', -2.5],
      ['ast', -4],
      ['adt', -3],
      ['est', -5],
      ['edt', -4],
      ['cst', -6],
      ['cdt', -5],
      ['mst', -7],
      ['mdt', -6],
      ['pst', -8],
      ['pdt', -7],
      ['akst', -9],
      ['akdt', -8],
      ['hst', -10],
      ['brt', -3],
      ['art', -3],
      ['clt', -4],
      ['eastern standard time', -5],
      ['eastern daylight time', -4],
      ['central standard time', -6],
      ['central daylight time', -5],
      ['mountain standard time', -7],
      ['mountain daylight time', -6],
      ['pacific standard time', -8],
      ['pacific daylight time', -7],
      ['singapore time', 8],
      ['hong kong time', 8],
      ['beijing time', 8],
      ['japan time', 9],
      ['tokyo time', 9],
      ['korea time', 9],
      ['indian standard time', 5.5],
      ['gulf standard time', 4],
    ] as const
  ).map(([name, offset]) => [name, hours(offset)] as const),
  ...(
    [
      ['et', -5, 'us'],
      ['eastern', -5, 'us'],
      ['eastern time', -5, 'us'],
      ['us/eastern', -5, 'us'],
      ['america/new_york', -5, 'us'],
      ['america/toronto', -5, 'us'],
      ['new york time', -5, 'us'],
      ['ct', -6, 'us'],
      ['central', -6, 'us'],
      ['central time', -6, 'us'],
      ['us/central', -6, 'us'],
      ['mt', -7, 'us'],
      ['mountain', -7, 'us'],
      ['mountain time', -7, 'us'],
      ['us/mountain', -7, 'us'],
      ['pt', -8, 'us'],
      ['pacific', -8, 'us'],
      ['pacific time', -8, 'us'],
      ['us/pacific', -8, 'us'],
      ['america/los_angeles', -8, 'us'],
      ['atlantic time', -4, 'us'],
      ['uk time', 0, 'eu'],
      ['london time', 0, 'eu'],
      ['europe/london', 0, 'eu'],
      ['dublin time', 0, 'eu'],
      ['irish time', 0, 'eu'],
      ['central european time', 1, 'eu'],
      ['paris time', 1, 'eu'],
      ['berlin time', 1, 'eu'],
      ['brussels time', 1, 'eu'],
      ['geneva time', 1, 'eu'],
      ['rome time', 1, 'eu'],
      ['madrid time', 1, 'eu'],
      ['sydney time', 10, 'australia'],
      ['melbourne time', 10, 'australia'],
      ['canberra time', 10, 'australia'],
    ] as const
  ).map(([name, offset, summer]) => [name, hours(offset, summer)] as const),
]);

/** Zones whose letters mean several: the first whose evidence the release holds; none, no instant. */
export const AMBIGUOUS_ZONES: ReadonlyMap<string, readonly (readonly [RegExp, TimeZone])[]> = new Map([
  [
    'ist',
    [
      [/\b(?:India|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Pune|PIB)\b/i, hours(5.5)],
      [/\b(?:Ireland|Dublin|Irish|Cork|Galway)\b/i, hours(1)],
      [/\b(?:Israel|Jerusalem|Tel Aviv)\b/i, hours(2)],
    ],
  ],
  [
    'cst',
    [
      [/\b(?:China|Beijing|Shanghai|Taipei|Taiwan)\b/i, hours(8)],
      [/\b[A-Z]/, hours(-6)],
    ],
  ],
]);
