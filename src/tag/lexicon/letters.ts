/**
 * Hash of the letters of a text: case, diacritics, spaces and punctuation do not count, so that a name matches
 * however it was split into tokens (`O’Neil-Smith`, `U.S.`). A polynomial hash modulo 2³²: the hash of two
 * pieces in a row is `hash(a) · power(b) + hash(b)`, where `power` is the base to the number of letters.
 */
export interface LetterHash {
  readonly hash: number;
  readonly power: number;
}

const BASE = 0x5bd1e995 | 1;
const AMPERSAND = 38;

export function hashLetters(text: string): LetterHash {
  let hash = 0;
  let power = 1;
  const folded = isAscii(text) ? text : text.normalize('NFD');
  for (let i = 0; i < folded.length; i++) {
    const code = foldedLetter(folded, i);
    if (code === 0) continue;
    hash = (Math.imul(hash, BASE) + Math.imul(code + 1, 0x9e3779b1)) | 0;
    power = Math.imul(power, BASE);
  }
  return { hash, power };
}

/** Spreads a letter hash over all 32 bits (MurmurHash3's finaliser); a bijection. */
export function scatter(letterHash: number): number {
  let h = letterHash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The unit's folded letter, or 0 for what does not count. */
function foldedLetter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === AMPERSAND) return code;
    return code >= 65 && code <= 90 ? code + 32 : 0;
  }
  const character = text.charAt(at);
  if (!/[\p{L}\p{N}]/u.test(character)) return 0;
  return character.toLowerCase().charCodeAt(0);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
