/** Text to items. Everything the grammar has no word for becomes a stop, and neighbouring stops are one. */

import { HOLIDAY_NAMES } from './holidays-table.ts';
import { type Item, STOP } from './item.ts';
import {
  CLASSES,
  type ClassName,
  type Entry,
  HOLIDAY_STARTS,
  LEXICON,
  LONGEST_WORD,
} from './lexicon-table.ts';
import { fullYear, NUMERIC_FORMS } from './numeric-forms.ts';

const MARKS: Readonly<Record<string, ClassName>> = {
  ',': 'comma',
  '.': 'dot',
  '/': 'slash',
  '(': 'open',
  ')': 'close',
  '-': 'dash',
  '‐': 'dash',
  '‑': 'dash',
  '–': 'dash',
  '—': 'dash',
  '&': 'and',
  '~': 'approx',
};
/** `Q3`, `H1`, `FY24`, `FY2023-24`; the year of a tag follows as its own item where it stands apart. */
const TAG = /(?:Q([1-4])|H([12])|FY['’]?(?:\d{2,4}[-–/])?(\d{4}|\d{2}))(?![\d.])(?=\d{2,4}\b|\W|FY|$)/iy;
const APOSTROPHE_YEAR = /['’](\d{2})(?![\d\w])/y;
interface Known {
  readonly entry: Entry | undefined;
  /** Holidays whose name begins with the word. */
  readonly holidays: readonly string[] | undefined;
  /** Nothing up to the next space is a date. */
  readonly address: boolean;
}

const ADDRESS: ReadonlySet<string> = new Set(['http', 'https', 'www']);
const VOCABULARY: ReadonlyMap<string, Known> = new Map(
  [...LEXICON.keys(), ...HOLIDAY_STARTS.keys(), ...ADDRESS].map((word) => [
    word,
    { entry: LEXICON.get(word), holidays: HOLIDAY_STARTS.get(word), address: ADDRESS.has(word) },
  ]),
);
const BLANK_LINE = /\n[^\S\n]*\n/y;

function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code < 0x2000 || code > 0x206f;
}

function isMarkOrSpace(code: number): boolean {
  return !isLetter(code) && (code < 48 || code > 57);
}

/** Reads `[from, to)` of the text. Linear in its length. */
export function lex(text: string, from = 0, to = text.length): readonly Item[] {
  const items: Item[] = [];
  let position = from;

  const push = (item: Item): void => {
    if (item.code === STOP && items.at(-1)?.code === STOP) return;
    items.push(item);
  };
  const stop = (start: number, end: number): void => {
    push({ code: STOP, start, end, value: 0, name: '', weak: true });
  };
  const word = (start: number, end: number): number => {
    const known =
      end - start <= LONGEST_WORD ? VOCABULARY.get(text.slice(start, end).toLowerCase()) : undefined;
    if (known === undefined) {
      stop(start, end);
      return end;
    }
    if (known.address) {
      let space = end;
      while (space < to && text.charCodeAt(space) > 32) space++;
      stop(start, space);
      return space;
    }
    const holiday = known.holidays && holidayAt(text, start, to, known.holidays);
    if (holiday !== undefined) {
      push(holiday);
      return holiday.end;
    }
    const { entry } = known;
    if (entry === undefined) stop(start, end);
    else if (!mergeTens(items, entry, end)) push({ ...entry, code: CLASSES[entry.class], start, end });
    return end;
  };

  while (position < to) {
    const code = text.charCodeAt(position);
    if (isLetter(code)) {
      let end = position + 1;
      while (end < to && isLetter(text.charCodeAt(end))) end++;
      const next = text.charCodeAt(end);
      if (end < to && next >= 48 && next <= 57) {
        position = lexTag(text, position, end, push);
        continue;
      }
      position = word(position, end);
    } else if (code >= 48 && code <= 57) {
      position = lexNumber(text, position, to, items, push);
    } else if (code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x202f) {
      position++;
    } else if (code === 10) {
      BLANK_LINE.lastIndex = position;
      if (BLANK_LINE.test(text)) stop(position, position + 1);
      position++;
    } else {
      position = lexMark(text, position, push);
    }
  }
  return items;
}

/** `twenty` + `-` + `fourth` become one item. */
function mergeTens(items: Item[], entry: Entry, end: number): boolean {
  if ((entry.class !== 'nth' && entry.class !== 'word') || entry.value > 9) return false;
  const gap = items.at(-1)?.code === CLASSES.dash ? 1 : 0;
  const tens = items.at(-1 - gap);
  if (tens?.code !== CLASSES.word || tens.value < 20 || tens.value > 90 || end - tens.end > 12) return false;
  items.splice(items.length - 1 - gap, 1 + gap, {
    ...entry,
    code: CLASSES[entry.class],
    start: tens.start,
    end,
    value: tens.value + entry.value,
  });
  return true;
}

function holidayAt(text: string, start: number, to: number, names: readonly string[]): Item | undefined {
  for (const name of names) {
    const end = start + name.length;
    if (end > to || isLetter(text.charCodeAt(end))) continue;
    if (text.slice(start, end).toLowerCase().replaceAll('’', "'") !== name) continue;
    const weak = text[start] === text[start]!.toLowerCase();
    return { code: CLASSES.holiday, start, end, value: 0, name: HOLIDAY_NAMES.get(name)!, weak };
  }
  return undefined;
}

function lexTag(text: string, start: number, wordEnd: number, push: (item: Item) => void): number {
  TAG.lastIndex = start;
  const match = TAG.exec(text);
  if (match === null) {
    const entry = LEXICON.get(text.slice(start, wordEnd).toLowerCase());
    if (entry !== undefined && (entry.class === 'month' || entry.class === 'weekday')) {
      push({ ...entry, code: CLASSES[entry.class], start, end: wordEnd });
      return wordEnd;
    }
    let end = wordEnd;
    while (end < text.length && !isMarkOrSpace(text.charCodeAt(end))) end++;
    push({ code: STOP, start, end, value: 0, name: '', weak: true });
    return end;
  }
  const name: ClassName = match[1] ? 'qtag' : match[2] ? 'htag' : 'fytag';
  const value = match[3] ? fullYear(match[3]) : Number(match[1] ?? match[2]);
  const end = start + match[0].length;
  push({ code: CLASSES[name], start, end, value, name, weak: false });
  return end;
}

function lexNumber(
  text: string,
  start: number,
  to: number,
  items: readonly Item[],
  push: (item: Item) => void,
): number {
  const glued = gluedToName(text, start, items);
  for (const form of NUMERIC_FORMS) {
    form.pattern.lastIndex = start;
    const match = form.pattern.exec(text);
    if (match === null || start + match[0].length > to) continue;
    const reading = form.read(match);
    if (reading === undefined) continue;
    const end = start + match[0].length;
    const isStop = glued || reading.class === 'stop';
    push({
      code: isStop ? STOP : CLASSES[reading.class],
      start,
      end,
      value: reading.value ?? 0,
      name: form.name,
      weak: isStop || (reading.weak ?? false),
      ...(!isStop && reading.said && { said: reading.said, parser: form.name }),
    });
    return end;
  }
  return start + 1;
}

/** `COVID-19`, `$1995`, `#12`, `v2`: the number belongs to what stands before it. */
function gluedToName(text: string, start: number, items: readonly Item[]): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if ('$£€¥#+@_='.includes(before)) return true;
  if (before === ' ' && start > 1 && '$£€¥#'.includes(text[start - 2]!)) return true;
  const last = items.at(-1);
  if ((before === '-' || before === '.' || before === '/') && last !== undefined && last.end === start) {
    const previous = items.at(-2);
    if (previous === undefined) return false;
    return previous.code === STOP && previous.end === last.start && !'–—)'.includes(before);
  }
  return false;
}

function lexMark(text: string, start: number, push: (item: Item) => void): number {
  const mark = text[start]!;
  if (mark === "'" || mark === '’') {
    APOSTROPHE_YEAR.lastIndex = start;
    const year = APOSTROPHE_YEAR.exec(text);
    if (year !== null) {
      const end = start + year[0].length;
      push({ code: CLASSES.year, start, end, value: fullYear(year[1]!), name: 'short', weak: false });
      return end;
    }
    const end = text[start + 1] === 's' ? start + 2 : start + 1;
    push({ code: CLASSES.poss, start, end, value: 0, name: mark, weak: true });
    return end;
  }
  const name = MARKS[mark] ?? 'stop';
  push({ code: CLASSES[name], start, end: start + 1, value: 0, name: mark, weak: true });
  return start + 1;
}
