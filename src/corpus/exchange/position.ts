/** Positions of foreign forms, which count code points or UTF-16 units, whatever their documentation says. */
import type { Span } from '../../document.ts';
import { InputError } from '../../errors.ts';
import { createOffsetMap } from '../../offsets.ts';

/**
 * The span in code points. Where the form gives the span's words and they stand there only by the other way of
 * counting, that one is taken; where they stand there by neither, it is an InputError.
 */
export function positionOf(
  text: string,
  start: number,
  end: number,
  words: string | undefined,
  counting: 'code points' | 'UTF-16 units',
  where: string,
): Span {
  const map = createOffsetMap(text);
  const inUnits = { start: map.toCodePoint(start), end: map.toCodePoint(end) };
  const inPoints = { start, end };
  const [stated, other] = counting === 'code points' ? [inPoints, inUnits] : [inUnits, inPoints];
  if (words === undefined) return stated;
  const plain = (part: string) => part.replace(/\s+/gu, ' ');
  const stands = (span: Span) => plain(slicePoints(text, map.toUnit, span)) === plain(words);
  if (stands(stated)) return stated;
  if (stands(other)) return other;
  throw new InputError(
    `Expected ${JSON.stringify(words)} at ${start}–${end}, got ${JSON.stringify(slicePoints(text, map.toUnit, stated))} in ${where}`,
  );
}

function slicePoints(
  text: string,
  toUnit: (point: number) => number | undefined,
  { start, end }: Span,
): string {
  return text.slice(toUnit(start) ?? text.length, toUnit(end) ?? text.length);
}
