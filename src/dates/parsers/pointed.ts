import type { Item } from '../item.ts';
import { firstOf } from '../item.ts';
import type { Parser } from '../parser.ts';
import type { Said, Season, Target } from '../said.ts';

/** What the items after the pointing word name. */
export function targetOf(items: readonly Item[]): Target | undefined {
  const unit = firstOf(items, 'unit');
  if (unit !== undefined && firstOf(items, 'ordinal', 'nth') === undefined) return unit.name as Target;
  const month = firstOf(items, 'month');
  const day = firstOf(items, 'n12', 'n31', 'ordinal');
  if (month !== undefined)
    return { kind: 'fields', month: month.value, ...(day !== undefined && { day: day.value }) };
  const weekday = firstOf(items, 'weekday');
  if (weekday !== undefined) return { kind: 'fields', weekday: weekday.value };
  const season = firstOf(items, 'season');
  if (season !== undefined) return { kind: 'fields', season: season.name as Season };
  const number = firstOf(items, 'ordinal', 'nth', 'qtag', 'htag')?.value;
  if (number !== undefined && firstOf(items, 'half', 'htag') !== undefined)
    return { kind: 'fields', half: number as 1 | 2 };
  if (number !== undefined) return { kind: 'fields', quarter: number as 1 | 2 | 3 | 4 };
  const holiday = firstOf(items, 'holiday');
  if (holiday !== undefined) return { kind: 'fields', holiday: holiday.name };
  if (firstOf(items, 'half') !== undefined) return 'half';
  return undefined;
}

const TARGET = '((rank dash?)? unit|month dot? day?|weekday|season|qtag|htag|rank? dash? half|holiday)';
/** Words that count from the date last mentioned, not from the release. */
const BACKWARD = new Set(['previous', 'preceding', 'prior', 'following']);

function read(items: readonly Item[]): Said | undefined {
  const word = firstOf(items, 'this', 'last', 'next')!;
  const target = targetOf(items);
  if (target === undefined) return undefined;
  const unit = firstOf(items, 'unit');
  if (unit !== undefined && unit.value > 1 && word.code !== 's') return undefined;
  const direction = Math.sign(word.value) as -1 | 0 | 1;
  return BACKWARD.has(word.name)
    ? { kind: 'back', direction, target }
    : { kind: 'pointed', direction, target };
}

export const POINTED: readonly Parser[] = [
  {
    name: 'pointed',
    example: 'last week, this April, next Friday, the previous year, this quarter',
    reason: 'the unit or day before, at or after the release; “previous” and “following” count from the text',
    pattern: `the? (this|last|next) ${TARGET}`,
    weak: (items) => firstOf(items, 'this')?.name === 'present' || firstOf(items, 'last')?.name === 'past',
    read,
  },
  {
    name: 'after-next',
    example: 'the week after next, Friday after next',
    reason: 'the second one to come',
    pattern: '(the unit|the? weekday|the? month) before next',
    read: (items) => {
      const target = targetOf(items);
      if (target === undefined || firstOf(items, 'before')!.value < 0) return undefined;
      if (typeof target === 'string')
        return {
          kind: 'offset',
          count: 1,
          unit: target as 'week',
          sign: 1,
          base: { kind: 'pointed', direction: 1, target },
        };
      if (target.month === undefined) {
        const base = { kind: 'pointed', direction: 0, target } as const;
        return { kind: 'offset', count: 1, unit: 'week', sign: 1, base };
      }
      const base = { kind: 'pointed', direction: 1, target } as const;
      return { ...target, yearOf: { kind: 'offset', count: 1, unit: 'year', sign: 1, base } };
    },
  },
];
