/** Conversion between UTF-16 code units (inside the program) and Unicode code points (in files). */

/** Converts positions of one text. Built in time linear in the text; each question takes logarithmic time. */
export interface OffsetMap {
  readonly codePointLength: number;
  /** The number of code points before UTF-16 position `unit`; inside a surrogate pair, before the pair. */
  readonly toCodePoint: (unit: number) => number;
  /** The UTF-16 position before code point number `point`; undefined outside the text. */
  readonly toUnit: (point: number) => number | undefined;
}

export function createOffsetMap(text: string): OffsetMap {
  const astralUnits = astralPositions(text);
  const astralPoints = astralUnits.map((unit, index) => unit - index);
  const codePointLength = text.length - astralUnits.length;
  return {
    codePointLength,
    toCodePoint: (unit) => unit - countBelow(astralUnits, unit),
    toUnit: (point) =>
      point < 0 || point > codePointLength ? undefined : point + countBelow(astralPoints, point),
  };
}

function astralPositions(text: string): readonly number[] {
  const positions: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const high = text.charCodeAt(i);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = text.charCodeAt(i + 1);
    if (low >= 0xdc00 && low <= 0xdfff) positions.push(i++);
  }
  return positions;
}

function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
