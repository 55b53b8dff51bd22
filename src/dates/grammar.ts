/** The one place where the order of the parsers is stated. A level sees what the levels before it recognised. */
import { compileLevel, type Level } from './cascade.ts';
import { BACK, BACK_LATE } from './parsers/back.ts';
import { COMPOUND } from './parsers/compound.ts';
import { DAY_OF_MONTH, ORDINAL_DAY } from './parsers/day-of-month.ts';
import { DEICTIC } from './parsers/deictic.ts';
import { ENDED } from './parsers/ended.ts';
import { GIVEN, GIVEN_LATE, GIVEN_RANGE } from './parsers/given.ts';
import { HOLIDAY } from './parsers/holiday.ts';
import { MONTH } from './parsers/month.ts';
import { OFFSET } from './parsers/offset.ts';
import { OFFSET_FROM } from './parsers/offset-from.ts';
import { POINTED } from './parsers/pointed.ts';
import { FISCAL, QUARTER } from './parsers/quarter.ts';
import { RANGE } from './parsers/range.ts';
import { SEASON } from './parsers/season.ts';
import { WEEKDAY } from './parsers/weekday.ts';
import { YEAR } from './parsers/year.ts';

const ATOMS = [
  ...DAY_OF_MONTH,
  ...MONTH,
  ...QUARTER,
  ...FISCAL,
  ...YEAR,
  ...SEASON,
  ...WEEKDAY,
  ...HOLIDAY,
  ...DEICTIC,
  ...POINTED,
  ...OFFSET,
  ...BACK,
];
const OUTER = [
  compileLevel(COMPOUND, 3),
  compileLevel([...ENDED, ...OFFSET_FROM]),
  compileLevel([...BACK_LATE, ...ORDINAL_DAY]),
];

/** For text in which dates are searched. */
export const LEVELS: readonly Level[] = [compileLevel(ATOMS), ...OUTER, compileLevel(RANGE)];

/** For spans that are known to be dates. */
export const GIVEN_LEVELS: readonly Level[] = [
  compileLevel([...ATOMS, ...GIVEN]),
  ...OUTER,
  compileLevel(GIVEN_LATE),
  compileLevel([...RANGE, ...GIVEN_RANGE]),
];
