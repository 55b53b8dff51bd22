/** The text as wink-nlp can read it, and what counts as white space. */

const BEYOND = /[^\x20-\x7e\n\r\t\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff£¥§©®°±×÷–—‘’“”…€™]/gu;
/** `Apple’s`, not `’s` alone. */
const POSSESSIVE = /(?<=[A-Za-z\u00c0-\u00ff])['’][sS](?![A-Za-z\u00c0-\u00ff])/gu;
const SPACE = /[\s\u0085]/u;
const LATIN = /[\u0100-\u024f\u1e00-\u1eff]/u;
const CASED = /\p{Lu}/u;
/** wink's expressions for addresses take more than linear time on stretches without end. */
const LONGEST_STRETCH = 64;

/**
 * As long as `text`, each character at its place. wink counts positions by the spaces it knows: BOM, VT, FF, NEL,
 * U+2028 and rarer spaces shift all that follows, so each becomes a space. A letter beyond Latin-1, at which wink
 * would split the word, becomes its base letter (`ğ` → `g`) or `x`; the possessive ending becomes spaces, since wink
 * takes it with the word or not by what it read before; a stretch of 64 characters and more without a
 * space becomes `X` and spaces.
 */
export function toWinkText(text: string): string {
  return maskLongStretches(text.replace(BEYOND, replacement).replace(POSSESSIVE, '  '));
}

function maskLongStretches(text: string): string {
  const parts: string[] = [];
  let done = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) > 32) continue;
    if (i - start >= LONGEST_STRETCH) {
      parts.push(text.slice(done, start), 'X', ' '.repeat(i - start - 1));
      done = i;
    }
    start = i + 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

function replacement(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (LATIN.test(character))
    return character
      .normalize('NFD')
      .charAt(0)
      .replace(/[^A-Za-z]/, 'x');
  return (CASED.test(character) ? 'X' : 'x').repeat(character.length);
}

/** White space between tokens: ECMAScript's (`\s`, BOM among it) and NEL. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
