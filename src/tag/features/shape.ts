/** The look of a word: `X` upper case, `x` lower case, `d` digit, other characters as they are. */

/** Runs longer than four count as four: `Morrison` → `Xxxxx`, `2024` → `dddd`. */
export function shapeOf(word: string): string {
  return outline(word, 4);
}

/** Runs count as one: `Morrison` → `Xx`, `McKenzie` → `XxXx`. */
export function shortShapeOf(word: string): string {
  return outline(word, 1);
}

function outline(word: string, longest: number): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of word) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= longest) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return 'd';
  if (code < 128) return character;
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return character === '’' ? "'" : character;
}

/** 1 lower case, 2 Capitalised, 3 ALL CAPITALS (two letters or more), 4 one capital, 5 MiXed, 6 digits, 7 digits and letters, 8 neither. */
export function caseKindOf(word: string): number {
  const upper = count(word, /\p{Lu}/gu);
  const letters = count(word, /\p{L}/gu);
  const digits = count(word, /\p{N}/gu);
  if (letters === 0) return digits > 0 ? 6 : 8;
  if (digits > 0) return 7;
  if (upper === 0) return 1;
  if (upper === letters) return letters === 1 ? 4 : 3;
  return upper === 1 && /^\p{Lu}/u.test(word) ? 2 : 5;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
