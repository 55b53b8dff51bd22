/** Zones of a release. */
import type { Release, Zone, Zoned } from '../document.ts';

/** The release with its zones, dateline and embargo. */
export function zone(release: Release): Zoned {
  return { ...release, zones: simpleZones(release.text) };
}

const DATELINE =
  /^(?:[\p{Lu}][\p{L}.'’-]*[ ,]{1,2}){1,6}[^\n]{0,60}?(?:--|[-–—]|:|\/)\s?(?:\((?:BUSINESS WIRE|GLOBE NEWSWIRE)\)\s*(?:--|[-–—]))?/u;
void DATELINE;

/** One zone a paragraph: the first is the headline. */
function simpleZones(text: string): readonly Zone[] {
  const zones: Zone[] = [];
  let kind: Zone['kind'] = 'headline';
  for (const match of text.matchAll(/\S[^\n]*/g)) {
    const line = match[0].trimEnd();
    if (zones.length > 0) {
      if (/^About [A-Z]/.test(line) && line.length < 80) kind = 'boilerplate';
      else if (/^(?:media|press|investor|for more information|contacts?)\b.{0,30}:/i.test(line))
        kind = 'contact';
      else if (kind !== 'boilerplate' && kind !== 'contact') kind = 'body';
    }
    const isEndMark = /^(?:#+|# # #|-\s?30\s?-|[-–*\s]*ENDS?[-–*\s]*)$/i.test(line);
    zones.push({
      start: match.index,
      end: match.index + line.length,
      kind: isEndMark ? 'end-mark' : kind,
      rule: 'paragraph',
    });
  }
  return zones;
}
