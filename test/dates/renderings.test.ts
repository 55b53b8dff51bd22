import { describe, expect, test } from 'vitest';
import { readDate, toEdtf, toTimex3 } from '../../src/dates/index.ts';
import type { IsoDate } from '../../src/document.ts';

const anchor = '2024-05-15' as IsoDate;

describe('EDTF (ISO 8601-2, level 1) and TIMEX3', () => {
  test.each([
    ['May 4, 2023', '2023-05-04', '2023-05-04', undefined],
    ['May 2023', '2023-05', '2023-05', undefined],
    ['2023', '2023', '2023', undefined],
    ['last week', '2024-05-06/2024-05-12', '2024-W19', undefined],
    ['this weekend', '2024-05-18/2024-05-19', '2024-W20-WE', undefined],
    ['Q3 2023', '2023-07/2023-09', '2023-Q3', undefined],
    ['H2 2023', '2023-07/2023-12', '2023-H2', undefined],
    ['spring 2025', '2025-21', '2025-SP', undefined],
    ['winter 2024', '2024-24', '2024-WI', undefined],
    ['the 1990s', '199X', '199', undefined],
    ['the 20th century', '19XX', '19', undefined],
    ['2019 to 2021', '2019/2021', '2019-01-01/2021-12-31', undefined],
    ['June 28-July 2, 2024', '2024-06-28/2024-07-02', '2024-06-28/2024-07-02', undefined],
    ['early 2025', '2025-01/2025-04', '2025', 'START'],
    ['mid-November 2023', '2023-11-11/2023-11-20', '2023-11', 'MID'],
    ['the end of 2030', '2030-12-31', '2030', 'END'],
    ['fiscal 2024', undefined, 'FY2024', undefined],
    ['recently', undefined, 'PAST_REF', undefined],
    ['a few years ago', undefined, 'PAST_REF', undefined],
  ] as const)('%s', (words, edtf, timex, mod) => {
    const value = readDate(words, { anchor });
    expect(toEdtf(value)).toBe(edtf);
    expect(toTimex3(value)).toEqual({ value: timex, ...(mod && { mod }) });
  });
});
