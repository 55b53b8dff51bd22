/** The words the grammar knows, by class. A class is one letter of the string that patterns run over. */

import { HOLIDAY_NAMES } from './holidays-table.ts';

/** Names used in patterns, and their letters. */
export const CLASSES = {
  month: 'm',
  weekday: 'w',
  year: 'y',
  n12: 'a',
  n31: 'b',
  n99: 'c',
  number: 'd',
  ordinal: 'o',
  nth: 'O',
  word: 'W',
  article: 'A',
  few: 'f',
  unit: 'u',
  the: 't',
  this: 's',
  last: 'l',
  next: 'n',
  same: 'j',
  that: 'k',
  deictic: 'D',
  daypart: 'P',
  season: 'S',
  qtag: 'Q',
  htag: 'H',
  half: 'h',
  fiscal: 'F',
  fytag: 'Y',
  ago: 'g',
  later: 'L',
  now: 'N',
  part: 'e',
  edge: 'z',
  of: 'i',
  in: 'I',
  on: 'Z',
  to: 'T',
  from: 'M',
  dash: '_',
  and: '&',
  comma: ',',
  dot: ':',
  slash: '/',
  open: '<',
  close: '>',
  poss: 'p',
  before: 'B',
  era: 'r',
  approx: '~',
  ended: 'q',
  time: 'v',
  holiday: 'V',
  decade: 'X',
  vague: 'G',
  date: 'E',
  stop: 'x',
} as const;
export type ClassName = keyof typeof CLASSES;

export interface Entry {
  readonly class: ClassName;
  readonly value: number;
  readonly name: string;
  /** Also an everyday word or a name: needs more evidence than itself. */
  readonly weak: boolean;
}

const entries = new Map<string, Entry>();

function add(name: ClassName, words: string, value = 0, weak = false): void {
  for (const word of words.split(' ')) entries.set(word, { class: name, value, name: word, weak });
}

const MONTHS =
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec';
for (const [index, names] of MONTHS.split(' ').entries()) {
  for (const name of names.split('/')) {
    add('month', name, index + 1, name === 'may' || name === 'march' || name.length <= 4);
  }
}
const WEEKDAYS =
  'monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun';
for (const [index, names] of WEEKDAYS.split(' ').entries()) {
  for (const name of names.split('/')) add('weekday', name, index + 1, name.length <= 5);
}
const ONES =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
for (const [index, name] of ONES.split(' ').entries()) add('word', name, index + 2);
for (const [index, name] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  add('word', name, 30 + index * 10);
add('word', 'one', 1);
add('word', 'hundred', 100);
add('word', 'thousand', 1000);
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
for (const [index, name] of ORDINALS.split(' ').entries()) add('nth', name, index + 1);
add('nth', 'thirtieth', 30);
for (const [index, name] of 'twenties thirties forties fifties sixties seventies eighties nineties'
  .split(' ')
  .entries())
  add('decade', name, 20 + index * 10, true);

add('article', 'a an', 1);
add('few', 'couple pair', 2);
add('few', 'few several', 3);
const UNITS =
  'period/periods day/days week/weeks/wk/wks fortnight/fortnights weekend/weekends month/months quarter/quarters/qtr year/years/yr/yrs decade/decades century/centuries';
for (const names of UNITS.split(' ')) {
  for (const name of names.split('/')) {
    entries.set(name, {
      class: 'unit',
      value: name.endsWith('s') || name === 'centuries' ? 2 : 1,
      name: names.split('/')[0]!,
      weak: true,
    });
  }
}
add('the', 'the');
add('this', 'this current present');
add('last', 'last past previous preceding prior', -1);
add('next', 'next coming upcoming following', 1);
add('same', 'same corresponding comparable latest');
add('that', 'that');
add('deictic', 'today');
add('deictic', 'tonight');
add('deictic', 'yesterday', -1);
add('deictic', 'tomorrow', 1);
add('daypart', 'morning afternoon evening night noon midnight');
for (const name of 'spring summer autumn fall winter'.split(' ')) {
  entries.set(name, { class: 'season', value: 0, name: name === 'fall' ? 'autumn' : name, weak: true });
}
add('half', 'half');
add('fiscal', 'fiscal financial fy');
add('ago', 'ago');
add('later', 'later hence afterwards afterward thereafter', 1);
add('later', 'earlier', -1);
add('now', 'now');
add('part', 'early', 0);
add('part', 'mid middle', 1);
add('part', 'late', 2);
add('edge', 'end close', 1);
add('edge', 'start outset', -1);
add('of', 'of');
add('in', 'in within');
add('on', 'on');
add('to', 'to through until till thru');
add('from', 'from');
add('and', 'and or');
add('before', 'before', -1);
add('before', 'after', 1);
add('approx', 'about around roughly nearly almost approximately some over more less than least at only just');
add('ended', 'ended ending ends', -1);
add('ended', 'began beginning begins starting started commencing', 1);
add('time', 'time');
add('era', 'bc bce', -1);
add('era', 'ad ce', 1);
add('vague', 'currently presently nowadays', 0);
add('vague', 'recently formerly previously lately once', -1);
add('vague', 'soon shortly', 1);

/** By lower-case word. */
export const LEXICON: ReadonlyMap<string, Entry> = entries;
export const LONGEST_WORD = Math.max(...[...entries.keys()].map((word) => word.length));

/** First words of holidays, by lower-case word: the names to try there, longest first. */
export const HOLIDAY_STARTS: ReadonlyMap<string, readonly string[]> = (() => {
  const starts = new Map<string, string[]>();
  for (const name of HOLIDAY_NAMES.keys()) {
    const first = /^[a-z]+/.exec(name)![0];
    starts.set(first, [...(starts.get(first) ?? []), name]);
  }
  for (const names of starts.values()) names.sort((a, b) => b.length - a.length);
  return starts;
})();
