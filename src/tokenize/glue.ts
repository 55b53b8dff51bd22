/** Words that stand against each other because a line break was lost: `About AcmeAcme is a leading`. */

/** Where a glued word begins: words that open a paragraph or a line of a contact block, and hardly end a name. */
const GLUED_STARTS =
  /^(?:Founded|Headquartered|Established|Based|The|This|These|More|For|Further|Please|Visit|With|When|About|Dr|Mr|Ms|Mrs|Phone|Tel|Telephone|Fax|Mobile|Email|E-Mail|Mail|Website|Web|Contact|Contacts|Media|Investor|Investors|Press|Chief|PR|CEO|CFO|COO|CTO|President|Chairman|Director|Vice|Senior|Executive|Managing|Manager|Head|Host|Marketing|Communications|Public|Source|SOURCE|Photo|Image|Name|Address)$/;

/** Where a glued word ends: headings of contact blocks. */
const GLUED_ENDS = /^(?:Contact|Contacts|Relations|Inquiries|Enquiries|Information|Media|Investors)$/;

/**
 * The place in `word` where two words were glued together, or 0. `vocabulary` holds the words that the document has
 * elsewhere; it is asked for only where the word could be glued.
 */
export function gluePlace(word: string, vocabulary: () => ReadonlySet<string>): number {
  const half = word.length >> 1;
  if (word.length >= 4 && word.length <= 80 && word.length % 2 === 0 && /\p{L}{2}/u.test(word)) {
    if (word.startsWith(word.slice(half)) && /^[\p{Lu}\p{N}]/u.test(word)) return half;
  }
  if (word.length > 40) return 0;
  for (let place = 2; place <= word.length - 2; place++) {
    if (!isSeam(word, place)) continue;
    const right = word.slice(place);
    if (GLUED_STARTS.test(right) || (right.length > 3 && GLUED_ENDS.test(word.slice(0, place)))) return place;
    if (place < 3 || right.length < 4) continue;
    const left = word.slice(0, place);
    const known = vocabulary();
    if (known.has(left) && known.has(right) && !known.has(`${word} twice`)) return place;
  }
  return 0;
}

/** A capital after a small letter or figure, or the last capital of a row before a small letter. */
function isSeam(word: string, place: number): boolean {
  if (!/\p{Lu}/u.test(word[place]!)) return false;
  if (/[\p{Ll}\p{N}]/u.test(word[place - 1]!)) return true;
  return /\p{Ll}/u.test(word[place + 1] ?? '');
}

/** The words of a text; a word with a seam inside that stands twice is held to be a name, and marked as such. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.has(word)) words.add(`${word} twice`);
    else words.add(word);
  }
  return words;
}
