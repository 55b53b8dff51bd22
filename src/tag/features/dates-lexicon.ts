/** Classes of the words that dates are made of; each is a value of the attribute `dateClass`. */
const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'month',
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/,
  ],
  ['weekday', /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day$|^(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\.?$/],
  ['year', /^(?:1[6-9]|20)\d\d$/],
  ['day', /^(?:0?[1-9]|[12]\d|3[01])$/],
  ['ordinal', /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/],
  ['relative', /^(?:today|yesterday|tomorrow|tonight|tonite)$/],
  ['unit', /^(?:day|week|weekend|month|quarter|year|decade|century|fiscal|half|semester)$/],
  ['units', /^(?:days|weeks|weekends|months|quarters|years|decades|hours|minutes)$/],
  [
    'modifier',
    /^(?:last|next|this|early|late|mid|earlier|later|previous|following|past|coming|current|prior|same|end|beginning|start|middle)$/,
  ],
  ['season', /^(?:spring|summer|autumn|fall|winter|easter|christmas|ramadan|thanksgiving|halloween)$/],
  ['quarter', /^(?:q[1-4]|[1-4]q|h[12]|[12]h)(?:\d\d|\d{4}|fy\d+)?$/],
  ['fiscal year', /^(?:fy|cy|ye)['’]?\d{2}(?:\d\d)?(?:[-/]\d+)?$/],
  ['decade', /^(?:1[6-9]|20)?\d0['’]?s$|^mid-\d+s$/],
  ['years', /^(?:1[6-9]|20)\d\d[-–—/](?:(?:1[6-9]|20)\d\d|\d\d)$/],
  ['ordinal word', /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/],
  ['mid-period', /^(?:mid|early|late|end|pre|post)-[a-z0-9]+$/],
  ['ago', /^(?:ago|since|until|till|during|through|between|by)$/],
  [
    'clock',
    /^(?:a\.?m\.?|p\.?m\.?|\d{1,2}:\d\d(?:am|pm)?|\d{1,2}(?:am|pm)|gmt|utc|est|edt|pst|pdt|et|ct|pt)$/,
  ],
  ['numeric date', /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d\d-\d\d$|^\d{1,2}\/\d{1,2}$/],
  ['daytime', /^(?:morning|afternoon|evening|night|noon|midnight)$/],
  ['days', /^\d{1,2}(?:st|nd|rd|th)?[-–—]\d{1,2}(?:st|nd|rd|th)?$/],
  ['small number', /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few)$/],
  ['number', /^[$£€]?\d[\d.,]*%?$/],
];

/** 1 for a month's name, 2 for a weekday's … in the order above; 0 for any other word. `lower` is in lower case. */
export function dateClassOf(word: string, lower: string): number {
  // `may` and `march` are months only with a capital.
  if (
    (lower === 'may' || lower === 'march' || lower === 'mar' || lower === 'sun' || lower === 'sat') &&
    word === lower
  ) {
    return 0;
  }
  return PATTERNS.findIndex(([, pattern]) => pattern.test(lower)) + 1;
}
